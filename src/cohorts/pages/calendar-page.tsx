import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { SessionLine } from '../session-queries.ts'
import { SessionTable } from './session-table.tsx'

type CalendarPageProps = {
  chrome: Chrome
  cohort: CohortView
  sessions: SessionLine[]
  today: string
  plans: boolean
}

/** Every session of a cohort, first to last. */
export function CalendarPage(props: CalendarPageProps) {
  const { chrome, cohort, plans } = props
  const { slug } = chrome.organisation
  const m = cohortMessages(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.name}
      title={m.one.sessions}
      actions={
        plans &&
        cohort.state !== 'closed' && (
          <LinkButton icon="plus" href={cohortPaths.newSession(slug, cohort.id)}>
            {m.one.addSession}
          </LinkButton>
        )
      }
    >
      <Stack>
        <SessionTable {...props} />
        <Actions>
          <LinkButton kind="discreet" href={cohortPaths.one(slug, cohort.id)}>
            {m.sheet.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
