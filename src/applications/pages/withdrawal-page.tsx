import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import { withdrawalMessages } from '../messages/withdrawal.ts'
import { applicationPaths } from '../paths.ts'
import { exclusionReasons, saidBy, waysHeard } from '../withdrawal-word.ts'

type WithdrawalPageProps = {
  chrome: Chrome
  application: ApplicationView
  /** The day of her first session has come: the team ends her place by a departure. */
  came: boolean
  today: string
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** The team heard that she leaves: from whom, how and when, and what follows. */
export function WithdrawalPage(props: WithdrawalPageProps) {
  const { chrome, application, today, typed = {}, errors = [] } = props
  const { language, organisation } = chrome
  const m = withdrawalMessages(language)
  const { id, applicant, state } = application
  const leaves = state === 'accepted' || state === 'offered' ? 'place' : 'application'
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <StaffPage chrome={chrome} overline={fullName(applicant)} title={m.title[leaves]} errors={errors}>
      <Stack>
        {m.leads[state === 'accepted' || state === 'offered' ? state : 'application'].map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Form action={applicationPaths.placeLeft(organisation.slug, id)} label={m.title[leaves]}>
          <Card>
            <ChoiceField
              {...field('by')}
              label={m.by}
              choices={saidBy.map((value) => ({ value, label: m.whoSaid[value] }))}
            />
            <ChoiceField
              {...field('way')}
              label={m.way}
              choices={waysHeard.map((value) => ({ value, label: m.ways[value] }))}
            />
            <TextField {...field('on')} value={typed.on ?? today} type="date" label={m.on} width="half" />
          </Card>
          <Button>{m.save[leaves]}</Button>
        </Form>
        {state === 'accepted' && <TeamDecides {...props} />}
        <LinkButton kind="discreet" href={applicationPaths.one(organisation.slug, id)}>
          {m.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

/** A decision of the team, beside what she or hers said: what follows is the same, and they are told. */
function TeamDecides({ chrome, application: { id }, came, typed = {}, errors = [] }: WithdrawalPageProps) {
  const m = withdrawalMessages(chrome.language).team
  return (
    <Card title={m.title}>
      {came ? (
        <p>{m.came}</p>
      ) : (
        <Form
          action={applicationPaths.placeLeft(chrome.organisation.slug, id)}
          label={m.title}
          hidden={{ by: 'the team' }}
        >
          <p>{m.lead}</p>
          <ChoiceField
            name="reason"
            label={m.reason}
            value={typed.reason}
            error={errors.find(({ field }) => field === 'reason')?.message}
            choices={exclusionReasons.map((value) => ({ value, label: m.reasons[value] }))}
          />
          <Button kind="secondary">{m.save}</Button>
        </Form>
      )}
    </Card>
  )
}
