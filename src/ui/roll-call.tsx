import type { Child, PropsWithChildren } from 'hono/jsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { Actions } from './layout.tsx'
import { Notice } from './notice.tsx'

type RollCallAnswer = 'present' | 'late' | 'absent'

interface RollCallRowProps {
  /** Name of the three radio inputs, whose values are `present`, `late` and `absent`. */
  name: string
  /** The person, as the group calls her. */
  person: string
  answer?: RollCallAnswer | undefined
  /** Under her name, with each answer: "Arrivée à 9 h 52". */
  notes?: Partial<Record<RollCallAnswer | 'unanswered', string>>
  words: Record<RollCallAnswer, string>
}

/** One person: touching her name says that she is there; two side keys say otherwise. */
export function RollCallRow({ name, person, answer, notes = {}, words }: RollCallRowProps) {
  return (
    <fieldset class="roll-call-row">
      <legend class="sr-only">{person}</legend>
      <label class="roll-call-person">
        <input
          id={name}
          type="radio"
          class="sr-only"
          name={name}
          value="present"
          checked={answer === 'present'}
        />
        <Icon name="circle" size={24} class="shown-unanswered" />
        <Icon name="check" size={24} class="shown-present" />
        <Icon name="clock" size={24} class="shown-late" />
        <Icon name="x" size={24} class="shown-absent" />
        <span>
          <span aria-hidden="true">{person}</span>
          <span class="sr-only">{words.present}</span>
          {Object.entries(notes).map(([shown, note]) => (
            <span class={`roll-call-note shown-${shown}`}>{note}</span>
          ))}
        </span>
      </label>
      <label class="roll-call-key">
        <input type="radio" class="sr-only" name={name} value="late" checked={answer === 'late'} />
        <Icon name="clock" />
        <span>{words.late}</span>
      </label>
      <label class="roll-call-key">
        <input type="radio" class="sr-only" name={name} value="absent" checked={answer === 'absent'} />
        <Icon name="x" />
        <span>{words.absent}</span>
      </label>
    </fieldset>
  )
}

/** The rows, one under the other. */
export function RollCall({ children }: PropsWithChildren) {
  return <div class="roll-call">{children}</div>
}

interface RollCallStripProps {
  answers: (RollCallAnswer | undefined)[]
  /** The same in words: "11 présentes, 1 retard, 1 absente, 3 à faire". */
  label: string
}

/** Everybody as one small block each. */
export function RollCallStrip({ answers, label }: RollCallStripProps) {
  return (
    <div class="roll-call-strip" role="img" aria-label={label}>
      {answers.map((answer) => (
        <span class={`seat seat-${answer ?? 'unanswered'}`} />
      ))}
    </div>
  )
}

const bandKinds = { found: 'info', offline: 'offline', waiting: 'offline', stopped: 'warning' } as const
type Band = keyof typeof bandKinds

interface RollCallBandsProps {
  /** What stands in bold, and the sentence after it for one answer and for several, -1 being their number. */
  bands: Record<Band, { title: string; one: string; several: string }>
}

/** Says, when it is so, that the answers are on this phone only. Hidden until the script shows one of them. */
export function RollCallBands({ bands }: RollCallBandsProps) {
  return (
    <div class="roll-call-bands" role="status">
      {Object.entries(bands).map(([band, { title, one, several }]) => (
        <div data-band={band} data-words={JSON.stringify([one, several])} hidden>
          <Notice kind={bandKinds[band as Band]} title={title}>
            <span data-count>{several}</span>
          </Notice>
        </div>
      ))}
    </div>
  )
}

interface KeptSheetsProps {
  /** The id of whose roll calls; without it, the one of this very address. */
  of?: string
  title: string
  words: string
}

/** Says that a roll call waits on this phone, and lets her read it and erase it. Hidden until the script finds one. */
export function KeptSheets({ of, title, words }: KeptSheetsProps) {
  const { keptSheets: m } = useWords()
  return (
    <kept-sheets of={of} words={JSON.stringify(m)} hidden>
      <div class="stack" data-kept>
        <Notice kind="warning" title={title}>
          {words}
        </Notice>
        <div class="stack" data-sheets />
        <template>
          <Icon name="chevron-down" />
        </template>
        <Actions>
          <Button type="button" kind="secondary">
            {m.erase}
          </Button>
        </Actions>
      </div>
      <div data-erased tabindex={-1} hidden>
        <Notice kind="success">{m.erased}</Notice>
      </div>
    </kept-sheets>
  )
}

interface RollCallTotalsProps {
  totals: { count: number; word: string; remaining?: boolean }[]
  /** The one button. */
  action: Child
}

/** Stays at the bottom of the screen: where the roll call stands, and how to end it. */
export function RollCallTotals({ totals, action }: RollCallTotalsProps) {
  return (
    <div class="bottom-bar">
      <ul class="roll-call-totals">
        {totals.map(({ count, word, remaining }) => (
          <li class={remaining ? 'text-violet' : ''}>
            <strong>{count}</strong> {word}
          </li>
        ))}
      </ul>
      {action}
    </div>
  )
}
