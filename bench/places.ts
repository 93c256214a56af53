import { findPlaces } from '#src/places/index.ts'
import type { ServedWorld } from './served-world.ts'

/** Milliseconds of a search for a place as it is typed, there and back: the database alone takes less. */
export type PlaceTimes = { searches: number; p50: number; p95: number; most: number }

/** What the place field asks while names are typed, from their second letter on: 200 communes spread over the list. */
export async function placesTyped({ frise }: ServedWorld): Promise<PlaceTimes> {
  const { rows } = await frise.database.owner.query<{ name: string }>(
    `select name from (select name, row_number() over (order by id) as place from ref.places where scheme = 'cog-commune') n
      where n.place % 175 = 0 limit 200`,
  )
  const typed = rows.flatMap(({ name }) => [2, 3, 5, 8, 40].map((letters) => name.slice(0, letters)))
  const times: number[] = []
  for (const [turn, text] of [...typed.slice(0, 100), ...typed].entries()) {
    const asked = performance.now()
    await findPlaces(frise.database.web, text, { limit: 8 })
    if (turn >= 100) times.push(performance.now() - asked)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!
  return { searches: times.length, p50: at(0.5), p95: at(0.95), most: at(1) }
}
