import type { Chrome } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { Actions } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { standingOf } from '../delivery.ts'
import type { MailingMessage } from '../mailing-queries.ts'
import { messageWords } from '../messages/words.ts'
import { SettleForm } from './settle-form.tsx'
import { StateTag } from './state-tag.tsx'

type DeliveryTableProps = { chrome: Chrome; messages: readonly MailingMessage[]; settlementPath: string }

/** Whom a mailing went to, one line each: what became of it, and for whoever was not reached what to do. */
export function DeliveryTable({ chrome, messages, settlementPath }: DeliveryTableProps) {
  const { language, demonstration } = chrome
  const words = messageWords[language]
  const unreached = (line: MailingMessage) =>
    standingOf({ ...line, settled: line.settlement !== null }, demonstration) === 'unreached'
  return (
    <Table
      caption={words.delivery.recipients}
      hiddenCaption
      rows={[...messages]}
      empty=""
      columns={[
        {
          header: words.outbox.recipient,
          rowHeader: true,
          cell: (line) => nameOf(line) || words.outbox.noName,
        },
        { header: words.delivery.as, cell: ({ audience }) => words.audience[audience] },
        { header: words.outbox.channel, cell: ({ channel }) => words.channels[channel], whole: true },
        {
          header: words.outbox.state,
          cell: (line) => <StateTag line={line} chrome={chrome} />,
        },
        {
          header: words.undelivered.deeds,
          cell: (line) =>
            unreached(line) && (
              <Actions>
                <Telephone
                  phone={line.phone}
                  call={words.undelivered.call}
                  none={words.undelivered.noPhone}
                />
                <SettleForm
                  action={settlementPath}
                  messageId={line.id}
                  name={nameOf(line) || words.outbox.noName}
                  language={language}
                />
              </Actions>
            ),
        },
      ]}
    />
  )
}

/** A number to press, or the word that there is none. */
export function Telephone(props: { phone: string | null; call: (phone: string) => string; none: string }) {
  const { phone, call, none } = props
  return phone === null ? <span>{none}</span> : <a href={`tel:${phone}`}>{call(contactInWords(phone))}</a>
}

function nameOf({ recipientFirstName, recipientLastName }: MailingMessage): string {
  return `${recipientFirstName} ${recipientLastName}`.trim()
}
