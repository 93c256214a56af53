import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { CohortChange } from '../change-queries.ts'
import { isOpen } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { SessionLine } from '../session-queries.ts'
import { ChangesDisclosure } from './changes-disclosure.tsx'
import { isToday } from './session-table.tsx'

type CalendarPageProps = {
  chrome: Chrome
  cohort: CohortView
  list: ShownList<SessionLine>
  today: string
  plans: boolean
  changes: readonly CohortChange[]
}

/** Every session of a cohort, first to last, and what has changed. */
export function CalendarPage({ chrome, cohort, list, today, plans, changes }: CalendarPageProps) {
  const { slug } = chrome.organisation
  const m = cohortMessages(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.name}
      title={m.one.sessions}
      actions={
        plans &&
        isOpen(cohort.state) && (
          <LinkButton icon="plus" href={cohortPaths.newSession(slug, cohort.id)}>
            {m.one.addSession}
          </LinkButton>
        )
      }
    >
      <Stack>
        <ListTable
          caption={m.one.sessions}
          hiddenCaption
          list={list}
          searchFrom={26}
          selected={isToday(today)}
          empty={<EmptyState title={m.one.noSessions} reason={m.one.noSessionsReason} />}
        />
        <ChangesDisclosure changes={changes} zone={cohort.site.zone} language={chrome.language} />
        <Actions>
          <LinkButton kind="discreet" href={cohortPaths.one(slug, cohort.id)}>
            {m.sheet.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
