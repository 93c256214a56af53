import { contactInWords } from '#src/people/index.ts'
import { keptAsTyped, type Place, placeLabel, placesPaths } from '#src/places/index.ts'
import type { SpokenText } from '#src/programmes/index.ts'
import { CheckboxField } from '#ui/checkbox-field.tsx'
import { ChoiceField, ChoicesField } from '#ui/choice-field.tsx'
import { DateField } from '#ui/date-field.tsx'
import { PlaceField } from '#ui/place-field.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { placeFromAnswer } from '../place-answer.ts'
import type { Answers, Question } from '../screens.ts'

type QuestionFieldProps = {
  question: Question
  /** Says the words of the programme's file to her. */
  words: Say
  /** Her answer, or what she typed when it was refused. */
  answers: Answers
  typed?: Answers | undefined
  error?: string | undefined
  sites: { key: string; label: string; hint?: string }[]
  dateHint: string
  /** Until when a sensitive answer is kept, in words. */
  keptUntil: (question: Question) => string
  /** On which days and at which hours the edition meets, in sentences. */
  when: string
  /** Several places answer what she typed: she chooses. */
  among?: readonly Place[] | undefined
}

/** One question of the programme file, as the field that fits its kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, words, answers, typed, error, sites, dateHint, among } = props
  const { key, kind } = question
  const field = {
    name: key,
    label: words(question.label),
    hint: hintOf(question, props),
    error,
    optional: !question.required,
  }
  const value = typed?.[key] ?? answers[key]
  switch (kind) {
    case 'short-text':
      return <TextField {...field} value={value} autocomplete={autocompleteOf(question)} />
    case 'long-text':
      return <TextArea {...field} value={value} limit={question.maxCharacters} rows={7} />
    case 'date':
      return (
        <DateField {...field} hint={field.hint ?? dateHint} value={dateParts(key, answers, typed)} birth />
      )
    case 'contact':
      return (
        <>
          <TextField {...field} value={value === 'otherwise' ? '' : contactInWords(value ?? '')} />
          {question.otherwise && (
            <CheckboxField
              name={`${key}-otherwise`}
              label={words(question.otherwise)}
              checked={value === 'otherwise' || typed?.[`${key}-otherwise`] === 'yes'}
            />
          )}
        </>
      )
    case 'choice':
      return <ChoiceField {...field} value={value} choices={choicesOf(question.choices, words)} />
    case 'choices':
      return (
        <ChoicesField {...field} values={value?.split(',')} choices={choicesOf(question.choices, words)} />
      )
    case 'place':
      return (
        <PlaceField
          {...field}
          suggestions={placesPaths.search}
          {...placeTyped(key, answers, typed)}
          among={among?.map((place) => ({ value: place.id, label: placeLabel(place) }))}
          noneOfThese={keptAsTyped}
        />
      )
    case 'site':
      return (
        <ChoiceField
          {...field}
          value={value}
          choices={sites.map((site) => ({ value: site.key, label: site.label, hint: site.hint }))}
        />
      )
  }
}

/**
 * A sensitive question says what its answer is for, that it rests on her consent, and until when it is kept; whether she can come,
 * on which days.
 */
function hintOf(question: Question, { words, keptUntil, when }: QuestionFieldProps) {
  const { hint, sensitive, fills } = question
  const told = sensitive === undefined ? [] : [words(sensitive.purpose), keptUntil(question)]
  const days = fills === 'availability' ? [when] : []
  const all = [...days, ...(hint === undefined ? [] : [words(hint)]), ...told]
  return all.length === 0 ? undefined : all.join(' ')
}

type Say = (text: SpokenText) => string

function choicesOf(choices: Extract<Question, { kind: 'choice' }>['choices'], words: Say) {
  return choices.map((choice) => ({ value: choice.key, label: words(choice.label) }))
}

function autocompleteOf({ fills }: Question): string | undefined {
  return fills === 'first-name' ? 'given-name' : fills === 'last-name' ? 'family-name' : undefined
}

function placeTyped(key: string, answers: Answers, typed: Answers | undefined) {
  if (typed !== undefined) return { value: typed[key], chosen: typed[`${key}-place`] }
  const { placeId, label } = placeFromAnswer(answers[key] ?? '')
  return { value: label, chosen: placeId ?? undefined }
}

function dateParts(key: string, answers: Answers, typed: Answers | undefined) {
  if (typed !== undefined)
    return { day: typed[`${key}-day`], month: typed[`${key}-month`], year: typed[`${key}-year`] }
  const [year, month, day] = (answers[key] ?? '').split('-')
  return year ? { year, month: String(Number(month)), day: String(Number(day)) } : undefined
}
