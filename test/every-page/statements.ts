import type pg from 'pg'
import type { RunningFrise } from '#test/running-frise.ts'
import type { FoundPage } from './pages.ts'

/** What one page asked PostgreSQL for itself, in its order; and what was asked at its door, before and after it. */
export type AskedByPage = { route: string; status: number; statements: string[]; door: string[] }

/** Asks for each page once, alone, and listens on the connections of the pages. */
export async function statementsOf(
  running: RunningFrise,
  pages: readonly FoundPage[],
): Promise<AskedByPage[]> {
  const heard = listenTo(running.frise.database.pools.web)
  const asked: AskedByPage[] = []
  for (const { route, address, cookie } of pages) {
    heard.length = 0
    const response = await fetch(running.url + address, { headers: { cookie }, redirect: 'manual' })
    await response.arrayBuffer()
    const said = heard.filter((text) => !aroundStatements.test(text))
    const isDoor = (text: string) => ofEveryPage.some((it) => it.test(text))
    const [door, statements] = [said.filter(isDoor), said.filter((text) => !isDoor(text))]
    asked.push({ route: route.name, status: response.status, statements, door })
  }
  return asked
}

/** Every statement that leaves on a connection of this pool from now on. */
function listenTo(pool: pg.Pool): string[] {
  const heard: string[] = []
  const listened = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (listened.has(client)) return
    listened.add(client)
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((statement: unknown, ...rest: unknown[]) => {
      if (typeof statement === 'string') heard.push(statement)
      return ask(statement, ...rest)
    }) as typeof client.query
  })
  return heard
}

/** What asks for no row: the transaction, and the seal of concerns, which leaves with the question that it opens. */
const aroundStatements = /^(begin|commit|rollback)$|^select set_config\('app\.concern_reader'/

/** The door of a page, at most three: its organisation, who asks by session or link, and the reading that it leaves. */
const ofEveryPage = [
  /set_config\('app\.organisation_id'/,
  /^select set_config\(.* as "scoped"/,
  /^select "o"\."organisation_id" as "id", "o"\."slug"/,
  /^select .* from "links" where .*"token/s,
  /^\s*insert into audit_events/,
]
