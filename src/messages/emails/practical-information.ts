import { longDay } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import { inBasicSigns } from '../sms-length.ts'
import type { Common, Letter, Template, Told } from './letter.ts'
import { hoursIn, type PersonToCall } from './slot.ts'
import { callIn, namesIn } from './told.ts'

export type PracticalInformation = Common &
  Told & {
    programme: Translated
    cohort: string
    /** `YYYY-MM-DD`. */
    firstDay: string
    lastDay: string
    /** The sessions of the first day, `HH:MM`. */
    hours: readonly { startsAt: string; endsAt: string }[]
    /** "Médiathèque des Tilleuls, 4 rue du Verger, Creil, salle bleue". */
    place: string
    /** What the programme's file says; what it does not say is left out. */
    practical: { meals?: Translated; travel?: Translated; bring?: Translated }
    /** A sentence that the team adds, as it was written. */
    note: string
    call: PersonToCall
  }

/** Before the first day: when, where, meals, travel, what to bring, whom to call. A text message says when, where and the team's sentence only. */
export const practicalInformation: Template<PracticalInformation> = {
  reader: 'told',
  fr: (values) => {
    const { firstDay, audience, address, children } = values
    const day = longDay(firstDay, 'fr')
    const girls = { tu: 'Tu commences', vous: 'Vous commencez' }[address]
    const begins = {
      girls: `${girls} ${values.programme.fr} le ${day}`,
      guardians: `${namesIn('fr', children)} ${children.length > 1 ? 'commencent' : 'commence'} ${values.programme.fr} le ${day}`,
      team: `La promotion ${values.cohort} commence le ${day}`,
    }
    return letterOf('fr', values, {
      subject: `Le premier jour\u00a0: ${day}`,
      begins: begins[audience],
      until: `Jusqu’au ${longDay(values.lastDay, 'fr')}.`,
      days: {
        girls:
          address === 'tu'
            ? 'Toutes tes séances sont sur ta page, avec leurs heures.'
            : 'Toutes vos séances sont sur votre page, avec leurs heures.',
        guardians: 'Toutes les séances sont sur sa page, avec leurs heures.',
        team: 'D’autres jours peuvent avoir d’autres heures\u00a0: le calendrier de la promotion les dit.',
      }[audience],
      open: audience === 'girls' && address === 'tu' ? 'Je vois mes séances' : 'Voir les séances',
      labels: {
        hours: 'Horaires du premier jour',
        place: 'Lieu',
        meals: 'Repas',
        travel: 'Trajets',
        bring: 'À apporter',
      },
      colon: '\u00a0: ',
    })
  },
  en: (values) => {
    const { firstDay, audience, children } = values
    const day = longDay(firstDay, 'en')
    const begins = {
      girls: `You begin ${values.programme.en} on ${day}`,
      guardians: `${namesIn('en', children)} ${children.length > 1 ? 'begin' : 'begins'} ${values.programme.en} on ${day}`,
      team: `The cohort ${values.cohort} begins on ${day}`,
    }
    return letterOf('en', values, {
      subject: `The first day: ${day}`,
      begins: begins[audience],
      until: `Until ${longDay(values.lastDay, 'en')}.`,
      days: {
        girls: 'All your sessions are on your page, with their hours.',
        guardians: 'All sessions are on her page, with their hours.',
        team: 'Other days may have other hours: the calendar of the cohort says them.',
      }[audience],
      open: audience === 'girls' ? 'See my sessions' : 'See the sessions',
      labels: {
        hours: 'Hours of the first day',
        place: 'Place',
        meals: 'Meals',
        travel: 'Travel',
        bring: 'To bring',
      },
      colon: ': ',
    })
  },
}

type Words = {
  subject: string
  /** Without its full stop: a text message goes on with the hours. */
  begins: string
  until: string
  /** Where the hours of every day are. */
  days: string
  /** What the link to her page is called. */
  open: string
  labels: Record<'hours' | 'place' | 'meals' | 'travel' | 'bring', string>
  colon: string
}

function letterOf(language: Language, values: PracticalInformation, words: Words): Letter {
  const { subject, begins, until, days, open, labels, colon } = words
  const { hours, place, practical, note, call, link } = values
  const times = hours.map((slot) => hoursIn(slot, language)).join(', ')
  const line = (label: string, said: string) => (said === '' ? [] : [`${label}${colon}${ended(said)}`])
  return {
    subject,
    paragraphs: [
      `${begins}.`,
      until,
      ...line(labels.hours, times),
      days,
      ...line(labels.place, place),
      ...(['meals', 'travel', 'bring'] as const).flatMap((key) =>
        line(labels[key], practical[key]?.[language] ?? ''),
      ),
      ...(note === '' ? [] : [note]),
      callIn(language, values, call),
    ],
    ...(link && { link: { label: open, href: link } }),
    short: [
      `${begins}, ${times}.`,
      `${labels.place}${colon}${ended(place)}`,
      ...(note === '' ? [] : [ended(inBasicSigns(note))]),
      callIn(language, values, call),
    ].join(' '),
  }
}

function ended(said: string): string {
  return /[.?!]$/.test(said) ? said : `${said}.`
}
