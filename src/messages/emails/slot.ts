import { clockTime, longDay, weekDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { inBasicSigns } from '../sms-length.ts'

/** A session as a message names it: local day `YYYY-MM-DD`, clock times `HH:MM`, and its room when it has one. */
export type ToldSlot = Hours & { day: string; room: string }

/** From when until when, clock times `HH:MM`. */
export type Hours = { startsAt: string; endsAt: string }

/** "mardi 13 juillet 2027, de 9 h 30 à 12 h 30". */
export function slotIn(slot: ToldSlot, language: Language): string {
  return `${longDay(slot.day, language)}, ${hoursIn(slot, language)}`
}

/** The same for a text message: without the year, which its reader knows, and with the room. */
export function shortSlotIn(slot: ToldSlot, language: Language): string {
  const room = slot.room === '' ? [] : [inBasicSigns(slot.room)]
  return [weekDay(slot.day, language), hoursIn(slot, language), ...room].join(', ')
}

/** What a session is about, as a text message says it: cut at a word, so that the whole fits two parts. */
export function shortTitle(title: string): string {
  const words = inBasicSigns(title)
  if (words.length <= mostOfTitle) return words
  const cut = words.slice(0, mostOfTitle)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}...`
}

const mostOfTitle = 40

/** "de 9 h 30 à 12 h 30". */
export function hoursIn({ startsAt, endsAt }: Hours, language: Language): string {
  const [from, to] = [clockTime(startsAt, language), clockTime(endsAt, language)]
  return language === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`
}

/** Why a session moves or does not take place: a closed list, so that a message says nothing about anybody. */
export const changeReasons = ['place', 'adult', 'transport', 'weather', 'outing', 'organisation'] as const
export type ChangeReason = (typeof changeReasons)[number]

export const reasonsIn: Record<Language, Record<ChangeReason, string>> = {
  fr: {
    place: 'le lieu n’est pas disponible',
    adult: 'une intervenante n’est pas disponible',
    transport: 'le trajet n’est pas possible ce jour-là',
    weather: 'la météo ne le permet pas ce jour-là',
    outing: 'une sortie est prévue',
    organisation: 'une question d’organisation',
  },
  en: {
    place: 'the venue is not available',
    adult: 'a speaker is not available',
    transport: 'nobody can travel that day',
    weather: 'the weather does not allow it that day',
    outing: 'there is an outing',
    organisation: 'a change in the team’s plans',
  },
}

/** Whom to call about it: a name, and a number as people write it. */
export type PersonToCall = { name: string; phone: string }
