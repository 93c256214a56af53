import { count, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Small } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { talkPaths } from '../paths.ts'
import { type TalkState, talkStates } from '../talk.ts'
import type { TalkFilter, TalkLine, TalkSort } from '../talk-queries.ts'
import { RoomTabs } from './room-tabs.tsx'

type TalksPageProps = {
  chrome: Chrome
  lines: TalkLine[]
  total: number
  pages: number
  filter: TalkFilter
}

/** The talks: sorted, filtered and paged on the server, all of it in the address, and as a file. */
export function TalksPage({ chrome, lines, total, pages, filter }: TalksPageProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { slug } = organisation
  const { page, ...rest } = filter
  return (
    <StaffPage
      chrome={chrome}
      title={m.talks.title}
      actions={
        <LinkButton icon="plus" href={talkPaths.create(slug)}>
          {m.talks.add}
        </LinkButton>
      }
    >
      <RoomTabs chrome={chrome} current="talks" />
      <FilterBar action={talkPaths.list(slug)} label={m.talks.search} button={m.show}>
        <TextField
          name="search"
          type="search"
          label={m.talks.search}
          value={filter.search}
          optional
          width="half"
        />
        <SelectField
          name="state"
          label={m.talks.state}
          value={filter.state}
          optional
          empty={m.all}
          choices={talkStates.map((state) => ({ value: state, label: m.talkStates[state] }))}
        />
      </FilterBar>
      <Small>{m.talks.count(count(total, language), total === 1)}</Small>
      <Table
        caption={m.talks.title}
        hiddenCaption
        rows={lines}
        columns={columnsOf(chrome, filter)}
        empty={<EmptyState title={m.talks.empty} reason={m.talks.emptyReason} />}
        pagination={{ page, pages, href: (to) => talkPaths.list(slug, { ...rest, page: to }) }}
        downloadHref={talkPaths.csv(slug, rest)}
      />
    </StaffPage>
  )
}

function columnsOf({ language, organisation }: Chrome, filter: TalkFilter): Column<TalkLine>[] {
  const m = sourcingWords(language)
  const { slug } = organisation
  return [
    {
      header: m.talks.columns.structure,
      rowHeader: true,
      cell: (line) => <a href={talkPaths.one(slug, line.id)}>{line.structureName}</a>,
      ...sorting('structure', slug, filter),
    },
    {
      header: m.talks.columns.day,
      cell: (line) => plainDay(line.day, language),
      ...sorting('day', slug, filter),
    },
    { header: m.talks.columns.classes, cell: (line) => line.classes },
    { header: m.talks.columns.priority, cell: (line) => m.educationPriorities[line.educationPriority] },
    {
      header: m.talks.columns.state,
      cell: (line) => <Tag tone={tones[line.state]}>{m.talkStates[line.state]}</Tag>,
    },
    {
      header: m.talks.columns.people,
      align: 'end',
      cell: (line) =>
        line.headCount === null || line.headCountKind === null
          ? ''
          : m.talk.peopleOf(count(line.headCount, language), line.headCountKind),
      ...sorting('people', slug, filter),
    },
    {
      header: m.talks.columns.sent,
      align: 'end',
      cell: (line) => count(line.sent, language),
      ...sorting('sent', slug, filter),
    },
  ]
}

/** A second touch on the column that sorts turns it round. */
function sorting(sort: TalkSort, slug: string, filter: TalkFilter) {
  const { search, state } = filter
  const turned = filter.sort === sort && filter.order === 'desc' ? 'asc' : 'desc'
  const sortHref = talkPaths.list(slug, { search, state, sort, order: turned })
  if (filter.sort !== sort) return { sortHref }
  return { sortHref, sorted: filter.order === 'asc' ? ('ascending' as const) : ('descending' as const) }
}

const tones: Record<TalkState, Tone> = {
  planned: 'violet',
  'to count': 'saffron',
  held: 'mint',
  cancelled: 'neutral',
}
