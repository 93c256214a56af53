interface BarProps {
  /** Length, 0 to 1 of the room. */
  value: number
  /** An outlined part behind, 0 to 1: what it could have been. */
  of?: number
  tone: 'coral' | 'saffron' | 'mint' | 'ink'
}

/** A bar without words: the figure stands beside it. */
export function Bar({ value, of, tone }: BarProps) {
  return (
    <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
      {of !== undefined && (
        <rect class={`bar-of bar-of-${tone}`} x="1" y="1" width={percent(of)} height="12" rx="5" />
      )}
      {value > 0 && <rect class={`fill-${tone}`} x="0" y="0" width={percent(value)} height="14" rx="5" />}
    </svg>
  )
}

/** States of a small countable thing: a day of a cohort, a seat, an answer. */
export type MarkState = 'done' | 'missing' | 'today' | 'planned' | 'free'

interface MarksProps {
  marks: MarkState[]
  tone?: 'coral' | 'saffron' | 'mint' | 'ink'
  /** `seat` is a square of a selection, `day` a narrow brick. */
  size?: 'day' | 'seat'
  /** What the drawing says, for those who do not see it. */
  label: string
}

/** A row of small bricks: 19 days, 16 seats. */
export function Marks({ marks, tone = 'saffron', size = 'day', label }: MarksProps) {
  return (
    <span class={`marks marks-${size}`} role="img" aria-label={label}>
      {marks.map((mark) => (
        <span class={`mark mark-${mark} mark-${tone}`} />
      ))}
    </span>
  )
}

function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`
}
