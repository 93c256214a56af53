import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'

/** What every field of a form has. */
export interface FieldProps {
  /** Name in the form, and id of the control that an error summary links to. */
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Says "facultatif" after the label. Fields are required by default, and say nothing. */
  optional?: boolean
  /** The page's title already asks the question: the label is only for assistive technology. */
  hiddenLabel?: boolean
}

/** Label, hint and error above one control. */
export function LabelledField({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <div class="field">
      <label class={labelClass(field)} for={field.name}>
        {field.label}
        <OptionalWord optional={field.optional} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** The same around several controls: a fieldset with its legend. */
export function GroupedField({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <fieldset class="field" aria-describedby={describedBy(field)}>
      <legend class={labelClass(field)}>
        {field.label}
        <OptionalWord optional={field.optional} />
      </legend>
      <FieldNotes {...field} />
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

function labelClass({ hiddenLabel }: FieldProps): string {
  return hiddenLabel ? 'sr-only' : 'field-label'
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
