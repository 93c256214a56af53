import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { answerDue } from '../erasure.ts'
import { staffWords } from '../messages/words.ts'
import { personDataPaths, retentionPaths } from '../paths.ts'
import type { RequestLine } from '../request-queries.ts'

/** Requests for erasure that wait, the oldest first. */
export function RequestsPage({ chrome, requests }: { chrome: Chrome; requests: RequestLine[] }) {
  const { language, organisation } = chrome
  const { requests: m, reports, unnamed } = staffWords(language)
  const { slug, zone } = organisation
  const day = (instant: Date) => plainDay(dayIn(zone, instant), language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        <LinkButton kind="secondary" href={retentionPaths.reports(slug)}>
          {reports.title}
        </LinkButton>
      }
    >
      <Table
        caption={m.title}
        hiddenCaption
        rows={requests}
        columns={[
          { header: m.columns.name, rowHeader: true, cell: (line) => fullName(line) || unnamed },
          { header: m.columns.by, cell: ({ byGuardian }) => (byGuardian ? m.guardian : m.herself) },
          { header: m.columns.on, cell: ({ askedAt }) => day(askedAt) },
          { header: m.columns.due, cell: ({ askedAt }) => day(answerDue(askedAt)) },
          {
            header: '',
            cell: (line) => (
              <LinkButton
                kind="secondary"
                size="small"
                href={personDataPaths.page(slug, line.aboutId)}
                about={fullName(line) || unnamed}
              >
                {m.open}
              </LinkButton>
            ),
          },
        ]}
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
      />
    </StaffPage>
  )
}
