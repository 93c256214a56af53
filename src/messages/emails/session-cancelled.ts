import { longDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import { type ChangeReason, type PersonToCall, reasonsIn, shortTitle, slotIn, type ToldSlot } from './slot.ts'
import { callIn, ownerIn } from './told.ts'

export type SessionCancelled = Common &
  Told & {
    cohort: string
    slot: ToldSlot
    /** What it was about, as the team wrote it; empty when it did not, absent in what was written before titles were told. */
    title?: string
    reason: ChangeReason
    call: PersonToCall
  }

export const sessionCancelled: Template<SessionCancelled> = {
  reader: 'told',
  fr: (values) => {
    const { slot, title = '', reason, call } = values
    const owner = ownerIn('fr', values)
    const planned = `Elle était prévue le ${slotIn(slot, 'fr')}.`
    return {
      subject: `Pas de séance le ${longDay(slot.day, 'fr')}`,
      paragraphs: [
        `${owner} n’aura pas lieu.`,
        planned,
        ...(title === '' ? [] : [`Au programme ce jour-là\u00a0: ${title}.`]),
        'Les autres séances ne changent pas.',
        `Raison\u00a0: ${reasonsIn.fr[reason]}.`,
        callIn('fr', values, call),
      ],
      short: `${owner}${titleIn(title)} n’aura pas lieu. ${planned} Les autres ne changent pas.`,
    }
  },
  en: (values) => {
    const { slot, title = '', reason, call } = values
    const owner = ownerIn('en', values)
    const planned = `It was planned for ${slotIn(slot, 'en')}.`
    return {
      subject: `No session on ${longDay(slot.day, 'en')}`,
      paragraphs: [
        `${owner} will not take place.`,
        planned,
        ...(title === '' ? [] : [`What it was about: ${title}.`]),
        'The other sessions do not change.',
        `Reason: ${reasonsIn.en[reason]}.`,
        callIn('en', values, call),
      ],
      short: `${owner}${titleIn(title)} will not take place. ${planned} The others do not change.`,
    }
  },
}

/** " (Visite d'une usine)": of two sessions in a week, which one. */
function titleIn(title: string): string {
  return title === '' ? '' : ` (${shortTitle(title)})`
}
