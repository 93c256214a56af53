import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { Tag, type Tone } from './tag.tsx'

type Phase = { name: string; tone: Extract<Tone, 'coral' | 'saffron' | 'mint'> }

interface FigureProps {
  /** As people read it: "83 %", "1 212". */
  value: string
  label: string
  /** The base, right under the label: "n = 312 sur 402 invitées". */
  base: Child
  /** How it is counted; shown with a ruler. */
  definition?: string
  /** Name and colour of the phase that it belongs to. */
  phase?: Phase | undefined
  /** Share and interval, 0 to 1: draws the bar with its whiskers. */
  share?: { value: number; low?: number; high?: number }
}

/** A large figure that never comes without its base. */
export function Figure({ value, label, base, definition, phase, share }: FigureProps) {
  return (
    <div class="figure">
      {phase && <PhaseTag {...phase} />}
      <p class={value.length > mostLarge ? 'figure-value figure-long' : 'figure-value'}>{value}</p>
      <p class="figure-label">{label}</p>
      {share && <ShareBar {...share} tone={phase?.tone ?? 'mint'} />}
      <p class="figure-base">{base}</p>
      {definition && (
        <p class="figure-definition">
          <Icon name="ruler" size={18} />
          <span>{definition}</span>
        </p>
      )}
    </div>
  )
}

/** A figure of more signs is written smaller, so that it stays on its line. */
const mostLarge = 8

interface MaskedFigureProps {
  /** The smallest count that may be shown. */
  threshold: number
  label: string
  /** Why it is masked. */
  reason: string
  phase?: Phase | undefined
}

/** A count too small to be shown: says so as large as a figure, with what is counted under it. */
export function MaskedFigure({ threshold, label, reason, phase }: MaskedFigureProps) {
  const words = useWords()
  return (
    <div class="figure">
      {phase && <PhaseTag {...phase} />}
      <p class="figure-value figure-masked">
        <Icon name="eye-off" size={28} />
        <span>{words.fewerThanAlone(threshold)}</span>
      </p>
      <p class="figure-label">{label}</p>
      <p class="figure-base">{reason}</p>
    </div>
  )
}

function PhaseTag({ name, tone }: Phase) {
  return (
    <div>
      <Tag tone={tone} solid>
        {name}
      </Tag>
    </div>
  )
}

/** The same inside a table or a sentence. */
export function MaskedCount({ threshold }: { threshold: number }) {
  const words = useWords()
  return (
    <span class="masked">
      <Icon name="eye-off" size={18} />
      {words.fewerThan(threshold)}
    </span>
  )
}

interface ShareBarProps {
  value: number
  low?: number
  high?: number
  tone: 'coral' | 'saffron' | 'mint'
}

function ShareBar({ value, low, high, tone }: ShareBarProps) {
  return (
    <svg class="share-bar" width="100%" height="18" aria-hidden="true" focusable="false">
      <rect class="fill-sand-2" x="0" y="1" width="100%" height="16" rx="8" />
      <rect class={`fill-${tone}`} x="0" y="1" width={percent(value)} height="16" rx="8" />
      {low !== undefined && high !== undefined && (
        <>
          <line x1={percent(low)} x2={percent(high)} y1="9" y2="9" />
          <line x1={percent(low)} x2={percent(low)} y1="1" y2="17" />
          <line x1={percent(high)} x2={percent(high)} y1="1" y2="17" />
        </>
      )}
    </svg>
  )
}

function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`
}
