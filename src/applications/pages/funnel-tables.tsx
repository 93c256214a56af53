import { count, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section, Small, Stack } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { type FunnelLine, type Steps, steps } from '../funnel.ts'
import { campaignMessages } from '../messages/campaign.ts'

export type FunnelLists = { total: Steps; parts: FunnelPart[] }
/** `note` says what is counted in this part. */
type FunnelPart = { title: string; note?: string; list: ShownList<FunnelLine> }

/** From applications to places, by channel, by school, by site and by territory. For the team: it is not masked. */
export function FunnelTables({ funnel, language }: { funnel: FunnelLists; language: Language }) {
  const m = campaignMessages(language).one
  const { total, parts } = funnel
  if (total.started === 0) {
    return (
      <Section title={m.funnel}>
        <EmptyState title={m.funnelEmpty} reason={m.funnelEmptyReason} />
      </Section>
    )
  }
  return (
    <Section title={m.funnel}>
      <Stack>
        <Small>{m.funnelNote}</Small>
        {parts.map(({ title, note, list }) => (
          <Stack tight>
            <ListTable
              caption={title}
              list={list}
              searchFrom={10}
              last={{ ...total, id: null, name: m.total, day: null }}
              empty={null}
            />
            {note && <Small>{note}</Small>}
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}

type FunnelColumns = { part: string; unknown: string; language: Language }

/** What a funnel says of one part; `unknown` names those of whom it is not known. */
export function funnelColumns({ part, unknown, language }: FunnelColumns): Column<FunnelLine>[] {
  const m = campaignMessages(language)
  return [
    { key: 'name', header: part, rowHeader: true, value: (line) => nameOf(line, unknown, language) },
    ...steps.map((step) => ({
      key: step,
      header: m.steps[step],
      align: 'end' as const,
      value: (line: FunnelLine) => line[step],
      cell: (line: FunnelLine) => count(line[step], language),
    })),
  ]
}

function nameOf({ name, day }: FunnelLine, unknown: string, language: Language): string {
  if (name === null) return unknown
  if (name === '') return campaignMessages(language).one.elsewhere
  return day === null ? name : `${name}, ${plainDay(day, language)}`
}
