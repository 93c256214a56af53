import type { EditionDocument } from '#src/programmes/index.ts'
import { type Girl, girlsOf } from './girls.ts'
import { declinedBecause, type OfferAnswer, offeredBecause, waitingBecause } from './selection.ts'

const places = { creil: 16, cergy: 14, villeurbanne: 13, nantes: 11, 'en-ligne': 16 }

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

/** The seventy girls of this year: sixty have sent their application, ten are still writing it. */
const standings: readonly (readonly [Standing, number])[] = [
  ['draft', 10],
  ['to decide', 18],
  ['without guardian', 8],
  ['guardian says no', 2],
  ['offered', 8],
  ['accepts', 9],
  ['refuses', 2],
  ['lets it pass', 1],
  ['waiting', 5],
  ['declined', 4],
  ['withdrawn', 3],
]

/** Spread over the places, so that each list has a bit of everything. */
export function girlsOfThisYear({ firstDay }: EditionDocument): GirlOfThisYear[] {
  const dealt = standings.flatMap(([standing, count]) => Array.from({ length: count }, () => standing))
  const girls = girlsOf({ name: 'this-year', places, firstDay })
  return girls.map((girl, place) => ({ ...girl, place, standing: dealt[(place * 27) % dealt.length]! }))
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
