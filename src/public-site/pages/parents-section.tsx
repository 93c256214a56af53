import { minutesBetween } from '#platform/clock/clock.ts'
import { hours, longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CampaignView } from '#src/applications/index.ts'
import { fillIn, keptInWords, teachingDays, wholeCalendarInWords } from '#src/programmes/index.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Section } from '#ui/layout.tsx'
import { publicWords } from '../messages/words.ts'

type ParentsSectionProps = {
  campaign: CampaignView
  language: Language
  /** Names the edition when the page shows several. */
  title?: string | undefined
}

/** What a guardian is told before signing, said to every parent beforehand, in the programme's own words. */
export function ParentsSection({ campaign, language, title }: ParentsSectionProps) {
  const { programme } = campaign
  const parts = programme.guardian.screens.flatMap((screen) => screen.parts)
  const fill = (words: string) => fillIn<'guardian'>(words, valuesOf(campaign, language))
  const told = parts
    .filter((part) => part.kind === 'told')
    .filter(({ about }) => about === 'dates' || about === 'meals-and-travel' || about === 'data')
    .map(({ label, words }) => ({ term: fill(label[language]), value: fill(words[language]) }))
  const permission = parts.find((part) => part.kind === 'asked' && part.about === 'permission')
  const hint = permission?.kind === 'asked' ? permission.hint?.[language] : undefined
  return (
    <Section title={title ?? publicWords(language, programme.address).parents.title}>
      <DescriptionList rows={told.filter(({ term, value }) => isWhole(term) && isWhole(value))} />
      {hint !== undefined && isWhole(fill(hint)) && <p>{fill(hint)}</p>}
    </Section>
  )
}

/** Nothing is left to fill in: words about one girl or one place are for her own guardian. */
function isWhole(words: string): boolean {
  return !words.includes('{')
}

function valuesOf({ edition, programme }: CampaignView, language: Language) {
  const perDay = edition.sessions.slots.reduce(
    (sum, { starts, ends }) => sum + minutesBetween(starts, ends),
    0,
  )
  return {
    when: wholeCalendarInWords(edition, language),
    firstDay: longDay(edition.firstDay, language),
    lastDay: longDay(edition.lastDay, language),
    hours: hours(perDay * teachingDays(edition).length, language),
    firstName: '{firstName}',
    site: '{site}',
    personToCall: '{personToCall}',
    phoneToCall: '{phoneToCall}',
    ...keptInWords(programme, language),
  }
}
