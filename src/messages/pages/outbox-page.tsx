import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Hero, Section } from '#ui/layout.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { messageWords } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'
import type { MessageLine } from '../queries.ts'
import { StateTag } from './state-tag.tsx'

type OutboxPageProps = { chrome: Chrome; lines: MessageLine[]; page: number; pages: number }

/** Everything that the organisation would have sent, newest first. */
export function OutboxPage({ chrome, lines, page, pages }: OutboxPageProps) {
  const { outbox } = messageWords[chrome.language]
  const { slug } = chrome.organisation
  return (
    <PublicPage chrome={chrome} title={outbox.title}>
      <Hero title={outbox.title}>
        <p>{outbox.lead}</p>
        <p>
          <a href={outboxPaths.accounts()}>{outbox.accounts}</a>
        </p>
      </Hero>
      <Section title={outbox.newestFirst}>
        <Table
          caption={outbox.title}
          hiddenCaption
          columns={columnsOf(chrome)}
          rows={lines}
          empty={<EmptyState title={outbox.empty} reason={outbox.emptyReason} />}
          pagination={{ page, pages, href: (to) => outboxPaths.list(slug, to) }}
        />
      </Section>
    </PublicPage>
  )
}

function columnsOf({ language, organisation: { slug, zone } }: Chrome): Column<MessageLine>[] {
  const { outbox, channels } = messageWords[language]
  return [
    { header: outbox.at, cell: ({ createdAt }) => instantIn(zone, createdAt, language) },
    { header: outbox.recipient, cell: (line) => nameOf(line) || outbox.noName },
    {
      header: outbox.subject,
      rowHeader: true,
      cell: ({ id, subject }) => (
        <LinkButton kind="discreet" size="small" href={outboxPaths.one(slug, id)}>
          {subject}
        </LinkButton>
      ),
    },
    { header: outbox.channel, cell: ({ channel }) => channels[channel] },
    { header: outbox.state, cell: (line) => <StateTag line={line} language={language} /> },
  ]
}

/** First and last name of the recipient; empty while she has given none. */
export function nameOf(line: Pick<MessageLine, 'recipientFirstName' | 'recipientLastName'>): string {
  return `${line.recipientFirstName} ${line.recipientLastName}`.trim()
}
