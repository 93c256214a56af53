import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form, TextField } from '#ui/form.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type IdentityPageProps = {
  chrome: Chrome
  cohort: CohortView
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** The name and the motto that the girls chose, and the room. */
export function IdentityPage({ chrome, cohort, typed, errors = [] }: IdentityPageProps) {
  const m = cohortMessages(chrome.language).one
  const field = (name: 'name' | 'motto' | 'room') => ({
    name,
    value: typed?.[name] ?? cohort[name],
    error: errors.find((error) => error.field === name)?.message,
    autocomplete: 'off',
  })
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.identity} errors={errors}>
      <Form action={cohortPaths.identity(chrome.organisation.slug, cohort.id)}>
        <TextField {...field('name')} label={m.name} />
        <TextField {...field('motto')} label={m.motto} hint={m.mottoHint} optional />
        <TextField {...field('room')} label={m.room} optional />
        <Button>{m.save}</Button>
      </Form>
    </StaffPage>
  )
}
