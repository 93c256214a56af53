import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { selectionMessages } from '../messages/words.ts'
import { readingPaths } from '../paths.ts'
import type { ReviewRefusal } from '../review.ts'

/** Somebody decided, or this file is hers no more: her reading was not kept, and why. */
export function ReadingOverPage({ chrome, refusal }: { chrome: Chrome; refusal: ReviewRefusal }) {
  const m = selectionMessages(chrome.language).reading
  return (
    <StaffPage chrome={chrome} overline={m.title} title={m.overTitle}>
      <Notice kind="warning">{m.refusals[refusal]}</Notice>
      <Actions>
        <LinkButton href={readingPaths.queue(chrome.organisation.slug)}>{m.back}</LinkButton>
      </Actions>
    </StaffPage>
  )
}
