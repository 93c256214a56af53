import { MailingPreview, type Preview } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Card } from '#ui/card.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { Slot } from '../session.ts'
import { SendForm } from './send-form.tsx'
import { SlotList } from './slot-list.tsx'

type AdditionPreviewPageProps = {
  chrome: Chrome
  cohort: CohortView
  added: Slot & { room: string; title: string }
  previews: readonly Preview[]
  /** What the form carried, to be sent again as it is. */
  fields: Record<string, string>
}

/** The session that will be added and what will be said to whom; nothing has changed yet. */
export function AdditionPreviewPage({ chrome, cohort, added, previews, fields }: AdditionPreviewPageProps) {
  const { language, organisation } = chrome
  const { one, change: m } = cohortMessages(language)
  const silent = previews.length === 0
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={one.addSession}>
      <Stack>
        <Card title={added.title || m.addition} kind="attention">
          <SlotList slot={added} cohortRoom={cohort.room} language={language} zone={cohort.site.zone} />
        </Card>
        <MailingPreview previews={previews} language={language} />
        {silent && <Small>{m.nobody}</Small>}
        <SendForm
          action={cohortPaths.sessions(organisation.slug, cohort.id)}
          fields={fields}
          deed={silent ? m.addOnly : m.addAndTell}
          tells={!silent}
          edit={m.edit}
        />
      </Stack>
    </StaffPage>
  )
}
