import { type FileProblem, placeOf } from './file-problem.ts'

/** Keys used twice in a list: an answer or a link could not say which of the two it means. */
export function repeatedKeys(list: readonly PropertyKey[], items: readonly { key: string }[]): FileProblem[] {
  const firstPlaces = new Map<string, string>()
  return items.flatMap(({ key }, index) => {
    const place = placeOf([...list, index, 'key'])
    const first = firstPlaces.get(key)
    if (first === undefined) {
      firstPlaces.set(key, place)
      return []
    }
    return [
      {
        place,
        message: {
          fr: `«\u00a0${key}\u00a0» est déjà le nom de ${first}.`,
          en: `"${key}" is already the name of ${first}.`,
        },
      },
    ]
  })
}
