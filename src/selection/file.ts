import { readable } from '#platform/ids/ids.ts'
import type { ApplicationState } from '#src/applications/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'

/** How a programme wants its applications read. */
export type Selection = ProgrammeDocument['selection']
export type Criterion = Selection['criteria'][number]

/** Where a file stands for the board. `over`: she left, or let the time pass. */
export type Standing = 'undecided' | 'offered' | 'waiting' | 'declined' | 'over'

export function standingOf(state: ApplicationState): Standing {
  switch (state) {
    case 'draft':
    case 'submitted':
    case 'under review':
      return 'undecided'
    case 'offered':
    case 'accepted':
      return 'offered'
    case 'waiting':
      return 'waiting'
    case 'declined':
      return 'declined'
    default:
      return 'over'
  }
}

/** States in which a file is masked and read: sent, and nobody has decided. */
export const statesToRead = ['submitted', 'under review'] as const satisfies ApplicationState[]

export function canBeRead(state: ApplicationState): boolean {
  return statesToRead.some((it) => it === state)
}

/**
 * "4F-2178": what people call a file while nobody's name is shown. Made from the random part of its id, so it says nothing
 * of when or where she applied. Two files of one campaign may, rarely, bear the same: addresses carry the id.
 */
export function fileNumber(id: string): string {
  const random = Number.parseInt(id.replaceAll('-', '').slice(-11), 16)
  const digits = String(random % 10_000).padStart(4, '0')
  const rest = Math.floor(random / 10_000)
  return `${readable[rest % readable.length]}${readable[Math.floor(rest / readable.length) % readable.length]}-${digits}`
}

/** The questions whose answers are rated, each once, in the order of the criteria. */
export function ratedQuestions({ criteria }: Selection): string[] {
  return [...new Set(criteria.map(({ question }) => question))]
}

/** The field of a form that holds the mark of one criterion. */
export function markField(criterion: string): string {
  return `mark-${criterion}`
}
