import { type FileProblem, placeOf } from './file-problem.ts'
import type { ProgrammeDocument } from './programme-schema.ts'
import { repeatedKeys } from './repeated-keys.ts'

/** What the guardian's screens leave out or ask twice. */
export function guardianContradictions(programme: ProgrammeDocument): FileProblem[] {
  const { guardian, imageRight } = programme
  return [
    ...repeatedKeys(['guardian', 'screens'], guardian.screens),
    ...repeatedKeys(['imageRight', 'supports'], imageRight.supports),
    ...askedTwice(programme),
    ...neverAsked(programme),
  ]
}

function askedTwice({ guardian }: ProgrammeDocument): FileProblem[] {
  const asked = new Set<string>()
  return guardian.screens.flatMap((screen, screenIndex) =>
    screen.parts.flatMap((part, index) => {
      if (part.kind === 'told') return []
      if (!asked.has(part.about)) {
        asked.add(part.about)
        return []
      }
      return [
        {
          place: placeOf(['guardian', 'screens', screenIndex, 'parts', index, 'about']),
          message: {
            fr: `«\u00a0${part.about}\u00a0» est déjà demandé plus haut.`,
            en: `"${part.about}" is already asked above.`,
          },
        },
      ]
    }),
  )
}

/** Minors can apply as soon as the youngest age accepted is under the age of permission. */
function neverAsked({ guardian, ageRule, questions }: ProgrammeDocument): FileProblem[] {
  const minorsCanApply = (ageRule?.minimum ?? 0) < guardian.permissionUnder.years
  if (!minorsCanApply) return []
  const asked = new Set<string>(
    guardian.screens.flatMap(({ parts }) =>
      parts.filter(({ kind }) => kind === 'asked').map(({ about }) => about),
    ),
  )
  const needed: string[] = ['guardian-name', 'permission', 'image-right']
  if (questions.some(({ sensitive }) => sensitive)) needed.push('optional-answers')
  return needed
    .filter((about) => !asked.has(about))
    .map((about) => ({
      place: 'guardian.screens',
      message: {
        fr: `Des mineures peuvent candidater\u00a0: il faut demander «\u00a0${about}\u00a0».`,
        en: `Minors can apply: "${about}" must be asked.`,
      },
    }))
}
