import { count, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { sourcingWords } from '../messages/words.ts'
import { talkPaths } from '../paths.ts'
import { type TalkState, talkStates } from '../talk.ts'
import type { TalkLine } from '../talk-queries.ts'
import { RoomTabs } from './room-tabs.tsx'

/** The talks: sorted, filtered and paged on the server, all of it in the address, and as a file. */
export function TalksPage({ chrome, list }: { chrome: Chrome; list: ShownList<TalkLine> }) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { slug } = organisation
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
      <ListTable
        caption={m.talks.title}
        hiddenCaption
        list={list}
        search={m.talks.search}
        counted={m.talks.count(count(list.total, language), list.total === 1)}
        empty={<EmptyState title={m.talks.empty} reason={m.talks.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a talk, on the page and in the file. */
export function talkColumns({ language, organisation }: Chrome): {
  columns: Column<TalkLine>[]
  filters: ListFilter<TalkLine>[]
} {
  const m = sourcingWords(language)
  const { slug } = organisation
  const { columns } = m.talks
  return {
    columns: [
      {
        key: 'structure',
        header: columns.structure,
        rowHeader: true,
        value: (line) => line.structureName,
        cell: (line) => <a href={talkPaths.one(slug, line.id)}>{line.structureName}</a>,
      },
      {
        key: 'day',
        header: columns.day,
        value: (line) => line.day,
        cell: (line) => plainDay(line.day, language),
        whole: true,
      },
      { header: columns.kind, value: (line) => m.structureKinds[line.structureKind], onlyInFile: true },
      { header: columns.classes, value: (line) => line.classes },
      { header: columns.priority, value: (line) => m.educationPriorities[line.educationPriority] },
      { header: columns.speaker, value: (line) => line.speakerName, onlyInFile: true },
      {
        header: columns.state,
        value: (line) => m.talkStates[line.state],
        cell: (line) => <Tag tone={tones[line.state]}>{m.talkStates[line.state]}</Tag>,
      },
      {
        key: 'people',
        header: columns.people,
        align: 'end',
        value: (line) => line.headCount,
        cell: (line) =>
          line.headCount === null || line.headCountKind === null
            ? ''
            : m.talk.peopleOf(count(line.headCount, language), line.headCountKind),
      },
      {
        header: columns.headCountKind,
        value: (line) => (line.headCountKind === null ? null : m.headCountKinds[line.headCountKind]),
        onlyInFile: true,
      },
      {
        key: 'sent',
        header: columns.sent,
        align: 'end',
        value: (line) => line.sent,
        cell: (line) => count(line.sent, language),
      },
      { header: columns.code, value: (line) => line.code, onlyInFile: true },
    ],
    filters: [
      {
        name: 'state',
        label: m.talks.state,
        empty: m.all,
        choices: talkStates.map((state) => ({ value: state, label: m.talkStates[state] })),
      },
    ],
  }
}

const tones: Record<TalkState, Tone> = {
  planned: 'violet',
  'to count': 'saffron',
  held: 'mint',
  cancelled: 'neutral',
}
