import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Notice } from '#ui/notice.tsx'
import { fileNumber, ratedQuestions } from '../file.ts'
import type { FileToMask } from '../masking-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'
import { TextCards } from './written-text.tsx'

type OriginalPageProps = { chrome: Chrome; name: string; original: FileToMask }

/** What she wrote, whole and with her name: after the decision only, and the reading is noted. */
export function OriginalPage({ chrome, name, original }: OriginalPageProps) {
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const number = words.file(fileNumber(original.id))
  return (
    <StaffPage
      chrome={chrome}
      overline={<a href={boardPaths.file(organisation.slug, original.id)}>{number}</a>}
      title={name === '' ? words.one.originalTitle : name}
    >
      <Notice kind="info">{words.one.originalLogged}</Notice>
      <TextCards
        texts={ratedQuestions(original.selection).map((question) => ({
          question,
          body: original.answers[question] ?? '',
        }))}
        asked={original}
        language={language}
        none={words.noText}
      />
    </StaffPage>
  )
}
