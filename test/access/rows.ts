import { sql } from 'kysely'
import { openScope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { tables } from '#test/catalogue/catalogue.ts'
import type { RunningFrise } from '#test/running-frise.ts'

/** A fingerprint of every table of app, organisation by organisation; without the audit, which readings are written to. */
export async function fingerprints({ frise }: RunningFrise): Promise<Record<string, string>> {
  const { owner, web } = frise.database
  const names = (await tables(owner)).map(({ name }) => name).filter((name) => name !== 'audit_events')
  const { rows: organisations } = await sql<{
    id: string
  }>`select platform.all_organisations() as id`.execute(web)
  const found: Record<string, string> = {}
  for (const { id } of organisations) {
    await web.transaction().execute(async (trx) => {
      await openScope(trx, id)
      await sql`select set_config('app.concern_reader', ${newId()}, true)`.execute(trx)
      for (const name of names) {
        const { rows } = await sql<{ sum: string }>`
          select count(*) || ' ' || md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as sum
          from ${sql.raw(`app.${name} t`)}`.execute(trx)
        found[`${name} of ${id}`] = rows[0]!.sum
      }
    })
  }
  return found
}

/** Waits until no job is left that could still write: mails of the deeds that made the fixture. */
export async function untilJobsAreDone({ frise }: RunningFrise): Promise<void> {
  for (let wait = 0; wait < 600; wait++) {
    const { rows } = await frise.database.owner.query<{ left: string }>(
      'select count(*)::text as left from jobs._private_jobs where run_at <= now()',
    )
    if (rows[0]!.left === '0') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The jobs of the fixture do not end.')
}
