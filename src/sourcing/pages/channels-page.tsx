import { count } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { channelKinds, codeInGroups } from '../channel.ts'
import type { ChannelLine } from '../channel-queries.ts'
import type { SourcingWords } from '../messages/fr.ts'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths } from '../paths.ts'
import { channelName } from './channel-name.ts'
import { RoomTabs } from './room-tabs.tsx'

/** Every way in, with what came through it. */
export function ChannelsPage({ chrome, list }: { chrome: Chrome; list: ShownList<ChannelLine> }) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.channels.title}
      actions={
        <LinkButton icon="plus" href={channelPaths.create(organisation.slug)}>
          {m.channels.add}
        </LinkButton>
      }
    >
      <RoomTabs chrome={chrome} current="channels" />
      <ListTable
        caption={m.channels.title}
        hiddenCaption
        list={list}
        search={m.search}
        counted={m.channels.count(count(list.total, language), list.total === 1)}
        empty={<EmptyState title={m.channels.empty} reason={m.channels.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a channel, on the page and in the file. */
export function channelColumns({ language, organisation }: Chrome): {
  columns: Column<ChannelLine>[]
  filters: ListFilter<ChannelLine>[]
} {
  const m = sourcingWords(language)
  const { columns } = m.channels
  return {
    columns: [
      {
        key: 'name',
        header: columns.name,
        rowHeader: true,
        value: (line) => channelName(line, language),
        cell: (line) => (
          <a href={channelPaths.one(organisation.slug, line.id)}>{channelName(line, language)}</a>
        ),
      },
      { header: columns.kind, value: (line) => m.channelKinds[line.kind] },
      { header: columns.code, value: (line) => codeInGroups(line.code) },
      {
        header: columns.state,
        value: (line) => stateOf(line, m),
        cell: (line) => <Tag tone={line.closedAt === null ? 'mint' : 'neutral'}>{stateOf(line, m)}</Tag>,
      },
      {
        key: 'started',
        header: columns.started,
        align: 'end',
        value: (line) => line.started,
        cell: (line) => count(line.started, language),
      },
      {
        key: 'sent',
        header: columns.sent,
        align: 'end',
        value: (line) => line.sent,
        cell: (line) => count(line.sent, language),
      },
    ],
    filters: [
      {
        name: 'kind',
        label: m.channels.kind,
        empty: m.all,
        choices: channelKinds.map((kind) => ({ value: kind, label: m.channelKinds[kind] })),
      },
    ],
  }
}

function stateOf({ closedAt }: ChannelLine, m: SourcingWords): string {
  return closedAt === null ? m.channels.open : m.channels.closed
}
