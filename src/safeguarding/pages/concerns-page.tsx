import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { concernStates, lateSince, type Reader, type TeamMember } from '../concern.ts'
import type { ConcernLine } from '../concern-queries.ts'
import { concernWords } from '../messages/words.ts'
import { concernPaths } from '../paths.ts'
import type { TeamMemberOnFile } from '../queries.ts'
import { ConcernStateTag } from './concern-state-tag.tsx'
import { ReplacedKeys } from './replaced-keys.tsx'

type ConcernsPageProps = {
  chrome: Chrome
  list: ShownList<ConcernLine>
  /** A file is the officer's alone: one concern handed to somebody else stays on its page. */
  reader: Pick<Reader, 'personId' | 'isOfficer'>
  /** The last message that was to call her did not leave. */
  notCalled: boolean
  /** Other officers who came into office lately. */
  newOfficers: readonly TeamMember[]
  /** Who is in office, with what was replaced of what they sign in with. */
  team: readonly TeamMemberOnFile[]
}

/** The concerns that this person may read. What they say is on their own pages, so that reading is deliberate. */
export function ConcernsPage({ chrome, list, reader, notCalled, newOfficers, team }: ConcernsPageProps) {
  const { isOfficer } = reader
  const m = concernWords[chrome.language].desk
  return (
    <StaffPage chrome={chrome} title={m.title}>
      {notCalled && (
        <Notice kind="error" title={m.notCalled}>
          {m.notCalledWhy}
        </Notice>
      )}
      {newOfficers.length > 0 && (
        <Notice kind="info" title={m.newOfficers(newOfficers.map(fullName).join(', '))}>
          {m.newOfficersWhy}
        </Notice>
      )}
      <ReplacedKeys chrome={chrome} personId={reader.personId} team={team} />
      <Small>{m.lead}</Small>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        wordless
        fileless={!isOfficer}
        empty={<EmptyState title={m.empty} reason={isOfficer ? m.emptyReason : m.emptyForAdministrator} />}
      />
    </StaffPage>
  )
}

/** What the list says of a concern, on the page and in the file: never its words. */
export function concernColumns(
  { language, organisation }: Chrome,
  now: Date,
): { columns: Column<ConcernLine>[]; filters: ListFilter<ConcernLine>[] } {
  const words = concernWords[language]
  const m = words.desk
  const late = (line: ConcernLine) => {
    const since = lateSince(line, now)
    return since === null ? null : m.late(instantIn(organisation.zone, since, language))
  }
  return {
    columns: [
      {
        header: m.columns.concern,
        rowHeader: true,
        value: ({ raisedAt }) => (raisedAt === null ? m.anonymous : m.named),
        cell: (line) => (
          <a href={concernPaths.one(organisation.slug, line.id)}>
            {`${m.open} (${line.raisedAt === null ? m.anonymous : m.named}${line.isOneOfMany ? `, ${m.oneOfMany}` : ''})`}
          </a>
        ),
      },
      {
        key: 'raised',
        header: m.columns.raised,
        value: ({ raisedOn }) => raisedOn,
        cell: (line) =>
          line.raisedAt === null
            ? plainDay(line.raisedOn, language)
            : instantIn(organisation.zone, line.raisedAt, language),
      },
      {
        key: 'state',
        header: m.columns.state,
        value: (line) => late(line) ?? words.states[line.state],
        cell: (line) => {
          const isLate = late(line)
          if (isLate !== null) return <Tag tone="error">{isLate}</Tag>
          return <ConcernStateTag state={line.state} language={language} />
        },
      },
    ],
    filters: [
      {
        name: 'state',
        label: m.columns.state,
        choices: concernStates.map((state) => ({ value: state, label: words.states[state] })),
        of: ({ state }) => state,
      },
    ],
  }
}
