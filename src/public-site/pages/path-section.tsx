import { dayIn, minutesBetween } from '#platform/clock/clock.ts'
import { dayRange, hours, shortDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { applyPaths, type CampaignView, closesFor } from '#src/applications/index.ts'
import { type ProgrammeDocument, say, teachingDays } from '#src/programmes/index.ts'
import { Frise, type FriseBlock, type FrisePhase } from '#ui/frise.tsx'
import { Section } from '#ui/layout.tsx'
import { publicWords } from '../messages/words.ts'
import {
  answersOnTheDay,
  daysThatHold,
  type Path,
  placeOfDay,
  type Step,
  stateInPath,
  steps,
} from '../promise.ts'
import type { ShownCampaign } from '../standing.ts'
import { monthMark } from './dates.ts'

type PathSectionProps = {
  shown: ShownCampaign
  slug: string
  now: Date
  language: Language
  /** Names the edition when the page shows several. */
  title?: string | undefined
}

/** The path of one edition as a frise: until the answer, with the group, and afterwards. */
export function PathSection({ shown, slug, now, language, title }: PathSectionProps) {
  const { campaign, standing } = shown
  const { edition, programme } = campaign
  const m = publicWords(language, programme.address).path
  const today = dayIn(edition.timeZone, now)
  const path = pathOf(shown)
  const days = daysThatHold(path, today)
  const block = (
    step: Step,
    label: string,
    look: Pick<FriseBlock, 'icon' | 'shape'>,
    href?: string,
  ): FriseBlock => ({
    label,
    ...steps[step],
    ...look,
    state: stateInPath(step, today, path),
    ...(href !== undefined && { href }),
  })
  const named = (part: keyof NonNullable<ProgrammeDocument['path']>, plain: string) =>
    programme.path === undefined ? plain : say(programme.path[part], language, programme.address)
  const talk = talkInWords(programme, language)
  const applyHref = standing === 'open' ? applyPaths.campaign(slug, campaign.id) : undefined
  const until = m.apply(shortDay(path.closesOn, language))
  const answered = answersOnTheDay(path, today) ? m.answer(shortDay(path.answersBy, language)) : m.answerLater
  const applying: FriseBlock =
    standing === 'closed'
      ? block('apply', m.applyClosed, { icon: 'pen-line', shape: 'group' })
      : block('apply', until, { icon: 'pen-line', shape: 'group' }, applyHref)
  const phases: FrisePhase[] = [
    {
      name: named('apply', m.phases.apply),
      colour: 'coral',
      blocks: [
        ...(talk === undefined ? [] : [block('talk', talk, { icon: 'messages-square', shape: 'group' })]),
        applying,
        block('answer', answered, { icon: 'mail', shape: 'one-to-one' }),
      ],
    },
    {
      name: named('meet', m.phases.meet),
      colour: 'saffron',
      blocks: [
        block('camp', campInWords(campaign, language), { icon: 'laptop', shape: 'group' }),
        block('diploma', programme.diploma.title[language], { icon: 'award', shape: 'group' }),
      ],
    },
    {
      name: named('after', m.phases.after),
      colour: 'mint',
      blocks: [block('after', named('afterwards', m.afterwards), { icon: 'megaphone', shape: 'one-to-one' })],
    },
  ]
  const position = placeOfDay(today, days)
  const marks = [
    { position: steps.apply.start, label: monthMark(days.opensOn, language) },
    { position: steps.answer.start, label: monthMark(days.answersBy, language) },
    { position: steps.camp.start, label: monthMark(days.firstDay, language) },
    { position: steps.after.start, label: m.later },
  ]
  return (
    <Section title={title ?? m.title}>
      <Frise
        kind="promise"
        label={title ?? m.title}
        phases={phases}
        today={{ position, label: m.today(shortDay(today, language)) }}
        marks={marks.filter((mark) => Math.abs(mark.position - position) > roomOfToday)}
      />
    </Section>
  )
}

/** Half of the room that today's words take: a month written there could not be read. */
const roomOfToday = 0.08

function pathOf({ campaign, standing }: ShownCampaign): Path {
  const { opensOn, state, edition } = campaign
  const { firstDay, lastDay, timeZone } = edition
  return {
    opensOn,
    closesOn: dayIn(timeZone, closesFor(campaign)),
    answersBy: edition.campaign.answersBy,
    firstDay,
    lastDay,
    standing,
    isDecided: state === 'decided' || state === 'finished',
    takesLate: state === 'late entries',
  }
}

/** "Une rencontre en classe", in the programme's own words; nothing when it does not look for girls in classes. */
function talkInWords({ questions, address }: ProgrammeDocument, language: Language): string | undefined {
  const channels = questions.find(({ fills }) => fills === 'source-channel')
  if (channels?.kind !== 'choice') return undefined
  const talk = channels.choices.find(({ meets }) => meets === 'talk')
  return talk && say(talk.label, language, address)
}

function campInWords({ edition, programme }: CampaignView, language: Language): string {
  const perDay = edition.sessions.slots.reduce(
    (sum, { starts, ends }) => sum + minutesBetween(starts, ends),
    0,
  )
  const dates = dayRange(edition.firstDay, edition.lastDay, language, { year: false })
  const m = publicWords(language, programme.address).path
  return m.camp(dates, hours(perDay * teachingDays(edition).length, language))
}
