import { count } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Small } from '#ui/layout.tsx'
import { Funnel, Panel } from '#ui/panel.tsx'
import type { FunnelCounts } from '../funnel.ts'
import { deskMessages } from '../messages/words.ts'

/** How far the applications have come, each step with its share of the one before. */
export function FunnelPanel({ counts, language }: { counts: FunnelCounts; language: Language }) {
  const m = deskMessages(language).funnel
  const steps = [
    { label: m.started, value: counts.started, before: null, tone: 'coral' },
    { label: m.sent, value: counts.sent, before: counts.started, tone: 'coral' },
    { label: m.offered, value: counts.offered, before: counts.sent, tone: 'saffron' },
    { label: m.accepted, value: counts.accepted, before: counts.offered, tone: 'saffron' },
  ] as const
  return (
    <Panel title={m.title}>
      <Funnel
        steps={steps.map(({ label, value, before, tone }) => ({
          label,
          value: count(value, language),
          share: counts.started === 0 ? 0 : value / counts.started,
          note: before === null || before === 0 ? '' : m.ofBefore(Math.round((100 * value) / before)),
          tone,
        }))}
      />
      <Small>{m.note}</Small>
    </Panel>
  )
}
