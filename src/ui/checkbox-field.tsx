import { describedBy, type FieldProps } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { Icon } from './icon.tsx'

interface CheckboxFieldProps extends Omit<FieldProps, 'optional'> {
  checked?: boolean
  /** What the form sends when ticked. */
  value?: string
}

/** One box to tick; nothing is ever ticked in advance for her. */
export function CheckboxField({ name, label, hint, error, checked, value = 'yes' }: CheckboxFieldProps) {
  const typed = useTyped()
  return (
    <div class="field">
      {error && (
        <p id={`${name}-error`} class="field-error">
          <Icon name="circle-alert" />
          <span>{error}</span>
        </p>
      )}
      <div class="checkbox-row">
        <input
          id={name}
          type="checkbox"
          name={name}
          value={value}
          checked={typed === undefined ? checked : typed[name]?.split(',').includes(value)}
          class="checkbox"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy({ name, hint, error })}
        />
        <label for={name}>{label}</label>
        {hint && (
          <p id={`${name}-hint`} class="choice-hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
