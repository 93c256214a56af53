import type { FieldError } from '#platform/http/form.ts'
import type { MailingRecipient } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form, TextField } from '#ui/form.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { AudienceField, audiencesWith } from './audience-field.tsx'

type NewSessionPageProps = {
  chrome: Chrome
  cohort: CohortView
  /** Whom one can tell; nobody while the families know no calendar yet. */
  recipients: readonly MailingRecipient[]
  /** Pressed twice, the form adds once. */
  formKey: string
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One more session, on any day, and whom to tell. */
export function NewSessionPage(props: NewSessionPageProps) {
  const { chrome, cohort, recipients, formKey, typed, errors = [] } = props
  const { one: m, change } = cohortMessages(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const field = (name: string) => ({ name, value: typed?.[name], error: errorOf(name) })
  const tells = recipients.length > 0
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.addSession} errors={errors}>
      <Form action={cohortPaths.sessions(chrome.organisation.slug, cohort.id)} hidden={{ key: formKey }}>
        <TextField {...field('date')} label={m.date} type="date" width="half" />
        <TextField {...field('starts')} label={m.starts} type="time" width="half" />
        <TextField {...field('ends')} label={m.ends} type="time" width="half" />
        <TextField {...field('room')} label={m.room} hint={change.roomHint} autocomplete="off" optional />
        <TextField {...field('title')} label={m.sessionTitle} autocomplete="off" optional />
        {tells && (
          <AudienceField
            label={change.tell}
            hint={change.tellHint}
            recipients={recipients}
            values={typed === undefined ? audiencesWith(recipients) : (typed.tell ?? '').split(',')}
            error={errorOf('tell')}
            language={chrome.language}
          />
        )}
        {tells ? (
          <Button name="next" value="preview">
            {change.preview}
          </Button>
        ) : (
          // Once it is confirmed, with nobody to tell, nobody is to be asked about either.
          <Button {...(cohort.state !== 'planned' && { name: 'next', value: 'done' })}>{m.add}</Button>
        )}
      </Form>
    </StaffPage>
  )
}
