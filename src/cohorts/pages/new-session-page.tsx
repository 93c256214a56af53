import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form, TextField } from '#ui/form.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type NewSessionPageProps = {
  chrome: Chrome
  cohort: CohortView
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One more session, on any day. */
export function NewSessionPage({ chrome, cohort, typed, errors = [] }: NewSessionPageProps) {
  const m = cohortMessages(chrome.language).one
  const field = (name: string) => ({
    name,
    value: typed?.[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.addSession} errors={errors}>
      <Form action={cohortPaths.sessions(chrome.organisation.slug, cohort.id)}>
        <TextField {...field('date')} label={m.date} type="date" width="half" />
        <TextField {...field('starts')} label={m.starts} type="time" width="half" />
        <TextField {...field('ends')} label={m.ends} type="time" width="half" />
        <TextField {...field('title')} label={m.sessionTitle} autocomplete="off" optional />
        <Button>{m.add}</Button>
      </Form>
    </StaffPage>
  )
}
