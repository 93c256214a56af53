import { count } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Small } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { channelKinds, codeInGroups } from '../channel.ts'
import type { ChannelFilter, ChannelLine } from '../channel-queries.ts'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths } from '../paths.ts'
import { channelName } from './channel-name.ts'
import { RoomTabs } from './room-tabs.tsx'

type ChannelsPageProps = {
  chrome: Chrome
  lines: ChannelLine[]
  total: number
  pages: number
  filter: ChannelFilter
}

/** Every way in, with what came through it. */
export function ChannelsPage({ chrome, lines, total, pages, filter }: ChannelsPageProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { slug } = organisation
  const { page, ...rest } = filter
  const { columns } = m.channels
  return (
    <StaffPage
      chrome={chrome}
      title={m.channels.title}
      actions={
        <LinkButton icon="plus" href={channelPaths.create(slug)}>
          {m.channels.add}
        </LinkButton>
      }
    >
      <RoomTabs chrome={chrome} current="channels" />
      <FilterBar action={channelPaths.list(slug)} label={m.search} button={m.show}>
        <TextField name="search" type="search" label={m.search} value={filter.search} optional width="half" />
        <SelectField
          name="kind"
          label={m.channels.kind}
          value={filter.kind}
          optional
          empty={m.all}
          choices={channelKinds.map((kind) => ({ value: kind, label: m.channelKinds[kind] }))}
        />
      </FilterBar>
      <Small>{m.channels.count(count(total, language), total === 1)}</Small>
      <Table
        caption={m.channels.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: columns.name,
            rowHeader: true,
            cell: (line) => <a href={channelPaths.one(slug, line.id)}>{channelName(line, language)}</a>,
          },
          { header: columns.kind, cell: (line) => m.channelKinds[line.kind] },
          { header: columns.code, cell: (line) => codeInGroups(line.code) },
          {
            header: columns.state,
            cell: (line) => (
              <Tag tone={line.closedAt === null ? 'mint' : 'neutral'}>
                {line.closedAt === null ? m.channels.open : m.channels.closed}
              </Tag>
            ),
          },
          { header: columns.started, align: 'end', cell: (line) => count(line.started, language) },
          { header: columns.sent, align: 'end', cell: (line) => count(line.sent, language) },
        ]}
        empty={<EmptyState title={m.channels.empty} reason={m.channels.emptyReason} />}
        pagination={{ page, pages, href: (to) => channelPaths.list(slug, { ...rest, page: to }) }}
      />
    </StaffPage>
  )
}
