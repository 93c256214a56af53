import type { FieldError } from '#platform/http/form.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type CohortFormsProps = {
  chrome: Chrome
  cohort: CohortView
  /** May she plan it, or only lead it? */
  plans: boolean
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** What is changed now and then: name, motto and room, one more session; and the way to the diplomas. */
export function CohortForms(props: CohortFormsProps) {
  const { chrome, cohort, plans } = props
  const m = cohortMessages(chrome.language).one
  return (
    <>
      {cohort.state !== 'closed' && <IdentityForm {...props} />}
      {plans && cohort.state !== 'closed' && <SessionForm {...props} />}
      {plans && (cohort.state === 'running' || cohort.state === 'closed') && (
        <LinkButton
          kind="secondary"
          icon="award"
          href={cohortPaths.diplomas(chrome.organisation.slug, cohort.id)}
        >
          {m.diplomas}
        </LinkButton>
      )}
    </>
  )
}

function IdentityForm({ chrome, cohort, typed, errors = [] }: CohortFormsProps) {
  const m = cohortMessages(chrome.language).one
  const given = typed?.form === 'identity' ? typed : undefined
  const errorOf = (name: string) => (given ? errors.find(({ field }) => field === name)?.message : undefined)
  return (
    <Card title={m.identity}>
      <Form
        action={cohortPaths.identity(chrome.organisation.slug, cohort.id)}
        hidden={{ form: 'identity' }}
        label={m.identity}
      >
        <TextField
          name="name"
          label={m.name}
          value={given?.name ?? cohort.name}
          error={errorOf('name')}
          autocomplete="off"
        />
        <TextField
          name="motto"
          label={m.motto}
          hint={m.mottoHint}
          value={given?.motto ?? cohort.motto}
          error={errorOf('motto')}
          autocomplete="off"
          optional
        />
        <TextField
          name="room"
          label={m.room}
          value={given?.room ?? cohort.room}
          error={errorOf('room')}
          autocomplete="off"
          optional
        />
        <Button kind="secondary">{m.save}</Button>
      </Form>
    </Card>
  )
}

function SessionForm({ chrome, cohort, typed, errors = [] }: CohortFormsProps) {
  const m = cohortMessages(chrome.language).one
  const given = typed?.form === 'session' ? typed : undefined
  const errorOf = (name: string) => (given ? errors.find(({ field }) => field === name)?.message : undefined)
  const field = (name: string) => ({ name, value: given?.[name], error: errorOf(name) })
  return (
    <Card title={m.addSession}>
      <Form
        action={cohortPaths.sessions(chrome.organisation.slug, cohort.id)}
        hidden={{ form: 'session' }}
        label={m.addSession}
      >
        <TextField {...field('date')} label={m.date} type="date" width="half" />
        <TextField {...field('starts')} label={m.starts} type="time" width="half" />
        <TextField {...field('ends')} label={m.ends} type="time" width="half" />
        <TextField {...field('title')} label={m.sessionTitle} autocomplete="off" optional />
        <Button kind="secondary">{m.add}</Button>
      </Form>
    </Card>
  )
}
