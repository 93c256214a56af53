import type { FieldError } from '#platform/http/form.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField, errorOf, Form, SelectField, TextField } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import type { AdultsCohort, PersonChoice } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'

type SeeCheckFormProps = {
  chrome: Chrome
  cohort: AdultsCohort
  /** Who is beside this cohort, listed or by a role: of nobody else is a check noted here. */
  people: readonly PersonChoice[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Says that a check was seen: the kinds, validities and sources are the programme's. */
export function SeeCheckForm({ chrome, cohort, people, typed = {}, errors = [] }: SeeCheckFormProps) {
  const { language, organisation } = chrome
  const { validity, see: m } = adultsWords[language]
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card title={m.title}>
      <Form action={adultPaths.checks(organisation.slug, cohort.id)} label={m.title}>
        <Small>{m.hint}</Small>
        <SelectField
          {...field('whom')}
          label={m.person}
          choices={people.map((it) => ({ value: it.id, label: fullName(it) }))}
        />
        <ChoiceField
          {...field('kind')}
          label={m.kind}
          choices={cohort.accepted.map(({ key, name, words, validFor, source }) => ({
            value: key,
            label: name[language],
            hint: `${words[language]} ${m.validFor(validity(validFor), source.proposed ? null : source.words[language])}`,
          }))}
        />
        <TextField {...field('checked-on')} label={m.checkedOn} type="date" />
        <Button>{m.save}</Button>
      </Form>
    </Card>
  )
}
