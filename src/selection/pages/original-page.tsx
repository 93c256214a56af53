import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
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
      overline={words.one.originalTitle}
      title={name === '' ? number : name}
      actions={
        <LinkButton kind="secondary" icon="arrow-left" href={boardPaths.file(organisation.slug, original.id)}>
          {number}
        </LinkButton>
      }
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
