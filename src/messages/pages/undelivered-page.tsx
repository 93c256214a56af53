import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { messageWords } from '../messages/words.ts'
import type { MessageLine } from '../queries.ts'
import { nameOf } from './outbox-page.tsx'
import { StateTag } from './state-tag.tsx'

/** Who was not reached, by what, and why: so that somebody calls. The words of the messages are not shown. */
export function UndeliveredPage({ chrome, lines }: { chrome: Chrome; lines: MessageLine[] }) {
  const { language, organisation } = chrome
  const { outbox, undelivered, channels, templates } = messageWords[language]
  return (
    <StaffPage chrome={chrome} title={undelivered.title}>
      <Small>{undelivered.lead}</Small>
      <Table
        caption={undelivered.title}
        hiddenCaption
        rows={lines}
        columns={[
          { header: outbox.recipient, rowHeader: true, cell: (line) => nameOf(line) || outbox.noName },
          {
            header: outbox.subject,
            cell: ({ template }) => templates[template as keyof typeof templates] ?? template,
          },
          { header: outbox.channel, cell: ({ channel }) => channels[channel] },
          { header: outbox.at, cell: ({ createdAt }) => instantIn(organisation.zone, createdAt, language) },
          { header: outbox.state, cell: (line) => <StateTag line={line} language={language} /> },
        ]}
        empty={<EmptyState title={undelivered.empty} reason={undelivered.emptyReason} />}
      />
    </StaffPage>
  )
}
