import type { Scope } from '#platform/database/database.ts'
import { stateFact } from '#src/applications/actions/state-fact.ts'
import type { ApplicationView } from '#src/applications/application-view.ts'
import { confirmMasking, declareConflict, hideWords, reviewFile } from '#src/selection/index.ts'
import { type Chance, chanceOf } from './chance.ts'
import { as } from './days.ts'
import type { Girl } from './girls.ts'
import { coordinators, memberNamed } from './team.ts'

/** How far a file has come: the day on which it was masked, and that of each reading. */
export type Reading = { maskedOn: string; readOn: readonly string[]; knownTo?: 'a reader' }

/** Whoever coordinates her place masks the file and says where she comes from; then readers rate it, each alone. */
export async function readFile(
  scope: Scope,
  { id, applicant }: ApplicationView,
  { girl, place, reading }: { girl: Girl; place: number; reading: Reading },
): Promise<void> {
  const { maskedOn, readOn, knownTo } = reading
  const chance = chanceOf(`reading/${girl.firstName} ${girl.lastName}`)
  const masking = as(scope, await memberNamed(scope, coordinators[girl.site]!), maskedOn, '12:20')
  for (const words of telling.filter((it) => says(girl, it))) await hideWords(masking, id, [words])
  refuse(await confirmMasking(masking, id))
  const answer = priorityDistrict(chance)
  if (answer !== null) {
    const source = 'Adresse regardée avec elle sur sig.ville.gouv.fr'
    await stateFact(masking, { id, applicant }, { fact: 'priority district', answer, source })
  }
  const [first, second, third] = turnsOf(place)
  if (knownTo !== undefined) {
    refuse(await declareConflict(as(scope, await memberNamed(scope, third), maskedOn, '20:40'), id))
  }
  for (const [nth, day] of readOn.entries()) {
    const reader = await memberNamed(scope, nth === 0 ? first : second)
    const marks = marksOf(girl, chance)
    const sentence = chance.pick(sentences[Math.round((marks.wish + marks.perseverance) / 2)]!)
    const refusal = await reviewFile(as(scope, reader, day, nth === 0 ? '18:50' : '21:15'), id, {
      marks,
      sentence,
      seesTheBoard: false,
    })
    refuse(refusal)
  }
}

/** Words that the program cannot know, and that say where she is. */
const telling = ['centre social', 'bus connecté', 'collège', 'chorale'] as const

function says({ answers }: Girl, words: string): boolean {
  return `${answers.wish} ${answers.perseverance}`.includes(words)
}

function priorityDistrict(chance: Chance): 'yes' | 'no' | null {
  const drawn = chance.next()
  return drawn < 0.25 ? 'yes' : drawn < 0.6 ? 'no' : null
}

const readers = ['Okafor', 'Rivault', 'Ngassa', 'Delaunoy'] as const

/** In whose hands a file comes, so that no two readers always read together. */
function turnsOf(place: number) {
  const at = (nth: number) => readers[nth % readers.length]!
  const gap = Math.floor(place / readers.length) % 3
  const others = [1, 2, 3].filter((it) => it !== gap + 1)
  return [at(place), at(place + gap + 1), at(place + others[0]!)] as const
}

/** Two readers mostly agree on one text; now and then one of them sees more in it. */
function marksOf({ answers }: Girl, chance: Chance) {
  return { wish: markOf(answers.wish!, chance), perseverance: markOf(answers.perseverance!, chance) }
}

function markOf(text: string, chance: Chance): number {
  const worth = chanceOf(`worth/${text}`).pick([1, 2, 2, 2, 3, 3])
  const drawn = chance.next()
  const seen = drawn < 0.12 ? worth - 1 : drawn > 0.82 ? worth + 1 : drawn > 0.78 ? worth - 2 : worth
  return Math.min(3, Math.max(0, seen))
}

/** What a reader notes, by how much she saw, from 0 to 3. */
const sentences: readonly (readonly string[])[] = [
  ['Je ne vois pas encore ce qui l’attire.', 'Trop peu de choses pour me faire une idée.'],
  [
    'L’envie est là, mais dite en général.',
    'Elle veut venir, je ne sais pas encore pourquoi.',
    'L’histoire est courte, je n’y vois pas d’obstacle.',
    'On sent qu’elle se retient. À rencontrer.',
    'Une histoire racontée de loin, sans ce qu’elle a fait elle-même.',
  ],
  [
    'Une vraie curiosité, et une histoire qui tient.',
    'Elle dit simplement ce qui l’intrigue.',
    'Elle continue quand ça coince, sans dire comment.',
    'L’envie est nette. L’histoire aurait pu aller plus loin.',
    'Un détail très concret m’a convaincue.',
    'Elle sait ce qu’elle vient chercher.',
    'Persévérance tranquille, rien de forcé.',
    'Une envie qui part de quelqu’un qu’elle aime.',
    'Elle ose dire qu’elle ne sait pas. C’est un bon point.',
  ],
  [
    'Elle relie son envie à quelque chose de vécu.',
    'Elle a changé de méthode toute seule, c’est rare.',
    'On voit déjà ce qu’elle fera en juillet.',
    'Elle a demandé de l’aide au bon moment et le raconte bien.',
    'Très juste du début à la fin.',
    'Elle tire une leçon de son échec, avec humour.',
    'Une des plus belles histoires de cette série.',
  ],
]

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new Error(`Not read: ${refusal}`)
}
