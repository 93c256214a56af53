import { dayIn, instantAt, timeIn } from '#platform/clock/clock.ts'
import { clockTime, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Tag } from '#ui/tag.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { AbsenceState } from '../absence.ts'
import type { CareMessages } from '../messages/fr.ts'
import { careMessages } from '../messages/words.ts'
import type { AbsenceStep, AbsenceView } from '../queries.ts'

type StepLinesProps = { absence: AbsenceView; now: Date; language: Language; callsOnly?: boolean }

/** What was done, the latest last: when, who, whom, what it brought. */
export function StepLines({ absence, now, language, callsOnly }: StepLinesProps) {
  const steps = callsOnly ? absence.steps.filter(({ kind }) => kind === 'called') : absence.steps
  if (steps.length === 0) return null
  const m = careMessages(language)
  return (
    <LineList
      lines={steps.map((step) => ({
        title: step.outcome === null ? m.steps[step.kind] : m.outcomes[step.outcome],
        detail: detailOf(step, absence.session.zone, now, language),
      }))}
    />
  )
}

function detailOf(step: AbsenceStep, zone: string, now: Date, language: Language): string {
  const m = careMessages(language)
  const time = momentInWords(new Date(step.at), zone, now, language)
  if (step.kind !== 'called') return m.by(time, step.by)
  const call = m.calledBy(time, step.by, calledPerson(step, m))
  return step.sentence === '' ? call : `${call}. ${m.saidToBe(step.sentence)}`
}

function calledPerson({ whom, whomErased }: AbsenceStep, m: CareMessages): string {
  if (whom !== '') return whom
  return (whomErased ? m.contacts.erased : m.one.somebodyElse).toLowerCase()
}

/** "9 h 42" today, "9 h 42 le 5 juillet 2027" on another day. */
function momentInWords(instant: Date, zone: string, now: Date, language: Language): string {
  const time = clockTime(timeIn(zone, instant), language)
  const day = dayIn(zone, instant)
  return day === dayIn(zone, now) ? time : careMessages(language).onDay(plainDay(day, language), time)
}

/** Since when nobody knows where she is, from the beginning of the session, or when she was said to be on her way. */
export function missingInWords({ state, steps, session }: AbsenceView, now: Date, language: Language) {
  const m = careMessages(language).list
  const last = steps.at(-1)
  const begins = instantAt(session.zone, `${session.day}T${session.startsAt}`)
  return state === 'to call' && last?.outcome === 'on her way'
    ? m.notArrived(momentInWords(new Date(last.at), session.zone, now, language))
    : m.missing(momentInWords(begins, session.zone, now, language))
}

/** "Les Étincelles, séance de 9 h 30". */
export function sessionInWords({ cohort, session }: AbsenceView, language: Language): string {
  return careMessages(language).list.of(cohort.name, clockTime(session.startsAt, language))
}

export function StateTag({ state, language }: { state: AbsenceState; language: Language }) {
  const looks = {
    'to call': { tone: 'error', icon: 'phone' },
    reached: { tone: 'saffron', icon: 'clock' },
    settled: { tone: 'mint', icon: 'check' },
  } as const
  return <Tag {...looks[state]}>{careMessages(language).states[state]}</Tag>
}
