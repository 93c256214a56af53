/** What somebody said of two people who may be one. */
export const doubleAnswers = ['same', 'different'] as const
export type DoubleAnswer = (typeof doubleAnswers)[number]

/** One name stands in the other: "Léa Roy" in "Léa Roy-Delacroix" (`word_similarity` of `pg_trgm`, 0 to 1). */
export const insideFrom = 0.9

/** What the list of possible doubles can be asked. */
export const doubleList = {
  sorts: ['name', 'found'],
  sort: 'found',
  order: 'desc',
  filters: { answer: ['open', 'joined', 'same', 'different'] },
} as const

/** Two people of one organisation, by their ids. */
export type Pair = { personId: string; otherId: string }

/**
 * Names are alike from this similarity of their three-letter groups (`pg_trgm`, 0 to 1): "Lina Haddad" and "Lina Hadad",
 * "Haddad Lina", "Zoé Martin" and "Zoé Martin-Petit" are; the twins "Lina Benali" and "Inès Benali" are not.
 */
export const alikeFrom = 0.5

/**
 * Whom each person is merged into, once these pairs are each one human: the row that was there first. Whoever stands for
 * herself is not in it. Nothing but the pairs decides, in any order, so taking one back undoes just that one.
 */
export function survivorsOf(pairs: readonly Pair[]): Map<string, string> {
  const first = new Map<string, string>()
  const standingFor = (id: string): string => {
    const next = first.get(id)
    return next === undefined ? id : standingFor(next)
  }
  for (const { personId, otherId } of pairs) {
    // Ids are made in the order of time.
    const [older, younger] = [standingFor(personId), standingFor(otherId)].toSorted() as [string, string]
    if (older !== younger) first.set(younger, older)
  }
  return new Map([...first.keys()].map((id) => [id, standingFor(id)]))
}
