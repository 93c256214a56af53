import type { FieldError } from '#platform/http/form.ts'
import { useWords } from './language.tsx'

export type { FieldError }

/** First in the page after a refused form: takes the focus, and each line leads to its field. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const words = useWords()
  if (errors.length === 0) return null
  return (
    <section class="error-summary" aria-labelledby="error-summary-title" tabindex={-1} autofocus>
      <h2 id="error-summary-title">{words.errorsTitle(errors.length)}</h2>
      <ul>
        {errors.map(({ field, message, mend }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
            {mend && (
              <>
                {' '}
                <a href={mend.href}>{mend.label}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {errors.some(({ field }) => field !== wholePage) && <p>{words.errorsKept}</p>}
    </section>
  )
}

/** Where a refusal leads that is about no field: then nothing was typed, and nothing is said of it. */
const wholePage = 'content'

/** The message of one field, for its `error` property. */
export function errorOf(errors: FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
