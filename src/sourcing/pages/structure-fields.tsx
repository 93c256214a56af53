import type { FieldError } from '#platform/http/form.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { keptAsTyped, type Place, placeLabel, placesPaths } from '#src/places/index.ts'
import { CheckboxField } from '#ui/checkbox-field.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { PlaceField } from '#ui/place-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { educationPriorities, structureKinds } from '../structure.ts'

export type StructureFieldsProps = {
  chrome: Chrome
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Several communes answer what was typed. */
  among?: readonly Place[] | undefined
  /** Another one bears this name in this commune: is it truly another one? */
  namesake?: boolean
}

/** What is written down of a school, a company, a relay. */
export function StructureFields({
  chrome,
  typed = {},
  errors = [],
  among,
  namesake = false,
}: StructureFieldsProps) {
  const m = sourcingWords(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <>
      <SelectField
        name="kind"
        label={m.newStructure.kind}
        value={typed.kind}
        error={errorOf('kind')}
        choices={structureKinds.map((kind) => ({ value: kind, label: m.structureKinds[kind] }))}
      />
      <TextField
        name="name"
        label={m.newStructure.name}
        value={typed.name}
        error={errorOf('name')}
        autocomplete="off"
      />
      <PlaceField
        name="place"
        label={m.newStructure.place}
        suggestions={placesPaths.search}
        value={typed.place}
        chosen={typed['place-place']}
        among={among?.map((place) => ({ value: place.id, label: placeLabel(place) }))}
        noneOfThese={keptAsTyped}
        error={errorOf('place-place')}
        optional
      />
      <ChoiceField
        name="education-priority"
        label={m.newStructure.priority}
        hint={m.newStructure.priorityHint}
        value={typed['education-priority']}
        error={errorOf('education-priority')}
        choices={educationPriorities.map((it) => ({ value: it, label: m.educationPriorities[it] }))}
      />
      {(namesake || typed.another === 'yes') && (
        <CheckboxField
          name="another"
          value="yes"
          label={m.newStructure.another}
          checked={typed.another === 'yes'}
          error={errorOf('another')}
        />
      )}
    </>
  )
}
