import { MessagePreview } from '#src/messages/index.ts'
import type { Chrome, SiteAddress } from '#src/organisations/index.ts'
import { maskedContact } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import type { ApplicationView } from '../application-view.ts'
import { requestToGuardian } from '../guardian-request.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths, guardianPaths } from '../paths.ts'

type GuardianRequestCardProps = { chrome: Chrome; application: ApplicationView; site: SiteAddress }

/** Sends each guardian the link again, with the words that each will read. */
export function GuardianRequestCard({ chrome, application, site }: GuardianRequestCardProps) {
  const { language, organisation } = chrome
  const { id, guardians } = application
  const m = guardiansMessages(language)
  const values = requestToGuardian(application, {
    link: site.origin + guardianPaths.screen(site.slug, '…'),
    site,
  })
  return (
    <Card title={m.ask}>
      <p>{m.askHint(guardians.map(maskedContact).join(', '))}</p>
      {guardians.map((guardian) => (
        <Disclosure summary={m.askPreview(maskedContact(guardian))}>
          <MessagePreview
            template="consent-request"
            values={values}
            reader={guardian}
            organisation={organisation.name}
            language={language}
          />
        </Disclosure>
      ))}
      <Form action={applicationPaths.guardianRequest(organisation.slug, id)} label={m.ask}>
        <Button kind="secondary" icon="send">
          {m.ask}
        </Button>
      </Form>
    </Card>
  )
}
