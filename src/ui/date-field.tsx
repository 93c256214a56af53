import { describedBy, type FieldProps, GroupedField } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { useWords } from './language.tsx'

type Part = 'day' | 'month' | 'year'

interface DateFieldProps extends FieldProps {
  /** As typed, so that a wrong date comes back unchanged. */
  value?: Partial<Record<Part, string | undefined>>
  /** Which boxes are wrong; all three when absent. */
  faulty?: Part[]
  /** It is her own birth date: the browser may fill it in. */
  birth?: boolean
}

/**
 * A date in three boxes named `{name}-day`, `{name}-month`, `{name}-year`: quicker and less error-prone than
 * a calendar for a date that one knows by heart. The id `{name}` is on the first faulty box.
 */
export function DateField({ value, faulty, birth, ...field }: DateFieldProps) {
  const words = useWords()
  const typed = useTyped()
  const { name, error, optional } = field
  const wrong = error ? (faulty ?? ['day', 'month', 'year']) : []
  const first = wrong[0] ?? 'day'
  const parts: { part: Part; label: string; size: number }[] = [
    { part: 'day', label: words.day, size: 2 },
    { part: 'month', label: words.month, size: 2 },
    { part: 'year', label: words.year, size: 4 },
  ]
  return (
    <GroupedField {...field}>
      <div class="flex gap-3">
        {parts.map(({ part, label, size }) => {
          const id = part === first ? name : `${name}-${part}`
          return (
            <div>
              <label class="date-part" for={id}>
                {label}
              </label>
              <input
                id={id}
                name={`${name}-${part}`}
                value={typed?.[`${name}-${part}`] ?? value?.[part]}
                type="text"
                inputmode="numeric"
                autocomplete={birth ? `bday-${part}` : 'off'}
                maxlength={size}
                class={`input ${part === 'year' ? 'input-year' : 'input-two'}`}
                aria-required={optional ? undefined : 'true'}
                aria-invalid={wrong.includes(part) ? 'true' : undefined}
                aria-describedby={wrong.includes(part) ? describedBy({ name, error }) : undefined}
              />
            </div>
          )
        })}
      </div>
    </GroupedField>
  )
}
