import type { Choice } from './choice-field.tsx'
import { describedBy, type FieldProps, LabelledField } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { useWords } from './language.tsx'

interface SelectFieldProps extends FieldProps {
  choices: Choice[]
  value?: string | undefined
  /** The first, empty line; "Choisir" when absent, none with `null`. */
  empty?: string | null
}

/** One answer among many; up to six, `ChoiceField` is easier. */
export function SelectField({ choices, value, empty, ...field }: SelectFieldProps) {
  const words = useWords()
  const chosen = useTyped()?.[field.name] ?? value
  const { name, hint, error, optional } = field
  return (
    <LabelledField {...field}>
      <select
        id={name}
        name={name}
        class="select"
        aria-required={optional ? undefined : 'true'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy({ name, hint, error })}
      >
        {empty !== null && <option value="">{empty ?? words.choose}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === chosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}
