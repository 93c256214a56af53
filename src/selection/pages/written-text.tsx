import type { Language } from '#platform/i18n/language.ts'
import { type ProgrammeDocument, sayToStaff } from '#src/programmes/index.ts'
import { Card } from '#ui/card.tsx'
import { Prose, Small } from '#ui/layout.tsx'

type Asked = Pick<ProgrammeDocument, 'questions' | 'address'>

/** A text of hers with its lines, or that there is none. */
export function WrittenText({ body, none }: { body: string; none: string }) {
  const lines = body.split(/\n+/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return <Small>{none}</Small>
  return (
    <Prose>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Prose>
  )
}

type TextCardsProps = {
  texts: { question: string; body: string }[]
  asked: Asked
  language: Language
  none: string
}

/** Her texts, each under the question that it answers. */
export function TextCards({ texts, asked, language, none }: TextCardsProps) {
  return (
    <>
      {texts.map(({ question, body }) => (
        <Card title={questionTitle(question, asked, language)}>
          <WrittenText body={body} none={none} />
        </Card>
      ))}
    </>
  )
}

/** The words of a question, or its key when the programme has it no more. */
export function questionTitle(key: string, { questions, address }: Asked, language: Language): string {
  const question = questions.find((it) => it.key === key)
  return question === undefined ? key : sayToStaff(question, language, address)
}
