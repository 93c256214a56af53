import { type Choice, ChoiceField } from './choice-field.tsx'
import { describedBy, type FieldProps, LabelledField } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { useWords } from './language.tsx'

interface PlaceFieldProps extends FieldProps {
  /** Address that answers `?q=` with `{ places: [{ id, label }] }`. */
  suggestions: string
  /** As typed, so that it comes back unchanged. */
  value?: string | undefined
  /** Id of the place that `value` stands for, when one was chosen. */
  chosen?: string | undefined
  /** Several places answer what was typed: they are asked below it, and an error is said there. */
  among?: Choice[]
  /** Value of the last answer below, "none of these". */
  noneOfThese?: string
  maxlength?: number
  autocomplete?: string
}

/**
 * A place found by typing. The form gets what was typed as `{name}` and, when a place was chosen, its id as
 * `{name}-place`: a line of text without script, a combobox with it (island `place-field`). When `among` is there,
 * an error summary links to `{name}-place`.
 */
export function PlaceField(props: PlaceFieldProps) {
  const { suggestions, value: asked, chosen: known, among, noneOfThese, ...rest } = props
  const { maxlength = 60, autocomplete, ...field } = rest
  const words = useWords()
  const { name, optional, hint } = field
  const typed = useTyped()
  const value = typed?.[name] ?? asked
  const chosen = typed === undefined ? known : typed[`${name}-place`]
  const error = among ? undefined : field.error
  return (
    <place-field
      class="place-field"
      suggestions={suggestions}
      list-label={words.placesOffered}
      found-one={words.placesFound(1)}
      found={words.placesFound(-1)}
      none={words.noPlaceFound}
    >
      <LabelledField {...field} error={error}>
        <div class="place-typed">
          <input
            id={name}
            name={name}
            value={value}
            type="text"
            maxlength={maxlength}
            autocomplete={autocomplete ?? 'off'}
            class="input input-full"
            aria-required={optional ? undefined : 'true'}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy({ name, hint, error })}
          />
        </div>
      </LabelledField>
      {among === undefined ? (
        chosen && <input type="hidden" name={`${name}-place`} value={chosen} />
      ) : (
        <ChoiceField
          name={`${name}-place`}
          label={words.whichPlace}
          error={field.error}
          choices={
            noneOfThese === undefined
              ? among
              : [...among, { value: noneOfThese, label: words.keepAsTyped(value ?? '') }]
          }
        />
      )}
    </place-field>
  )
}
