import { longDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import { type ChangeReason, type PersonToCall, reasonsIn, slotIn, type ToldSlot } from './slot.ts'
import { callIn, ownerIn } from './told.ts'

export type SessionMoved = Common &
  Told & {
    cohort: string
    from: ToldSlot
    to: ToldSlot
    reason: ChangeReason
    call: PersonToCall
  }

export const sessionMoved: Template<SessionMoved> = {
  reader: 'told',
  fr: (values) => {
    const { from, to, reason, call } = values
    const change = [`${ownerIn('fr', values)} change.`, `Elle était prévue le ${slotIn(from, 'fr')}.`]
    return {
      subject: `La séance du ${longDay(from.day, 'fr')} change`,
      paragraphs: [
        ...change,
        `Elle aura lieu le ${slotIn(to, 'fr')}.`,
        ...(to.room === '' ? [] : [`Salle\u00a0: ${to.room}.`]),
        `Raison\u00a0: ${reasonsIn.fr[reason]}.`,
        callIn('fr', values, call),
      ],
      short: `${change.join(' ')} Elle aura lieu le ${slotIn(to, 'fr')}${to.room === '' ? '' : `, ${to.room}`}.`,
    }
  },
  en: (values) => {
    const { from, to, reason, call } = values
    const change = [`${ownerIn('en', values)} changes.`, `It was planned for ${slotIn(from, 'en')}.`]
    return {
      subject: `The session on ${longDay(from.day, 'en')} changes`,
      paragraphs: [
        ...change,
        `It will take place on ${slotIn(to, 'en')}.`,
        ...(to.room === '' ? [] : [`Room: ${to.room}.`]),
        `Reason: ${reasonsIn.en[reason]}.`,
        callIn('en', values, call),
      ],
      short: `${change.join(' ')} It will take place on ${slotIn(to, 'en')}${to.room === '' ? '' : `, ${to.room}`}.`,
    }
  },
}
