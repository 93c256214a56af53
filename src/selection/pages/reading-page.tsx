import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField, errorOf, Form, TextArea } from '#ui/form.tsx'
import { Columns, Prose } from '#ui/layout.tsx'
import { fileNumber, markField, ratedQuestions } from '../file.ts'
import { hiddenInWords } from '../masking.ts'
import { selectionMessages } from '../messages/words.ts'
import { readingPaths } from '../paths.ts'
import type { FileToRead } from '../reading-queries.ts'
import { TextCards } from './written-text.tsx'

type ReadingPageProps = {
  chrome: Chrome
  /** `readingId`: what her addresses and the number of the file are made of. */
  file: FileToRead & { readingId: string }
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One masked file and the marks of one reader, each in the words of its anchor. */
export function ReadingPage({ chrome, file, typed = {}, errors = [] }: ReadingPageProps) {
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const m = words.reading
  const texts = ratedQuestions(file.selection).map((question) => ({
    question,
    body: hiddenInWords(file.bodies[question] ?? '', words.hidden),
  }))
  return (
    <StaffPage
      chrome={chrome}
      overline={m.title}
      title={words.file(fileNumber(file.readingId))}
      errors={errors}
    >
      <Columns
        side={
          <>
            <Card title={m.notRated} kind="sand">
              <Prose>
                <ul>
                  {file.selection.notRated.map((it) => (
                    <li>{it.words[language]}</li>
                  ))}
                </ul>
              </Prose>
            </Card>
            <Card title={m.conflictTitle}>
              <Prose>
                <p>{m.conflictWords}</p>
              </Prose>
              <Form action={readingPaths.conflict(organisation.slug, file.readingId)} label={m.conflictTitle}>
                <Button kind="secondary">{m.conflict}</Button>
              </Form>
            </Card>
          </>
        }
      >
        <TextCards texts={texts} asked={file} language={language} none={words.noText} />
        <Card title={m.yourMarks}>
          <Form action={readingPaths.review(organisation.slug, file.readingId)} label={m.yourMarks}>
            {file.selection.criteria.map(({ key, label, anchors }) => (
              <ChoiceField
                name={markField(key)}
                label={label[language]}
                value={typed[markField(key)] ?? file.own?.marks[key]?.toString()}
                error={errorOf(errors, markField(key))}
                choices={anchors.map((anchor, mark) => ({
                  value: String(mark),
                  label: `${mark}. ${anchor[language]}`,
                }))}
              />
            ))}
            <TextArea
              name="sentence"
              label={m.sentence}
              hint={m.sentenceHint}
              value={typed.sentence ?? file.own?.sentence}
              error={errorOf(errors, 'sentence')}
              rows={3}
              limit={500}
            />
            <Button>{m.save}</Button>
          </Form>
        </Card>
      </Columns>
    </StaffPage>
  )
}
