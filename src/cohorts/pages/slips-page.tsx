import { type Slip, Slips } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type SlipsPageProps = { chrome: Chrome; cohort: CohortView; mailingId: string; slips: readonly Slip[] }

/** A note for each person whom a message did not reach, to print and hand over. */
export function SlipsPage({ chrome, cohort, mailingId, slips }: SlipsPageProps) {
  const m = cohortMessages(chrome.language).letters
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.slipsTitle}>
      <Stack>
        {slips.length === 0 ? (
          <EmptyState title={m.noSlips} reason={m.noSlipsReason} />
        ) : (
          <p>{m.slipsLead}</p>
        )}
        <Slips slips={slips} />
        <Actions>
          <LinkButton
            kind="discreet"
            href={cohortPaths.mailing(chrome.organisation.slug, cohort.id, mailingId)}
          >
            {m.backToMailing}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
