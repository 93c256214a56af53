import { MailingPreview, type Preview } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { SendForm } from './send-form.tsx'

type LetterPreviewPageProps = {
  chrome: Chrome
  cohort: CohortView
  action: string
  previews: readonly Preview[]
  /** How many will get it. */
  count: number
  /** Do words to the girls hold a number, an address or a link? */
  holdsContact: boolean
  fields: Record<string, string>
}

/** A message exactly as it will read, before anything leaves. */
export function LetterPreviewPage(props: LetterPreviewPageProps) {
  const { chrome, cohort, action, previews, count, holdsContact, fields } = props
  const m = cohortMessages(chrome.language).letters
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.previewTitle}>
      <Stack>
        <p>{m.previewLead(count)}</p>
        {holdsContact && <Notice kind="warning">{m.contact}</Notice>}
        <MailingPreview previews={previews} language={chrome.language} />
        <SendForm action={action} fields={fields} deed={m.send} tells edit={m.edit} />
      </Stack>
    </StaffPage>
  )
}
