import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ExpiringLine } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'

/** The checks that end before they are needed no more, the most urgent first. */
export function ExpiringPage({ chrome, lines }: { chrome: Chrome; lines: ExpiringLine[] }) {
  const { language, organisation } = chrome
  const m = adultsWords[language].expiring
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          { header: m.columns.name, rowHeader: true, cell: (line) => fullName(line) },
          {
            header: m.columns.cohort,
            cell: (line) => (
              <a href={adultPaths.ofCohort(organisation.slug, line.cohortId)}>{line.cohortName}</a>
            ),
          },
          { header: m.columns.lastDay, cell: (line) => plainDay(line.toDay, language) },
          {
            header: m.columns.until,
            cell: ({ expiresOn, toDay }) => (
              <Tag tone={expiresOn === null || expiresOn < toDay ? 'error' : 'saffron'}>
                {expiresOn === null ? m.none : plainDay(expiresOn, language)}
              </Tag>
            ),
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}
