import { longDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import { type PersonToCall, shortSlotIn, shortTitle, slotIn, type ToldSlot } from './slot.ts'
import { callIn, namesIn } from './told.ts'

export type SessionAdded = Common &
  Told & {
    cohort: string
    slot: ToldSlot
    /** What it is about, as the team wrote it; empty when it did not. */
    title: string
    call: PersonToCall
  }

/** One more session, once the cohort is confirmed: whoever comes, waits at home or is beside them knows of it. */
export const sessionAdded: Template<SessionAdded> = {
  reader: 'told',
  fr: (values) => {
    const { audience, address, children, cohort, slot, title, call } = values
    const whom = {
      girls: address === 'tu' ? 'à ton calendrier' : 'à votre calendrier',
      guardians: `pour ${namesIn('fr', children)}`,
      team: `pour la promotion ${cohort}`,
    }
    const added = `Une séance s’ajoute ${whom[audience]}.`
    return {
      subject: `Une séance de plus le ${longDay(slot.day, 'fr')}`,
      paragraphs: [
        added,
        `Elle aura lieu le ${slotIn(slot, 'fr')}.`,
        ...(slot.room === '' ? [] : [`Salle\u00a0: ${slot.room}.`]),
        ...(title === '' ? [] : [`Au programme\u00a0: ${title}.`]),
        'Les autres séances ne changent pas.',
        callIn('fr', values, call),
      ],
      short: [
        added,
        `Elle aura lieu le ${shortSlotIn(slot, 'fr')}${title === '' ? '' : ` (${shortTitle(title)})`}.`,
        ...(title === '' ? ['Les autres ne changent pas.'] : []),
      ].join(' '),
    }
  },
  en: (values) => {
    const { audience, children, cohort, slot, title, call } = values
    const whom = {
      girls: 'to your calendar',
      guardians: `for ${namesIn('en', children)}`,
      team: `for the cohort ${cohort}`,
    }
    const added = `A session is added ${whom[audience]}.`
    return {
      subject: `One more session on ${longDay(slot.day, 'en')}`,
      paragraphs: [
        added,
        `It will take place on ${slotIn(slot, 'en')}.`,
        ...(slot.room === '' ? [] : [`Room: ${slot.room}.`]),
        ...(title === '' ? [] : [`What it is about: ${title}.`]),
        'The other sessions do not change.',
        callIn('en', values, call),
      ],
      short: [
        added,
        `It will take place on ${shortSlotIn(slot, 'en')}${title === '' ? '' : ` (${shortTitle(title)})`}.`,
        ...(title === '' ? ['The others do not change.'] : []),
      ].join(' '),
    }
  },
}
