import type { Child, PropsWithChildren } from 'hono/jsx'

interface PanelProps {
  title: string
  /** A sentence or a link beside the title. */
  aside?: Child
  /** From edge to edge of the page, or a card among others. */
  kind?: 'band' | 'card'
}

/** The ink panel: figures, or one question to the reader. */
export function Panel({ title, aside, kind = 'card', children }: PropsWithChildren<PanelProps>) {
  return (
    <section class={`ink-panel ink-panel-${kind}`}>
      <div class="ink-panel-inside">
        <div class="section-head">
          <h2 class={kind === 'band' ? 'title-2' : 'title-3'}>{title}</h2>
          {aside && <p class="section-aside">{aside}</p>}
        </div>
        {children}
      </div>
    </section>
  )
}

/** Figures side by side, separated by a hairline. */
export function FigureRow({ children }: PropsWithChildren) {
  return <div class="figure-row">{children}</div>
}

interface FunnelStep {
  label: string
  value: string
  /** Length of the bar, 0 to 1. */
  share: number
  /** Beside the label: "34 %", "64 classes". */
  note: string
  tone: 'coral' | 'saffron' | 'mint'
}

/** What becomes of each step of a campaign, as bars of one scale: the longest takes the whole line. */
export function Funnel({ steps }: { steps: FunnelStep[] }) {
  return (
    <ol class="funnel">
      {steps.map((step) => (
        <li>
          <span>
            {step.label}
            {step.note && <span class="funnel-note">{step.note}</span>}
          </span>
          <strong class="funnel-value">{step.value}</strong>
          <svg class="funnel-bar" height="14" aria-hidden="true" focusable="false">
            <rect class={`fill-${step.tone}`} width={`${Math.round(step.share * 100)}%`} height="14" rx="5" />
          </svg>
        </li>
      ))}
    </ol>
  )
}
