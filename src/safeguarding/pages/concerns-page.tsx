import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { ConcernLine } from '../concern-queries.ts'
import { concernWords } from '../messages/words.ts'
import { concernPaths } from '../paths.ts'
import { ConcernStateTag } from './concern-state-tag.tsx'

/** The concerns that this person may read. What they say is on their own pages, so that reading is deliberate. */
export function ConcernsPage({ chrome, lines }: { chrome: Chrome; lines: ConcernLine[] }) {
  const { language, organisation } = chrome
  const m = concernWords[language].desk
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.columns.concern,
            rowHeader: true,
            cell: (line) => (
              <a href={concernPaths.one(organisation.slug, line.id)}>
                {`${m.open} (${line.raisedAt === null ? m.anonymous : m.named})`}
              </a>
            ),
          },
          {
            header: m.columns.raised,
            cell: (line) =>
              line.raisedAt === null
                ? plainDay(line.raisedOn, language)
                : instantIn(organisation.zone, line.raisedAt, language),
          },
          {
            header: m.columns.state,
            cell: (line) => <ConcernStateTag state={line.state} language={language} />,
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}
