import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { fillIn, keptInWords, readersInWords, type SpokenText, say } from '#src/programmes/index.ts'
import type { CampaignView } from './campaign-view.ts'

/** Says the words of a programme's application to her, in its form of address and with the days of its edition and the lengths and numbers of its rules in them. */
export function sayAbout(
  { programme, edition }: Pick<CampaignView, 'programme' | 'edition'>,
  language: Language,
): (text: SpokenText) => string {
  const values = {
    firstDay: plainDay(edition.firstDay, language),
    lastDay: plainDay(edition.lastDay, language),
    answersBy: plainDay(edition.campaign.answersBy, language),
    readers: readersInWords(programme, language),
    ...keptInWords(programme, language),
  }
  return (text) => fillIn<'application'>(say(text, language, programme.address), values)
}
