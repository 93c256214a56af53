import { Icon, type IconName } from './icon.tsx'
import { useWords } from './language.tsx'

export type PhaseColour = 'coral' | 'saffron' | 'mint'
export type BlockShape = 'group' | 'one-to-one'
export type BlockState = 'done' | 'current' | 'planned' | 'possible' | 'skipped'

export interface FriseBlock {
  label: string
  icon?: IconName
  /** Where it lies on the time drawn, 0 to 1. */
  start: number
  end: number
  shape: BlockShape
  state: BlockState
  href?: string
}

export interface FrisePhase {
  name: string
  colour: PhaseColour
  blocks: FriseBlock[]
}

interface FriseProps {
  /** Names the drawing for assistive technology. */
  label: string
  phases: FrisePhase[]
  today?: { position: number; label: string }
  /** Words of the time scale, above the lanes: months, years. */
  marks?: { position: number; label: string }[]
  /** `promise`: every block solid, lanes in a staircase that run off the page. `states`: in a page. */
  kind?: 'promise' | 'states'
}

/**
 * Lanes of blocks with today's line: horizontal on a wide screen, vertical on a phone. It is one ordered list
 * in the HTML; places are classes (`from-76` is 38 %), because style attributes are forbidden.
 */
export function Frise({ label, phases, today, marks = [], kind = 'states' }: FriseProps) {
  const next = today && firstUnfinished(phases, today.position)
  return (
    <div class={`frise frise-${kind}`}>
      {marks.length > 0 && (
        <div class="frise-marks" aria-hidden="true">
          {marks.map((mark) => (
            <span class={from(mark.position)}>{mark.label}</span>
          ))}
        </div>
      )}
      {today && (
        <div class={`frise-today ${from(today.position)}`} aria-hidden="true">
          <span class="today-pill">{today.label}</span>
        </div>
      )}
      <ol class="frise-lanes" aria-label={label}>
        {phases.map((phase, index) => (
          <li class={`frise-lane ${from(kind === 'promise' ? laneStart(phase, index) : 0)}`}>
            <p class="frise-lane-name">{phase.name}</p>
            <ol aria-label={phase.name}>
              {phase.blocks.map((block) => (
                <>
                  {today && block === next && <TodayLine label={today.label} />}
                  <Block block={block} colour={phase.colour} promise={kind === 'promise'} />
                </>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Today in the list itself: a line from edge to edge on a phone, words alone elsewhere. */
export function TodayLine({ label }: { label: string }) {
  return (
    <li class="today-line">
      <span class="today-pill">{label}</span>
    </li>
  )
}

function Block({ block, colour, promise }: { block: FriseBlock; colour: PhaseColour; promise: boolean }) {
  const words = useWords()
  const drawn = promise && block.state !== 'current' ? 'done' : block.state
  const icon = stateIcon(block.state, block.icon, promise)
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {block.label}
        <span class="sr-only">
          , {words.shapes[block.shape]}, {words.states[block.state]}
        </span>
      </span>
    </>
  )
  return (
    <li class={`frise-place ${from(block.start)} ${to(block.end)}`}>
      {block.href ? (
        <a href={block.href} class={blockClass(colour, block.shape, drawn)}>
          {inside}
        </a>
      ) : (
        <span class={blockClass(colour, block.shape, drawn)}>{inside}</span>
      )}
    </li>
  )
}

/** Colour is the phase, shape the kind of encounter, fill the state. */
export function blockClass(colour: PhaseColour, shape: BlockShape, state: BlockState): string {
  return `brick brick-${colour} brick-${shape} brick-${state}`
}

/** The state's own icon where it has one; a promise keeps the block's. */
export function stateIcon(
  state: BlockState,
  icon: IconName | undefined,
  promise = false,
): IconName | undefined {
  if (promise && icon) return icon
  if (state === 'done') return 'check'
  if (state === 'possible') return 'plus'
  if (state === 'skipped') return 'circle-slash'
  return icon
}

function firstUnfinished(phases: FrisePhase[], today: number): FriseBlock | undefined {
  return phases.flatMap((phase) => phase.blocks).find((block) => block.end > today)
}

/** Each lane starts a stair further, and always leaves room for its name before its first block. */
function laneStart(phase: FrisePhase, index: number): number {
  const first = Math.min(...phase.blocks.map((block) => block.start))
  return Math.max(0, Math.min(index * 0.12, first - 0.14))
}

function from(position: number): string {
  return `from-${halfPercents(position)}`
}

function to(position: number): string {
  return `to-${halfPercents(position)}`
}

function halfPercents(position: number): number {
  return Math.round(Math.min(Math.max(position, 0), 1) * 200)
}
