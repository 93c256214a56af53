import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { errorOf, Form, TextArea } from '#ui/form.tsx'
import { Actions, Columns, Section, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { chosenWords } from '../chosen-words.ts'
import { fileNumber, ratedQuestions } from '../file.ts'
import { twiceMasked } from '../masked-file.ts'
import { hiddenInWords } from '../masking.ts'
import type { FileToMask } from '../masking-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { maskingPaths } from '../paths.ts'
import { questionTitle, WrittenText } from './written-text.tsx'

type MaskingPageProps = {
  chrome: Chrome
  file: FileToMask
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** What she wrote beside what readers will read, and the two deeds: hide more, give to readers. */
export function MaskingPage({ chrome, file, typed = {}, errors = [] }: MaskingPageProps) {
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const m = words.masking
  const texts = twiceMasked(ratedQuestions(file.selection), file)
  return (
    <StaffPage chrome={chrome} overline={m.title} title={words.file(fileNumber(file.id))} errors={errors}>
      <Columns
        side={
          <>
            <Card title={m.hideTitle}>
              <Form
                id={wordsForm}
                action={maskingPaths.hiddenWords(organisation.slug, file.id)}
                label={m.hideTitle}
              >
                <TextArea
                  name="words"
                  label={m.words}
                  hint={m.wordsHint}
                  value={typed.words}
                  rows={3}
                  error={errorOf(errors, 'words')}
                />
                <Button kind="secondary" icon="eye-off">
                  {m.hide}
                </Button>
              </Form>
              {!file.masked && <ShownAgain chrome={chrome} file={file} words={chosenWords(texts)} />}
            </Card>
            {file.masked ? (
              <Notice kind="success">{m.alreadyConfirmed}</Notice>
            ) : (
              <Card title={m.confirmTitle} kind="attention">
                <Button
                  icon="check"
                  form={wordsForm}
                  formaction={maskingPaths.confirmation(organisation.slug, file.id)}
                >
                  {m.confirm}
                </Button>
              </Card>
            )}
          </>
        }
      >
        {texts.map(({ question, body }) => (
          <Section title={questionTitle(question, file, language)}>
            <CardGrid wide>
              <Card title={m.original} level={3} kind="sand">
                <WrittenText body={file.answers[question] ?? ''} none={words.noText} />
              </Card>
              <Card title={m.masked} level={3}>
                <WrittenText body={hiddenInWords(body, words.hidden)} none={words.noText} />
              </Card>
            </CardGrid>
          </Section>
        ))}
      </Columns>
    </StaffPage>
  )
}

/** Both deeds send it: what is typed and not hidden yet stops the file from being given to readers. */
const wordsForm = 'words-to-hide'

/** The words that a person hid here, each with the way back. */
function ShownAgain({ chrome, file, words }: { chrome: Chrome; file: FileToMask; words: readonly string[] }) {
  const m = selectionMessages(chrome.language).masking
  if (words.length === 0) return null
  return (
    <>
      <Small>{m.showTitle}</Small>
      <Actions>
        {words.map((it) => (
          <Form
            action={maskingPaths.shownWords(chrome.organisation.slug, file.id)}
            label={m.show(it)}
            hidden={{ words: it }}
          >
            <Button kind="secondary" size="small" icon="eye">
              {m.show(it)}
            </Button>
          </Form>
        ))}
      </Actions>
    </>
  )
}
