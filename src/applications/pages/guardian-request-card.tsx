import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { MessagePreview } from '#src/messages/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import type { ApplicationView } from '../application-view.ts'
import { isReminderOfToday } from '../guardian-reminder.ts'
import type { RequestBefore } from '../guardian-request.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type GuardianRequestCardProps = {
  chrome: Chrome
  application: ApplicationView
  requests: readonly RequestBefore[]
  now: Date
}

/** Sends each guardian the link again, with the words that each will read; once a day. */
export function GuardianRequestCard({ chrome, application, requests, now }: GuardianRequestCardProps) {
  const { language, organisation } = chrome
  const m = guardiansMessages(language)
  const day = (at: Date) => plainDay(dayIn(organisation.zone, at), language)
  const isDone = requests.every(
    ({ sentAt }) => sentAt !== undefined && isReminderOfToday(application, sentAt, now),
  )
  return (
    <Card title={m.ask}>
      <p>{m.askHint(requests.map(({ contact }) => contact).join(', '))}</p>
      {requests.map(({ contact, sentAt, message }) => (
        <>
          <Small>{sentAt === undefined ? m.neverSent(contact) : m.lastSent(contact, day(sentAt))}</Small>
          <Disclosure summary={m.askPreview(contact)}>
            <MessagePreview message={message} language={language} />
          </Disclosure>
        </>
      ))}
      {isDone ? (
        <p>{m.askedToday}</p>
      ) : (
        <Form action={applicationPaths.guardianRequest(organisation.slug, application.id)} label={m.ask}>
          <Button kind="secondary" icon="send">
            {m.ask}
          </Button>
        </Form>
      )}
    </Card>
  )
}
