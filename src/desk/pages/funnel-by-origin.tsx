import { count, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card, Disclosure } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { DeskFunnel, FunnelCounts, FunnelPart } from '../funnel.ts'
import { deskMessages } from '../messages/words.ts'

/** So many lines are read at one glance; the others are one line more. */
const mostLines = 5

/** Where the applications of the running campaigns come from and where they go: by channel, by school, by site. */
export function FunnelByOrigin({ funnel, language }: { funnel: DeskFunnel; language: Language }) {
  const m = deskMessages(language).parts
  if (funnel.total.started === 0) return null
  return (
    <Card title={m.title}>
      <Stack>
        <PartTable name="channels" parts={funnel.channels} language={language} />
        <PartTable name="structures" parts={funnel.structures} language={language} />
        <PartTable name="sites" parts={funnel.sites} language={language} />
      </Stack>
    </Card>
  )
}

type PartTableProps = { name: 'channels' | 'structures' | 'sites'; parts: FunnelPart[]; language: Language }

function PartTable({ name, parts, language }: PartTableProps) {
  const { parts: m, funnel } = deskMessages(language)
  const { caption, header, unknown } = m.tables[name]
  const number = (value: (part: FunnelCounts) => number) => (part: FunnelPart) => count(value(part), language)
  return (
    <Disclosure summary={caption}>
      <Table
        caption={caption}
        hiddenCaption
        rows={shortened(parts, m.others)}
        columns={[
          { header, rowHeader: true, cell: ({ name, day }) => named(name ?? unknown, day, language) },
          { header: funnel.started, align: 'end', cell: number(({ started }) => started) },
          { header: funnel.sent, align: 'end', cell: number(({ sent }) => sent) },
          { header: funnel.offered, align: 'end', cell: number(({ offered }) => offered) },
          { header: funnel.accepted, align: 'end', cell: number(({ accepted }) => accepted) },
        ]}
        empty={null}
      />
    </Disclosure>
  )
}

function named(name: string, day: string | null, language: Language): string {
  return day === null ? name : `${name}, ${plainDay(day, language)}`
}

/** The largest parts, and all others in one line, so that the columns still add up. */
function shortened(parts: FunnelPart[], others: (count: number) => string): FunnelPart[] {
  if (parts.length <= mostLines + 1) return parts
  const rest = parts.slice(mostLines)
  const sum = (value: (part: FunnelCounts) => number) => rest.reduce((all, part) => all + value(part), 0)
  return [
    ...parts.slice(0, mostLines),
    {
      name: others(rest.length),
      day: null,
      started: sum(({ started }) => started),
      sent: sum(({ sent }) => sent),
      offered: sum(({ offered }) => offered),
      accepted: sum(({ accepted }) => accepted),
    },
  ]
}
