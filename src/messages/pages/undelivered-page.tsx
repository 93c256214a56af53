import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { messageWords } from '../messages/words.ts'
import { undeliveredPaths } from '../paths.ts'
import type { MessageLine } from '../queries.ts'
import { Telephone } from './delivery-table.tsx'
import { nameOf } from './outbox-page.tsx'
import { SettleForm } from './settle-form.tsx'
import { StateTag } from './state-tag.tsx'

/** Who was not reached, by what, and why: so that somebody calls. The words of the messages are not shown. */
export function UndeliveredPage({ chrome, list }: { chrome: Chrome; list: ShownList<MessageLine> }) {
  const { undelivered } = messageWords[chrome.language]
  return (
    <StaffPage chrome={chrome} title={undelivered.title}>
      <Small>{undelivered.lead}</Small>
      <ListTable
        caption={undelivered.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={undelivered.empty} reason={undelivered.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a message that did not arrive, on the page and in the file. */
export function undeliveredColumns({
  language,
  organisation: { slug, zone },
}: Chrome): Column<MessageLine>[] {
  const { outbox, channels, templates, states, undelivered } = messageWords[language]
  return [
    {
      key: 'recipient',
      header: outbox.recipient,
      rowHeader: true,
      value: nameOf,
      cell: (line) => nameOf(line) || outbox.noName,
    },
    {
      header: outbox.subject,
      value: ({ template }) => templates[template as keyof typeof templates] ?? template,
    },
    { key: 'channel', header: outbox.channel, value: ({ channel }) => channels[channel] },
    {
      key: 'at',
      header: outbox.at,
      value: ({ createdAt }) => `${dayIn(zone, createdAt)} ${timeIn(zone, createdAt)}`,
      cell: ({ createdAt }) => instantIn(zone, createdAt, language),
    },
    {
      header: outbox.state,
      value: ({ state }) => states[state],
      cell: (line) => <StateTag line={line} language={language} />,
    },
    {
      header: undelivered.contact,
      value: ({ recipientPhone }) => recipientPhone,
      cell: ({ recipientPhone: phone }) => (
        <Telephone phone={phone} call={undelivered.call} none={undelivered.noPhone} />
      ),
    },
    {
      header: undelivered.deeds,
      cell: (line) => (
        <SettleForm
          action={undeliveredPaths.settlements(slug)}
          messageId={line.id}
          name={nameOf(line) || outbox.noName}
          language={language}
        />
      ),
    },
  ]
}
