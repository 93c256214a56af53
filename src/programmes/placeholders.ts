import { type FileProblem, placeOf } from './file-problem.ts'
import type { ProgrammeDocument } from './programme-schema.ts'

/** What the words of each part may leave to be filled in, written `{name}`. */
const placeholders = {
  application: ['firstDay', 'lastDay', 'answersBy', 'keptWithoutPlace', 'keptWithPlace', 'readers'],
  guardian: [
    'firstName',
    'when',
    'firstDay',
    'lastDay',
    'hours',
    'site',
    'personToCall',
    'phoneToCall',
    'keptWithoutPlace',
    'keptWithPlace',
  ],
  diploma: ['firstDay', 'lastDay', 'site', 'attendedHours', 'taughtHours'],
} as const

type Part = keyof typeof placeholders

/** Words with their placeholders filled in, for one part of the programme. */
export function fillIn<P extends Part>(
  words: string,
  values: Record<(typeof placeholders)[P][number], string>,
): string {
  const given: Record<string, string> = values
  return words.replaceAll(placeholder, (whole, name: string) => given[name] ?? whole)
}

/** Placeholders that nothing will fill: they would be read as they stand on a page or a diploma. */
export function unknownPlaceholders(programme: ProgrammeDocument): FileProblem[] {
  return Object.entries(programme).flatMap(([part, content]) =>
    unknownIn(content, part in placeholders ? placeholders[part as Part] : [], [part]),
  )
}

const placeholder = /\{([^{}]*)\}/g

function unknownIn(value: unknown, known: readonly string[], steps: PropertyKey[]): FileProblem[] {
  if (typeof value === 'string') {
    return [...value.matchAll(placeholder)]
      .filter(([, name]) => !known.includes(name ?? ''))
      .map(([whole]) => ({
        place: placeOf(steps),
        message: {
          fr: `Rien ne remplit ${whole} ici. Possible\u00a0: ${list(known, 'rien')}.`,
          en: `Nothing fills ${whole} here. Possible: ${list(known, 'nothing')}.`,
        },
      }))
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownIn(item, known, [...steps, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => unknownIn(item, known, [...steps, name]))
}

function list(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.map((name) => `{${name}}`).join(', ')
}
