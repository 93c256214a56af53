import { clockTime, longDay, weekDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import {
  type ChangeReason,
  type PersonToCall,
  reasonsIn,
  shortSlotIn,
  shortTitle,
  slotIn,
  type ToldSlot,
} from './slot.ts'
import { callIn, ownerIn } from './told.ts'

export type SessionMoved = Common &
  Told & {
    cohort: string
    from: ToldSlot
    to: ToldSlot
    /** What it is about, as the team wrote it; empty when it did not, absent in what was written before titles were told. */
    title?: string
    reason: ChangeReason
    call: PersonToCall
  }

export const sessionMoved: Template<SessionMoved> = {
  reader: 'told',
  fr: (values) => {
    const { from, to, title = '', reason, call } = values
    const change = `${ownerIn('fr', values)} change.`
    const instead = `${weekDay(from.day, 'fr')} à ${clockTime(from.startsAt, 'fr')}`
    return {
      subject: `La séance du ${longDay(from.day, 'fr')} change`,
      paragraphs: [
        change,
        `Elle était prévue le ${slotIn(from, 'fr')}.`,
        `Elle aura lieu le ${slotIn(to, 'fr')}.`,
        ...(to.room === '' ? [] : [`Salle\u00a0: ${to.room}.`]),
        ...(title === '' ? [] : [`Au programme\u00a0: ${title}.`]),
        `Raison\u00a0: ${reasonsIn.fr[reason]}.`,
        callIn('fr', values, call),
      ],
      short: [
        title === '' ? change : `${ownerIn('fr', values)} change (${shortTitle(title)}).`,
        `Elle aura lieu le ${shortSlotIn(to, 'fr')}, et non le ${instead}.`,
      ].join(' '),
    }
  },
  en: (values) => {
    const { from, to, title = '', reason, call } = values
    const change = `${ownerIn('en', values)} changes.`
    const instead = `${weekDay(from.day, 'en')} at ${clockTime(from.startsAt, 'en')}`
    return {
      subject: `The session on ${longDay(from.day, 'en')} changes`,
      paragraphs: [
        change,
        `It was planned for ${slotIn(from, 'en')}.`,
        `It will take place on ${slotIn(to, 'en')}.`,
        ...(to.room === '' ? [] : [`Room: ${to.room}.`]),
        ...(title === '' ? [] : [`What it is about: ${title}.`]),
        `Reason: ${reasonsIn.en[reason]}.`,
        callIn('en', values, call),
      ],
      short: [
        title === '' ? change : `${ownerIn('en', values)} changes (${shortTitle(title)}).`,
        `It will take place on ${shortSlotIn(to, 'en')}, not on ${instead}.`,
      ].join(' '),
    }
  },
}
