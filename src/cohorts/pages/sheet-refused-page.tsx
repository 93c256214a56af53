import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

/** Why no sign-in sheet came out, and the way back. */
export function SheetRefusedPage({
  chrome,
  cohortId,
  why,
}: {
  chrome: Chrome
  cohortId: string
  why: string
}) {
  const m = cohortMessages(chrome.language).sheet
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Stack>
        <Notice kind="warning">{why}</Notice>
        <Actions>
          <LinkButton href={cohortPaths.one(chrome.organisation.slug, cohortId)}>{m.back}</LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
