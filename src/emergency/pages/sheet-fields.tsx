import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { CheckboxField, FieldGroup } from '#ui/form.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { PhoneField, TextArea, TextField } from '#ui/text-field.tsx'
import { mostContacts, waysHome } from '../emergency-sheet.ts'
import { anyMeal, contactFields, mostLetters } from '../fields.ts'
import type { EmergencyMessages } from '../messages/fr.ts'

/** What the programme says of its emergency sheet. */
export type SheetRules = NonNullable<ProgrammeDocument['cohort']['emergencySheet']>

type SheetFieldsProps = {
  /** The words said to whoever fills it in. */
  m: EmergencyMessages
  language: Language
  rules: SheetRules
  fields: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** The fields of a sheet: whom to call, how she goes home, her meals, and her health if one wishes. */
export function SheetFields(props: SheetFieldsProps) {
  const { m, language, rules, fields, errors } = props
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <>
      {Array.from({ length: mostContacts }, (_, at) => (
        <ContactGroup {...props} nth={at + 1} />
      ))}
      <ChoiceField
        name="goes-home"
        label={m.home}
        choices={waysHome.map((value) => ({ value, label: m.ways[value] }))}
        value={fields['goes-home']}
        error={errorOf('goes-home')}
      />
      <TextField
        name="fetched-by"
        label={m.fetchedBy}
        hint={m.fetchedByHint}
        value={fields['fetched-by']}
        error={errorOf('fetched-by')}
        optional
      />
      {rules.diets.length > 0 && (
        <SelectField
          name="diet"
          label={m.diet}
          choices={[
            { value: anyMeal, label: m.anyMeal },
            ...rules.diets.map(({ key, label }) => ({ value: key, label: label[language] })),
          ]}
          value={fields.diet}
          error={errorOf('diet')}
        />
      )}
      <HealthGroup {...props} />
      <Button size="main" icon="check">
        {m.save}
      </Button>
    </>
  )
}

function ContactGroup({ m, fields, errors, nth }: SheetFieldsProps & { nth: number }) {
  const names = contactFields(nth)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <FieldGroup title={m.call(nth)} {...(nth > 1 && { hint: m.callHint })}>
      <TextField
        name={names.name}
        label={m.name}
        value={fields[names.name]}
        error={errorOf(names.name)}
        optional={nth > 1}
      />
      <TextField
        name={names.relation}
        label={m.relation}
        hint={m.relationHint}
        value={fields[names.relation]}
        error={errorOf(names.relation)}
        optional={nth > 1}
      />
      <PhoneField
        name={names.phone}
        label={m.phone}
        autocomplete="off"
        value={fields[names.phone]}
        error={errorOf(names.phone)}
        optional={nth > 1}
      />
    </FieldGroup>
  )
}

function HealthGroup({ m, language, rules, fields, errors }: SheetFieldsProps) {
  const texts = [
    ['allergies', m.allergies],
    ['treatment', m.treatment],
    ['access-needs', m.accessNeeds],
  ] as const
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <FieldGroup title={m.health} hint={rules.health[language]}>
      {texts.map(([name, label]) => (
        <TextArea
          name={name}
          label={label}
          rows={2}
          limit={mostLetters}
          value={fields[name]}
          error={errorOf(name)}
          optional
        />
      ))}
      <CheckboxField
        name="agrees"
        label={rules.consent[language]}
        checked={fields.agrees === 'yes'}
        error={errorOf('agrees')}
      />
    </FieldGroup>
  )
}
