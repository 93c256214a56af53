import type { FieldError } from '#platform/http/form.ts'
import { changeReasons, type MailingRecipient, reasonsIn } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, SelectField, TextField } from '#ui/form.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import type { SessionView } from '../session-queries.ts'
import { AudienceField, audiencesWith } from './audience-field.tsx'
import { SlotList } from './slot-list.tsx'

type ChangeSessionPageProps = {
  chrome: Chrome
  kind: 'move' | 'cancellation'
  session: SessionView
  recipients: readonly MailingRecipient[]
  /** What was typed before; the session as it is when nothing was. */
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Moving or cancelling one session: to when, why, and whom to tell. */
export function ChangeSessionPage(props: ChangeSessionPageProps) {
  const { chrome, kind, session, recipients, typed, errors = [] } = props
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.change
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const told = typed === undefined ? audiencesWith(recipients) : (typed.tell ?? '').split(',')
  return (
    <StaffPage
      chrome={chrome}
      overline={session.cohort.name}
      title={kind === 'move' ? m.moveTitle : m.cancelTitle}
      errors={errors}
    >
      <Stack>
        <Card title={m.now}>
          <SlotList slot={session} cohortRoom={session.cohort.room} language={language} zone={session.zone} />
        </Card>
        <Form
          action={sessionPaths[kind](organisation.slug, session.id)}
          hidden={{
            changes: typed?.changes ?? String(session.changes),
            ...(typed?.key === undefined ? {} : { key: typed.key }),
          }}
        >
          {kind === 'move' && <SlotFields {...props} />}
          <SelectField
            name="reason"
            label={m.reason}
            hint={m.reasonHint}
            choices={changeReasons.map((value) => ({ value, label: reasonsIn[language][value] }))}
            value={typed?.reason}
            error={errorOf('reason')}
          />
          {recipients.length > 0 && (
            <AudienceField
              label={m.tell}
              hint={m.tellHint}
              recipients={recipients}
              values={told}
              error={errorOf('tell')}
              language={language}
            />
          )}
          <Actions>
            <Button name="next" value="preview">
              {m.preview}
            </Button>
            <LinkButton kind="discreet" href={cohortPaths.sessions(organisation.slug, session.cohort.id)}>
              {m.back}
            </LinkButton>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}

function SlotFields({ chrome, session, typed, errors = [] }: ChangeSessionPageProps) {
  const words = cohortMessages(chrome.language)
  const field = (name: string, now: string) => ({
    name,
    value: typed?.[name] ?? now,
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <>
      <TextField {...field('date', session.day)} label={words.one.date} type="date" width="half" />
      <TextField {...field('starts', session.startsAt)} label={words.one.starts} type="time" width="half" />
      <TextField {...field('ends', session.endsAt)} label={words.one.ends} type="time" width="half" />
      <TextField
        {...field('room', session.room)}
        label={words.one.room}
        hint={words.change.roomHint}
        autocomplete="off"
        optional
      />
    </>
  )
}
