import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { keptAsTyped, type Place, placeLabel, placesPaths } from '#src/places/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { PlaceField } from '#ui/place-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths } from '../paths.ts'
import { educationPriorities, structureKinds } from '../structure.ts'

type NewStructurePageProps = {
  chrome: Chrome
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Several communes answer what was typed. */
  among?: readonly Place[]
}

/** A school, a company, a relay. */
export function NewStructurePage({ chrome, typed = {}, errors = [], among }: NewStructurePageProps) {
  const m = sourcingWords(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <StaffPage
      chrome={chrome}
      overline={m.structures.title}
      title={m.newStructure.title}
      errors={errors}
      islands={['place-field']}
    >
      <Form action={structurePaths.list(chrome.organisation.slug)}>
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
        <Button>{m.save}</Button>
      </Form>
    </StaffPage>
  )
}
