import { describedBy, type FieldProps, LabelledField } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { useWords } from './language.tsx'

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'number' | 'password' | 'search' | 'date' | 'time' | 'url'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  maxlength?: number
  /** How long the answer is: a code is short, a name fills the line. */
  width?: 'full' | 'half' | 'code' | 'two'
}

/** One line of text. Browser validation is off (see `Form`): the server's messages say what to do. */
export function TextField(props: TextFieldProps) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, width = 'full', ...field } = props
  const typed = useTyped()
  return (
    <LabelledField {...field}>
      <input
        id={field.name}
        name={field.name}
        value={type === 'password' ? value : (typed?.[field.name] ?? value)}
        type={type}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        class={`input input-${width}`}
        aria-required={field.optional ? undefined : 'true'}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </LabelledField>
  )
}

/** An e-mail address, with the keyboard and the filling-in that go with it. */
export function EmailField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField autocomplete="email" {...props} type="email" inputmode="email" />
}

/** A telephone number as people write it; the door turns it into E.164. */
export function PhoneField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField autocomplete="tel" {...props} type="tel" inputmode="tel" />
}

interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number
  /** Longest answer, in characters: shown under the field, counted while writing when script runs. */
  limit?: number
}

/** Several lines of text. */
export function TextArea({ value, rows = 6, limit, ...field }: TextAreaProps) {
  const words = useWords()
  const { name, error, optional } = field
  const text = useTyped()?.[name] ?? value
  const written = text?.length ?? 0
  const area = (
    <textarea
      id={name}
      name={name}
      rows={rows}
      class="textarea"
      aria-required={optional ? undefined : 'true'}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(field, ...(limit ? [`${name}-count`] : []))}
    >
      {text}
    </textarea>
  )
  return (
    <LabelledField {...field}>
      {limit ? (
        <text-counter pattern={words.charactersOf(-1, limit)}>
          {area}
          <p id={`${name}-count`} class="field-count" data-count>
            {written > 0 ? words.charactersOf(written, limit) : words.charactersAtMost(limit)}
          </p>
        </text-counter>
      ) : (
        area
      )}
    </LabelledField>
  )
}
