import type { FieldError } from '#platform/http/form.ts'
import { Button } from '#ui/button.tsx'
import { YesNoField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { everywhereField } from '../image-field.ts'
import type { ImageQuestion } from '../image-questions.ts'

type ImageRightFieldsProps<Question extends ImageQuestion> = {
  action: string
  label: string
  questions: readonly Question[]
  typed: Record<string, string>
  errors: readonly FieldError[]
  /** What holds today on one support, in words. */
  today: (question: Question) => string
  save: string
  noEverywhere: string
}

/** Each support with what holds today, her answer in it; and one button that says no to all of them. */
export function ImageRightFields<Question extends ImageQuestion>(props: ImageRightFieldsProps<Question>) {
  const { action, label, questions, typed, errors, today, save, noEverywhere } = props
  const mayTakeBack = questions.some(({ said }) => said?.answer === 'yes')
  return (
    <>
      <Form action={action} label={label}>
        {questions.map((question) => (
          <YesNoField
            name={question.field}
            label={question.label}
            hint={today(question)}
            value={typed[question.field] ?? question.said?.answer}
            error={errors.find(({ field }) => field === question.field)?.message}
          />
        ))}
        <Button size="main">{save}</Button>
      </Form>
      {mayTakeBack && (
        <Form action={action} hidden={{ [everywhereField]: 'no' }} label={noEverywhere}>
          <Button kind="secondary">{noEverywhere}</Button>
        </Form>
      )}
    </>
  )
}
