import { ofName } from '#platform/i18n/elision.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import type { Common, Template, Told } from './letter.ts'
import type { PersonToCall } from './slot.ts'
import { callIn, namesIn } from './told.ts'

/** Why a cohort does not take place: a closed list, so that a message says nothing about anybody. */
export const givingUpReasons = ['too few', 'place', 'adult', 'organisation', 'by mistake'] as const
export type GivingUpReason = (typeof givingUpReasons)[number]

export const givingUpReasonsIn: Record<Language, Record<GivingUpReason, string>> = {
  fr: {
    'too few': 'pas assez de participantes',
    place: 'le lieu n’est pas disponible',
    adult: 'il manque des adultes pour l’encadrer',
    organisation: 'une question d’organisation',
    'by mistake': 'ce groupe avait été créé par erreur',
  },
  en: {
    'too few': 'not enough participants',
    place: 'the venue is not available',
    adult: 'there are not enough adults to lead it',
    organisation: 'a change in the team’s plans',
    'by mistake': 'this group had been made by mistake',
  },
}

export type CohortGivenUp = Common &
  Told & {
    cohort: string
    reason: GivingUpReason
    /** The day of the next session, which does not take place, `YYYY-MM-DD`; null without one. */
    expectedOn: string | null
    /** Absent in what was written before they were told. */
    programme?: Translated
    firstDay?: string
    lastDay?: string
    call: PersonToCall
  }

export const cohortGivenUp: Template<CohortGivenUp> = {
  reader: 'told',
  fr: (values) => {
    const { reason, call } = values
    const off = offInFrench(values)
    const next = nextInFrench(values)
    return {
      subject: 'Le groupe n’aura pas lieu',
      paragraphs: [
        off,
        'Ses séances sont annulées.',
        ...next,
        `Raison\u00a0: ${givingUpReasonsIn.fr[reason]}.`,
        callIn('fr', values, call),
      ],
      ...(values.link && { link: { label: linkIn.fr(values), href: values.link } }),
      short: [off, ...next].join(' '),
    }
  },
  en: (values) => {
    const { reason, call } = values
    const off = offInEnglish(values)
    const next = nextInEnglish(values)
    return {
      subject: 'The group will not take place',
      paragraphs: [
        off,
        'Its sessions are cancelled.',
        ...next,
        `Reason: ${givingUpReasonsIn.en[reason]}.`,
        callIn('en', values, call),
      ],
      ...(values.link && { link: { label: linkIn.en(values), href: values.link } }),
      short: [off, ...next].join(' '),
    }
  },
}

const linkIn = {
  fr: ({ audience, address }: Told) =>
    audience === 'guardians' ? 'Voir sa page' : address === 'tu' ? 'Je vois ma page' : 'Voir ma page',
  en: ({ audience }: Told) => (audience === 'guardians' ? 'See her page' : 'See my page'),
}

/** What does not take place, and when it would have: most families never heard the name of the group. */
function offInFrench({
  audience,
  address,
  cohort,
  programme,
  firstDay,
  lastDay,
  children,
}: CohortGivenUp): string {
  if (!programme || !firstDay || !lastDay) return `Le groupe ${cohort} n’aura pas lieu.`
  const group = {
    girls: address === 'tu' ? 'ton groupe' : 'votre groupe',
    guardians: `le groupe ${ofName(namesIn('fr', children))}`,
    team: `le groupe ${cohort}`,
  }
  const days = `du ${plainDay(firstDay, 'fr')} au ${plainDay(lastDay, 'fr')}`
  return `${programme.fr}, ${days}\u00a0: ${group[audience]} n’aura pas lieu.`
}

function offInEnglish({ audience, cohort, programme, firstDay, lastDay, children }: CohortGivenUp): string {
  if (!programme || !firstDay || !lastDay) return `The group ${cohort} will not take place.`
  const group = {
    girls: 'your group',
    guardians: `the group of ${namesIn('en', children)}`,
    team: `the group ${cohort}`,
  }
  const days = `from ${plainDay(firstDay, 'en')} to ${plainDay(lastDay, 'en')}`
  return `${programme.en}, ${days}: ${group[audience]} will not take place.`
}

function nextInFrench({ audience, address, children }: Told): string[] {
  if (audience === 'team') return []
  if (audience === 'guardians')
    return [
      `La place ${ofName(namesIn('fr', children))} est gardée.`,
      'Nous cherchons un autre groupe, et nous vous écrivons.',
    ]
  return address === 'tu'
    ? ['Ta place est gardée.', 'On cherche un autre groupe, et on t’écrit.']
    : ['Votre place est gardée.', 'On cherche un autre groupe, et on vous écrit.']
}

function nextInEnglish({ audience, children }: Told): string[] {
  if (audience === 'team') return []
  const kept =
    audience === 'girls' ? 'Your place is kept.' : `The place of ${namesIn('en', children)} is kept.`
  return [kept, 'We are looking for another group, and will write to you.']
}
