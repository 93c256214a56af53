import { type TestDatabase, testDatabase } from './database.ts'
import { wholeWorldAt } from './running-frise.ts'

/** The demonstration world and nothing else, without jobs: what is found in it is what the world wrote. */
export type LoadedWorld = {
  /** Rows as PostgreSQL gives them to the owner who opened the association. */
  ask<T extends object>(question: string): Promise<T[]>
  /** The answer to a question for `of` and `count`, by `of`. */
  counts(question: string): Promise<Record<string, number>>
  /** Every row of every table of the association, sorted: accounts belong to signing in, not to the world. */
  dump(): Promise<Record<string, string[]>>
  drop(): Promise<void>
}

/** Loaded on that instant's day, once for the whole run. */
export async function loadedWorld(at: string): Promise<LoadedWorld> {
  return worldIn(await testDatabase(await wholeWorldAt(at)))
}

/** The same questions, to a database that a test has filled itself. */
export function worldIn(database: TestDatabase): LoadedWorld {
  const ask: LoadedWorld['ask'] = async <T extends object>(question: string) => {
    const client = await database.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        "select set_config('app.organisation_id', platform.organisation_with_slug('ricochet')::text, true)",
      )
      return (await client.query<T>(question)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return {
    ask,
    counts: async (question) => {
      const rows = await ask<{ of: string; count: number }>(question)
      return Object.fromEntries(rows.map(({ of, count }) => [of, count]))
    },
    dump: async () => {
      const tables = await ask<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'app' order by 1",
      )
      const dumped: Record<string, string[]> = {}
      for (const { name } of tables) {
        const rows = await ask<{ row: string }>(
          `select to_jsonb(t)::text as row from app.${name} t order by 1`,
        )
        dumped[name] = rows.map(({ row }) => row)
      }
      return dumped
    },
    drop: () => database.drop(),
  }
}

/** Joins applications `a` to the campaign `c` of an edition. */
export function ofEdition(name: string): string {
  return `join app.campaigns c on c.id = a.campaign_id and c.name = '${name}'`
}
