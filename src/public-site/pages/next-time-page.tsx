import type { FieldError } from '#platform/http/form.ts'
import type { CampaignView } from '#src/applications/index.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { errorOf } from '#ui/error-summary.tsx'
import { publicWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import { ContactForm } from './contact-form.tsx'

type NextTimePageProps = {
  chrome: Chrome
  campaign: CampaignView
  erasedOn: string
  typed?: string
  errors?: FieldError[]
}

/** A contact for the next campaign, and nothing else. */
export function NextTimePage({ chrome, campaign, erasedOn, typed, errors = [] }: NextTimePageProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const m = publicWords(language, campaign.programme.address).nextTime
  return (
    <StepPage
      chrome={chrome}
      title={m.title}
      lead={m.lead}
      overline={campaign.programme.name[language]}
      backHref={publicPaths.home(slug)}
      errors={errors}
    >
      <ContactForm
        campaign={campaign}
        slug={slug}
        language={language}
        erasedOn={erasedOn}
        typed={typed}
        error={errorOf(errors, 'contact')}
      />
    </StepPage>
  )
}
