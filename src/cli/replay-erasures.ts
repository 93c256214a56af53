import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { BackupRefused } from '#platform/backup/backup-refused.ts'
import { isId } from '#platform/ids/ids.ts'
import { type Asking, eraseRows, erasureListIn } from '#src/privacy/index.ts'
import { personalData } from '../personal-data.ts'

/** A person who was erased: ids and an instant (ISO 8601), nothing that says who she was. */
type Erasure = { organisationId: string; personId: string; at: string }

/**
 * The list of erasures, `erasures.csv` in the data folder: one `organisation,person,instant` a line. It lies beside the
 * database and in no backup, so that it knows what a backup cannot. No list is an empty one. Throws BackupRefused on a line
 * that cannot be read: to restore without it would bring somebody back.
 */
export async function readErasures(dataFolder: string): Promise<Erasure[]> {
  const path = erasureListIn(dataFolder)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  return lines.map((line, at) => {
    const [organisationId = '', personId = '', instant = ''] = line.split(',')
    if (isId(organisationId) && isId(personId) && !Number.isNaN(Date.parse(instant)))
      return { organisationId, personId, at: instant }
    throw new BackupRefused({
      fr: `La ligne ${at + 1} de ${path} n’est pas un effacement (organisation,personne,instant). Rien n’a été restauré.`,
      en: `Line ${at + 1} of ${path} is no erasure (organisation,person,instant). Nothing was restored.`,
    })
  })
}

/**
 * The last step of a restore: whoever was erased since the backup is a tombstone again before anybody can see her, by the same
 * declarations as on the day she was erased, and the account that was only hers goes.
 */
export async function replayErasures(client: pg.ClientBase, erasures: readonly Erasure[]): Promise<void> {
  const ask: Asking = async (text, values) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows
  for (const { organisationId, personId, at } of erasures) {
    const accounts = await eraseRows(ask, personalData, { organisationId, personIds: [personId], at })
    await client.query(
      `delete from auth.accounts a where a.id = any($1)
        and not exists (select from app.people p where p.account_id::text = a.id)`,
      [accounts],
    )
  }
}
