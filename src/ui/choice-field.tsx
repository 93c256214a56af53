import { type FieldProps, GroupedField } from './field.tsx'
import { useTyped } from './forms-of-page.ts'
import { useWords } from './language.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string
}

interface ChoiceFieldProps extends FieldProps {
  choices: Choice[]
  value?: string | undefined
}

/** One answer among a few, as large cards. The id `{name}` is on the first one. */
export function ChoiceField({ choices, value, ...field }: ChoiceFieldProps) {
  const typed = useTyped()
  const chosen = typed === undefined ? value : typed[field.name]
  return (
    <GroupedField {...field}>
      <div class="grid gap-2">
        {choices.map((choice, index) => (
          <ChoiceCard
            choice={choice}
            type="radio"
            name={field.name}
            id={index === 0 ? field.name : `${field.name}-${index}`}
            checked={choice.value === chosen}
            invalid={field.error !== undefined}
          />
        ))}
      </div>
    </GroupedField>
  )
}

interface ChoicesFieldProps extends FieldProps {
  choices: Choice[]
  values?: string[]
}

/** Several answers among a few: the form gets `{name}` once per answer. */
export function ChoicesField({ choices, values = [], ...field }: ChoicesFieldProps) {
  const typed = useTyped()
  const chosen = typed === undefined ? values : (typed[field.name] ?? '').split(',')
  return (
    <GroupedField {...field}>
      <div class="grid gap-2">
        {choices.map((choice, index) => (
          <ChoiceCard
            choice={choice}
            type="checkbox"
            name={field.name}
            id={index === 0 ? field.name : `${field.name}-${index}`}
            checked={chosen.includes(choice.value)}
            invalid={field.error !== undefined}
          />
        ))}
      </div>
    </GroupedField>
  )
}

interface YesNoFieldProps extends FieldProps {
  /** `yes` or `no`; nothing is chosen in advance. */
  value?: string | undefined
  /** A row with two small keys, for a list of separate answers. */
  compact?: boolean
}

/** A question that has two answers, `yes` and `no`, equally easy to give. */
export function YesNoField({ value, compact, ...field }: YesNoFieldProps) {
  const words = useWords()
  const typed = useTyped()
  const chosen = typed === undefined ? value : typed[field.name]
  const choices: Choice[] = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  const cards = choices.map((choice, index) => (
    <ChoiceCard
      choice={choice}
      type="radio"
      name={field.name}
      id={index === 0 ? field.name : `${field.name}-${index}`}
      checked={choice.value === chosen}
      invalid={field.error !== undefined}
      compact={compact}
    />
  ))
  if (!compact) {
    return (
      <GroupedField {...field}>
        <div class="grid grid-cols-2 gap-2.5">{cards}</div>
      </GroupedField>
    )
  }
  return (
    <div class="answer-row">
      <GroupedField {...field}>
        <div class="flex gap-1.5">{cards}</div>
      </GroupedField>
    </div>
  )
}

interface ChoiceCardProps {
  choice: Choice
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked: boolean
  invalid: boolean
  compact?: boolean
}

function ChoiceCard({ choice, type, name, id, checked, invalid, compact }: ChoiceCardProps) {
  return (
    <label class={compact ? 'choice-key' : 'choice-card'} for={id}>
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        class={compact ? 'sr-only' : type}
        aria-invalid={invalid && type === 'checkbox' ? 'true' : undefined}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <span>
        {choice.label}
        {choice.hint && (
          <span id={`${id}-hint`} class="choice-hint">
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  )
}
