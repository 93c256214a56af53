import { count, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section, Small, Stack } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { type Funnel, type FunnelLine, type Steps, steps } from '../funnel.ts'
import { campaignMessages } from '../messages/campaign.ts'

/** From applications to places, by channel, by school and by site. For the team: it is not masked. */
export function FunnelTables({ funnel, language }: { funnel: Funnel; language: Language }) {
  const m = campaignMessages(language).one
  const { total, channels, structures, sites } = funnel
  if (total.started === 0) {
    return (
      <Section title={m.funnel}>
        <EmptyState title={m.funnelEmpty} reason={m.funnelEmptyReason} />
      </Section>
    )
  }
  const shown = { total, language }
  return (
    <Section title={m.funnel}>
      <Stack>
        <Small>{m.funnelNote}</Small>
        <FunnelTable
          caption={m.byChannel}
          part={m.channel}
          unknown={m.noChannel}
          lines={channels}
          {...shown}
        />
        <FunnelTable
          caption={m.byStructure}
          part={m.structure}
          unknown={m.noStructure}
          lines={structures}
          {...shown}
        />
        <FunnelTable caption={m.bySite} part={m.site} unknown={m.noSite} lines={sites} {...shown} />
      </Stack>
    </Section>
  )
}

type FunnelTableProps = {
  caption: string
  part: string
  unknown: string
  lines: FunnelLine[]
  total: Steps
  language: Language
}

function FunnelTable({ caption, part, unknown, lines, total, language }: FunnelTableProps) {
  const m = campaignMessages(language)
  const last = { ...total, id: null, name: m.one.total, day: null }
  return (
    <Table
      caption={caption}
      rows={[...lines, last]}
      columns={[
        { header: part, rowHeader: true, cell: (line) => nameOf(line, unknown, language) },
        ...steps.map((step) => ({
          header: m.steps[step],
          align: 'end' as const,
          cell: (line: FunnelLine) => count(line[step], language),
        })),
      ]}
      empty={null}
    />
  )
}

function nameOf({ name, day }: FunnelLine, unknown: string, language: Language): string {
  if (name === null) return unknown
  return day === null ? name : `${name}, ${plainDay(day, language)}`
}
