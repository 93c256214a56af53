import type { Child, PropsWithChildren } from 'hono/jsx'
import { type BlockShape, type BlockState, blockClass, type PhaseColour, stateIcon } from './frise.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useWords } from './language.tsx'
import { Tag } from './tag.tsx'

/** One person's frise, top to bottom: phases, and in each its blocks, today's line and what asks for a gesture. */
export function VerticalFrise({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <ol class="vertical-frise" aria-label={label}>
      {children}
    </ol>
  )
}

interface VerticalPhaseProps {
  name: string
  colour: PhaseColour
  /** Instead of its blocks, for a later phase: "De 2027 à 2030. Ça se dessinera avec tes vœux." */
  closed?: string
  /** Blocks that she may choose, under their own title. */
  choices?: { title: string; blocks: Child }
}

/** A phase: a sand panel with a coloured square, its name, and its blocks as children. */
export function VerticalPhase({
  name,
  colour,
  closed,
  choices,
  children,
}: PropsWithChildren<VerticalPhaseProps>) {
  return (
    <li class="vertical-phase">
      <h2 class="vertical-phase-name">
        <span class={`phase-square fill-${colour}`} aria-hidden="true" />
        {name}
      </h2>
      {closed ? <p class="vertical-closed">{closed}</p> : <ol>{children}</ol>}
      {choices && (
        <>
          <h3 class="title-4 vertical-choices">{choices.title}</h3>
          <ul>{choices.blocks}</ul>
        </>
      )}
    </li>
  )
}

interface VerticalBlockProps {
  /** In the left column: "nov. 2025"; `day` is written large under it. */
  date: string
  day?: string
  label: string
  detail?: string
  icon?: IconName
  colour: PhaseColour
  shape: BlockShape
  state: BlockState
  href?: string
}

/** One block at full width, with its date beside it. */
export function VerticalBlock(props: VerticalBlockProps) {
  const { date, day, label, detail, icon, colour, shape, state, href } = props
  const words = useWords()
  const shown = stateIcon(state, icon)
  const inside = (
    <>
      {shown && <Icon name={shown} size={24} />}
      <span>
        <strong>{label}</strong>
        {detail && <span class="brick-detail">{detail}</span>}
        <span class="sr-only">
          , {words.shapes[shape]}, {words.states[state]}
        </span>
      </span>
    </>
  )
  return (
    <li class="vertical-entry">
      <EntryDate date={date} day={day} />
      {href ? (
        <a href={href} class={blockClass(colour, shape, state)}>
          {inside}
        </a>
      ) : (
        <span class={blockClass(colour, shape, state)}>{inside}</span>
      )}
    </li>
  )
}

interface GestureProps {
  date: string
  day?: string
  /** "Dans 2 jours". */
  tag?: string
  title: string
  detail?: Child
}

/** What asks for a gesture now: a card with a violet border; its buttons are children. */
export function Gesture({ date, day, tag, title, detail, children }: PropsWithChildren<GestureProps>) {
  return (
    <li class="vertical-entry">
      <EntryDate date={date} day={day} />
      <div class="gesture">
        {tag && <Tag tone="violet">{tag}</Tag>}
        <h3 class="title-3">{title}</h3>
        {detail && <p>{detail}</p>}
        <div class="actions">{children}</div>
      </div>
    </li>
  )
}

interface PossibleBlockProps {
  label: string
  detail?: string
  colour: PhaseColour
  href: string
}

/** A dashed block that she may add to her frise. */
export function PossibleBlock({ label, detail, colour, href }: PossibleBlockProps) {
  const words = useWords()
  return (
    <li>
      <a class={`possible possible-${colour}`} href={href}>
        <span class="possible-plus">
          <Icon name="plus" />
        </span>
        <span>
          <strong>{label}</strong>
          {detail && <span class="brick-detail">{detail}</span>}
          <span class="sr-only">, {words.states.possible}</span>
        </span>
      </a>
    </li>
  )
}

function EntryDate({ date, day }: { date: string; day: string | undefined }) {
  return (
    <p class="entry-date">
      {date}
      {day && <strong>{day}</strong>}
    </p>
  )
}
