import { MessagePreview } from '#src/messages/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import type { RequestBefore } from '../guardian-request.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type GuardianRequestCardProps = {
  chrome: Chrome
  applicationId: string
  requests: readonly RequestBefore[]
}

/** Sends each guardian the link again, with the words that each will read. */
export function GuardianRequestCard({ chrome, applicationId, requests }: GuardianRequestCardProps) {
  const { language, organisation } = chrome
  const m = guardiansMessages(language)
  return (
    <Card title={m.ask}>
      <p>{m.askHint(requests.map(({ contact }) => contact).join(', '))}</p>
      {requests.map(({ contact, message }) => (
        <Disclosure summary={m.askPreview(contact)}>
          <MessagePreview message={message} language={language} />
        </Disclosure>
      ))}
      <Form action={applicationPaths.guardianRequest(organisation.slug, applicationId)} label={m.ask}>
        <Button kind="secondary" icon="send">
          {m.ask}
        </Button>
      </Form>
    </Card>
  )
}
