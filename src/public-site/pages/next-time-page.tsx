import type { FieldError } from '#platform/http/form.ts'
import { applyPaths, type CampaignView } from '#src/applications/index.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { errorOf } from '#ui/error-summary.tsx'
import type { LeftDoor } from '../lead.ts'
import { publicWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import type { Standing } from '../standing.ts'
import { ContactForm } from './contact-form.tsx'

type NextTimePageProps = {
  chrome: Chrome
  campaign: CampaignView
  standing: Standing
  /** The door of the programme for which the contact is left; the next campaign without one. */
  door: LeftDoor | undefined
  erasedOn: string
  typed?: string
  errors?: FieldError[]
}

/** A contact for the next campaign or for one other door, and for nothing else. */
export function NextTimePage({
  chrome,
  campaign,
  standing,
  door,
  erasedOn,
  typed,
  errors = [],
}: NextTimePageProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const { address, name, application } = campaign.programme
  const m = publicWords(language, address)
  return (
    <StepPage
      chrome={chrome}
      title={door === undefined ? m.nextTime.title : say(door.title, language, address)}
      lead={door === undefined ? m.nextTime.lead[standing] : say(door.words, language, address)}
      overline={name[language]}
      backHref={publicPaths.home(slug)}
      errors={errors}
    >
      {door === undefined && standing === 'open' && (
        <LinkButton kind="secondary" href={applyPaths.campaign(slug, campaign.id)}>
          {m.hero.apply(application.minutes)}
        </LinkButton>
      )}
      <ContactForm
        campaign={campaign}
        slug={slug}
        language={language}
        door={door}
        erasedOn={erasedOn}
        typed={typed}
        error={errorOf(errors, 'contact')}
        takesBack
      />
    </StepPage>
  )
}
