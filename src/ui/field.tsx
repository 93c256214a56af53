import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'

/** What every field of a form has. */
export interface FieldProps {
  /** Name in the form, and id of the control that an error summary links to. */
  name: string
  label: string
  hint?: string
  error?: string | undefined
  /** Says "facultatif" after the label. Fields are required by default, and say nothing. */
  optional?: boolean
}

/** Label, hint and error above one control. */
export function LabelledField({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: PropsWithChildren<FieldProps>) {
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
        <OptionalWord optional={optional} />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same around several controls: a fieldset with its legend. */
export function GroupedField({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: PropsWithChildren<FieldProps>) {
  return (
    <fieldset class="field" aria-describedby={describedBy({ name, hint, error })}>
      <legend class="field-label">
        {label}
        <OptionalWord optional={optional} />
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

/** The ids of the hint and of the error, for `aria-describedby`; undefined when there is neither. */
export function describedBy(
  { name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>,
  ...others: string[]
): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`, ...others].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="field-error">
          <Icon name="circle-alert" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

function OptionalWord({ optional }: { optional: boolean | undefined }) {
  const words = useWords()
  return optional ? <span class="field-optional"> ({words.optional})</span> : null
}
