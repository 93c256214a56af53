import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Hero, Section } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { messageStates } from '../message.ts'
import { messageWords } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'
import type { MessageLine } from '../queries.ts'
import { StateTag, stateInWords } from './state-tag.tsx'

/** Everything that the organisation would have sent, newest first. */
export function OutboxPage({ chrome, list }: { chrome: Chrome; list: ShownList<MessageLine> }) {
  const { outbox } = messageWords[chrome.language]
  return (
    <PublicPage chrome={chrome} title={outbox.title}>
      <Hero title={outbox.title}>
        <p>{outbox.lead}</p>
        <p>
          <a href={outboxPaths.accounts()}>{outbox.accounts}</a>
        </p>
      </Hero>
      <Section title={outbox.newestFirst}>
        <ListTable
          caption={outbox.title}
          hiddenCaption
          list={list}
          searchFrom={10}
          empty={<EmptyState title={outbox.empty} reason={outbox.emptyReason} />}
        />
      </Section>
    </PublicPage>
  )
}

/** What the outbox says of a message, on the page and in the file. */
export function outboxColumns(chrome: Chrome): {
  columns: Column<MessageLine>[]
  filters: ListFilter<MessageLine>[]
} {
  const { language, organisation } = chrome
  const { slug, zone } = organisation
  const { outbox, channels, states, settled } = messageWords[language]
  return {
    columns: [
      {
        key: 'at',
        header: outbox.at,
        value: ({ createdAt }) => `${dayIn(zone, createdAt)} ${timeIn(zone, createdAt)}`,
        cell: ({ createdAt }) => instantIn(zone, createdAt, language),
      },
      {
        key: 'recipient',
        header: outbox.recipient,
        value: nameOf,
        cell: (line) => nameOf(line) || outbox.noName,
      },
      {
        key: 'subject',
        header: outbox.subject,
        rowHeader: true,
        value: ({ subject }) => subject,
        cell: ({ id, subject }) => (
          <LinkButton kind="discreet" size="small" href={outboxPaths.one(slug, id)}>
            {subject}
          </LinkButton>
        ),
      },
      { key: 'channel', header: outbox.channel, value: ({ channel }) => channels[channel], whole: true },
      {
        key: 'state',
        header: outbox.state,
        value: (line) => stateInWords(line, language),
        cell: (line) => <StateTag line={line} chrome={chrome} />,
      },
    ],
    filters: [
      {
        name: 'state',
        label: outbox.state,
        choices: [
          ...messageStates.map((state) => ({ value: state, label: states[state] })),
          { value: 'settled', label: settled },
        ],
      },
    ],
  }
}

/** First and last name of the recipient; empty while she has given none. */
export function nameOf(line: Pick<MessageLine, 'recipientFirstName' | 'recipientLastName'>): string {
  return `${line.recipientFirstName} ${line.recipientLastName}`.trim()
}
