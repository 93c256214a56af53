import type { EditionDocument } from '#src/programmes/index.ts'
import { type Girl, girlsOf } from './girls.ts'
import { declinedBecause, type OfferAnswer, offeredBecause, waitingBecause } from './selection.ts'

export type GirlOfThisYear = Girl & { standing: Standing; place: number }

/** Where an application of this year stands on the world's day. */
type Standing =
  | 'draft'
  | 'to decide'
  | 'without guardian'
  | 'offered'
  | OfferAnswer
  | 'waiting'
  | 'declined'
  | 'withdrawn'
  | 'guardian says no'

/**
 * The seventy girls of this year: sixty have sent their application, ten are still writing it. Online, where eight computers
 * can be lent, four wait behind eight; in Creil a place was given back before anybody waited for it.
 */
const standings: Readonly<Record<string, Partial<Record<Standing, number>>>> = {
  creil: {
    draft: 2,
    'to decide': 3,
    'without guardian': 2,
    offered: 3,
    accepts: 3,
    refuses: 1,
    waiting: 1,
    declined: 1,
  },
  cergy: { draft: 3, 'to decide': 5, 'without guardian': 2, offered: 1, accepts: 1, refuses: 1, declined: 1 },
  villeurbanne: {
    draft: 2,
    'to decide': 5,
    'without guardian': 2,
    accepts: 1,
    'lets it pass': 1,
    declined: 1,
    withdrawn: 1,
  },
  nantes: {
    draft: 2,
    'to decide': 4,
    'without guardian': 2,
    'guardian says no': 1,
    declined: 1,
    withdrawn: 1,
  },
  'en-ligne': {
    draft: 1,
    'to decide': 1,
    'guardian says no': 1,
    offered: 4,
    accepts: 4,
    waiting: 4,
    withdrawn: 1,
  },
}

/** Fewer than the edition says, since the campaign opened: a smaller room, and the computers that can be lent. */
export const fewerPlaces: Readonly<Record<string, number>> = { creil: 7, 'en-ligne': 8 }

export function girlsOfThisYear({ firstDay }: EditionDocument): GirlOfThisYear[] {
  const dealt = Object.values(standings).flatMap(mixed)
  const places = Object.fromEntries(Object.entries(standings).map(([key, of]) => [key, mixed(of).length]))
  const girls = girlsOf({ name: 'this-year', places, firstDay })
  const toDecideIn = (key: string) =>
    girls.findIndex(({ site }, place) => site === key && dealt[place] === 'to decide')
  const [first, again] = [toDecideIn('cergy'), toDecideIn('nantes')]
  return girls.map((girl, place) => {
    const standing = dealt[place]!
    const who = place === again ? asAlsoKnown(girl, girls[first]!) : girl
    return { ...(sharing.includes(place) ? withOnePhone(who) : who), place, standing }
  })
}

/** A girl who has applied in Cergy writes again for Nantes, with her second family name: she may be counted twice. */
function asAlsoKnown(girl: Girl, { firstName, lastName, birthDate, answers }: Girl): Girl {
  const name = `${lastName}-${girl.lastName}`
  const known = { 'first-name': firstName, 'last-name': name, 'birth-date': birthDate }
  const level = { 'school-level': answers['school-level']! }
  return { ...girl, firstName, lastName: name, birthDate, answers: { ...girl.answers, ...known, ...level } }
}

/** Of each place, so that its list has a bit of everything from the first day on. */
function mixed(of: Partial<Record<Standing, number>>): Standing[] {
  const all = Object.entries(of).flatMap(([standing, count]) =>
    Array.from({ length: count }, () => standing as Standing),
  )
  return all.map((_, nth) => all[(nth * 5) % all.length]!)
}

/** One girl in Creil and one in Cergy have no telephone of their own: their guardian's is written twice. */
const sharing: readonly number[] = [5, 20]

function withOnePhone(girl: Girl): Girl {
  const { contact } = girl.guardian
  return { ...girl, contact, answers: { ...girl.answers, contact } }
}

/** What the board has decided on her by the world's day; null when it has not. */
export function decisionOf({ standing, place }: Pick<GirlOfThisYear, 'standing' | 'place'>) {
  const say = (sentences: readonly string[]) => sentences[place % sentences.length]!
  switch (standing) {
    case 'waiting':
      return { outcome: 'waiting', sentence: say(waitingBecause) } as const
    case 'declined':
      return { outcome: 'declined', sentence: say(declinedBecause) } as const
    case 'offered':
    case 'accepts':
    case 'refuses':
    case 'lets it pass':
      return { outcome: 'offered', sentence: say(offeredBecause) } as const
    default:
      return null
  }
}
