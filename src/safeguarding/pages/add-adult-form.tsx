import type { FieldError } from '#platform/http/form.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { errorOf, FieldGroup, Form, SelectField, TextField } from '#ui/form.tsx'
import type { AdultsCohort, PersonChoice } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { adultRoles } from '../safe-before-start.ts'

type AddAdultFormProps = {
  chrome: Chrome
  cohort: AdultsCohort
  /** The day today in the zone of the site. */
  today: string
  people: readonly PersonChoice[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Lists somebody of the team, or somebody new, beside the cohort; its own days are proposed, or those that are left of them. */
export function AddAdultForm({ chrome, cohort, today, people, typed = {}, errors = [] }: AddAdultFormProps) {
  const { language, organisation } = chrome
  const { roles, see, add: m } = adultsWords[language]
  const knownChosen = Boolean(typed.person)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card title={m.title}>
      <Form action={adultPaths.ofCohort(organisation.slug, cohort.id)} label={m.title}>
        <SelectField
          {...field('person')}
          label={m.person}
          empty={m.somebodyNew}
          choices={people.map((it) => ({ value: it.id, label: fullName(it) }))}
        />
        <FieldGroup title={m.somebodyNew} hint={m.newHint}>
          <TextField {...field('first-name')} label={m.firstName} autocomplete="off" optional={knownChosen} />
          <TextField {...field('last-name')} label={m.lastName} autocomplete="off" optional={knownChosen} />
          <TextField
            {...field('birth-date')}
            label={m.birthDate}
            hint={m.birthDateHint(cohort.ofAgeFrom)}
            type="date"
            optional
          />
        </FieldGroup>
        <SelectField
          {...field('role')}
          label={m.role}
          choices={adultRoles.map((value) => ({ value, label: roles[value] }))}
        />
        <TextField
          {...field('from')}
          value={typed.from ?? firstDayBeside(cohort, today)}
          label={m.from}
          type="date"
        />
        <TextField {...field('to')} value={typed.to ?? cohort.lastDay} label={m.to} type="date" />
        <FieldGroup title={m.check} hint={m.checkHint}>
          <SelectField
            {...field('new-kind')}
            label={m.kind}
            empty={m.noKind}
            choices={cohort.accepted.map(({ key, name }) => ({ value: key, label: name[language] }))}
            optional
          />
          <TextField {...field('new-checked-on')} label={see.checkedOn} type="date" optional />
        </FieldGroup>
        <Button>{m.save}</Button>
      </Form>
    </Card>
  )
}

/** While it runs, whoever joins does so today at the earliest. */
function firstDayBeside({ firstDay, lastDay }: AdultsCohort, today: string): string {
  return firstDay < today && today <= lastDay ? today : firstDay
}
