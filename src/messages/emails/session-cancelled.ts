import { longDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import { type ChangeReason, type PersonToCall, reasonsIn, slotIn, type ToldSlot } from './slot.ts'
import { callIn, ownerIn } from './told.ts'

export type SessionCancelled = Common &
  Told & {
    cohort: string
    slot: ToldSlot
    reason: ChangeReason
    call: PersonToCall
  }

export const sessionCancelled: Template<SessionCancelled> = {
  reader: 'told',
  fr: (values) => {
    const { slot, reason, call } = values
    const off = [`${ownerIn('fr', values)} n’aura pas lieu.`, `Elle était prévue le ${slotIn(slot, 'fr')}.`]
    return {
      subject: `Pas de séance le ${longDay(slot.day, 'fr')}`,
      paragraphs: [
        ...off,
        'Les autres séances ne changent pas.',
        `Raison\u00a0: ${reasonsIn.fr[reason]}.`,
        callIn('fr', values, call),
      ],
      short: `${off.join(' ')} Les autres ne changent pas.`,
    }
  },
  en: (values) => {
    const { slot, reason, call } = values
    const off = [`${ownerIn('en', values)} will not take place.`, `It was planned for ${slotIn(slot, 'en')}.`]
    return {
      subject: `No session on ${longDay(slot.day, 'en')}`,
      paragraphs: [
        ...off,
        'The other sessions do not change.',
        `Reason: ${reasonsIn.en[reason]}.`,
        callIn('en', values, call),
      ],
      short: `${off.join(' ')} The others do not change.`,
    }
  },
}
