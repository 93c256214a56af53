import { longDay } from '#platform/i18n/format.ts'
import type { Common, Template, Told } from './letter.ts'
import { type PersonToCall, slotIn, type ToldSlot } from './slot.ts'
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
    const more = [`Une séance s’ajoute ${whom[audience]}.`, `Elle aura lieu le ${slotIn(slot, 'fr')}.`]
    return {
      subject: `Une séance de plus le ${longDay(slot.day, 'fr')}`,
      paragraphs: [
        ...more,
        ...(title === '' ? [] : [`Au programme\u00a0: ${title}.`]),
        'Les autres séances ne changent pas.',
        callIn('fr', values, call),
      ],
      short: `${more.join(' ')} Les autres ne changent pas.`,
    }
  },
  en: (values) => {
    const { audience, children, cohort, slot, title, call } = values
    const whom = {
      girls: 'to your calendar',
      guardians: `for ${namesIn('en', children)}`,
      team: `for the cohort ${cohort}`,
    }
    const more = [`A session is added ${whom[audience]}.`, `It will take place on ${slotIn(slot, 'en')}.`]
    return {
      subject: `One more session on ${longDay(slot.day, 'en')}`,
      paragraphs: [
        ...more,
        ...(title === '' ? [] : [`What it is about: ${title}.`]),
        'The other sessions do not change.',
        callIn('en', values, call),
      ],
      short: `${more.join(' ')} The others do not change.`,
    }
  },
}
