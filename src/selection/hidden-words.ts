/**
 * Why words are hidden; in the text as `[prénom]`: readers know what stood there, not what it said. These codes stand in kept
 * texts, and never change; pages name them in the reader's language.
 */
export const reasons = [
  'prénom',
  'nom',
  'école',
  'commune',
  'téléphone',
  'adresse',
  'lien',
  'masqué',
] as const
export type Reason = (typeof reasons)[number]

/** What is known of her file and must not reach a reader. Names of less than two letters are ignored. */
export type Known = {
  firstNames: readonly string[]
  lastNames: readonly string[]
  schools: readonly string[]
  communes: readonly string[]
  /** Words that a person chose to hide. */
  chosen?: readonly string[]
}

/** What is looked for in a folded text. `meant` says how many of the characters, as they were written, are to be hidden. */
export type Pattern = { reason: Reason; expression: RegExp; meant?: (written: string) => number }

/** All of the words found, or none of them. */
export function allIf(test: (written: string) => boolean): (written: string) => number {
  return (written) => (test(written) ? written.length : 0)
}
