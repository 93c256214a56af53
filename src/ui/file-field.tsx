import { describedBy, type FieldProps, LabelledField } from './field.tsx'

interface FileFieldProps extends FieldProps {
  /** Kinds of file that the browser offers: ".json,application/json". */
  accept: string
}

/** One file from this machine; its form says `files`. */
export function FileField({ name, label, hint, error, optional, accept }: FileFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        class="file-input"
        aria-required={optional ? undefined : 'true'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy({ name, hint, error })}
      />
    </LabelledField>
  )
}
