import { applicationContradictions } from './application-contradictions.ts'
import { type FileProblem, placeOf } from './file-problem.ts'
import { guardianContradictions } from './guardian-contradictions.ts'
import { unknownPlaceholders } from './placeholders.ts'
import type { ProgrammeDocument } from './programme-schema.ts'
import { repeatedKeys } from './repeated-keys.ts'

/** What a programme file says in one place and denies in another. Each part has already the right shape. */
export function programmeContradictions(programme: ProgrammeDocument): FileProblem[] {
  return [
    ...agesUpsideDown(programme),
    ...repeatedKeys(['nextDoors'], programme.nextDoors),
    ...applicationContradictions(programme),
    ...guardianContradictions(programme),
    ...criteriaWithoutQuestion(programme),
    ...repeatedKeys(['selection', 'criteria'], programme.selection.criteria),
    ...repeatedKeys(['selection', 'notRated'], programme.selection.notRated),
    ...repeatedKeys(['cohort', 'papers'], programme.cohort.papers),
    ...repeatedKeys(['adultChecks'], programme.adultChecks),
    ...unknownPlaceholders(programme),
    ...proposalsAboutNothing(programme),
  ]
}

function agesUpsideDown({ ageRule }: ProgrammeDocument): FileProblem[] {
  if (ageRule?.maximum === undefined || ageRule.maximum >= ageRule.minimum) return []
  return [
    {
      place: 'ageRule.maximum',
      message: {
        fr: `L’âge maximum (${ageRule.maximum}) est sous l’âge minimum (${ageRule.minimum}).`,
        en: `The maximum age (${ageRule.maximum}) is below the minimum age (${ageRule.minimum}).`,
      },
    },
  ]
}

function criteriaWithoutQuestion({ selection, questions }: ProgrammeDocument): FileProblem[] {
  const readable = new Set(
    questions.filter((question) => question.kind === 'long-text').map(({ key }) => key),
  )
  return selection.criteria.flatMap(({ question }, index) =>
    readable.has(question)
      ? []
      : [
          {
            place: placeOf(['selection', 'criteria', index, 'question']),
            message: {
              fr: `Aucune question à texte long ne s’appelle «\u00a0${question}\u00a0».`,
              en: `No long-text question is called "${question}".`,
            },
          },
        ],
  )
}

function proposalsAboutNothing(programme: ProgrammeDocument): FileProblem[] {
  const places = new Set(placesIn(programme))
  return programme.proposals.flatMap(({ place }, index) =>
    places.has(place)
      ? []
      : [
          {
            place: placeOf(['proposals', index, 'place']),
            message: {
              fr: `Il n’y a rien à «\u00a0${place}\u00a0» dans ce fichier.`,
              en: `There is nothing at "${place}" in this file.`,
            },
          },
        ],
  )
}

function placesIn(value: unknown, steps: PropertyKey[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [placeOf(steps)]
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...steps, index]))
    : Object.entries(value).flatMap(([name, item]) => placesIn(item, [...steps, name]))
  return [placeOf(steps), ...inside]
}
