import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobInSteps } from '#platform/jobs/job.ts'

/** The name of the job that writes one erasure beside the database. */
export const noteErasureJob = 'note-erasure'

/** Where the list of erasures lies in a data folder: beside the database and in no backup. */
export function erasureListIn(dataFolder: string): string {
  return join(dataFolder, 'erasures.csv')
}

/**
 * Writes that somebody was erased into the list that a restore replays: ids and an instant. A job of the erasing transaction,
 * so that nobody is on the list who was not erased; run twice it writes twice, and replaying twice changes nothing.
 */
export function noteErasure(dataFolder: string): JobInSteps {
  return {
    steps: async ({ organisationId, ids, inScope }) => {
      const erasures = await inScope(({ db }) =>
        db
          .selectFrom('erasures')
          .select(['personId', 'at'])
          .where('organisationId', '=', organisationId)
          .where('personId', '=', ids.personId ?? '')
          .execute(),
      )
      const lines = erasures.map(({ personId, at }) => `${organisationId},${personId},${at.toISOString()}\n`)
      await appendFile(erasureListIn(dataFolder), lines.join(''), { mode: 0o600 })
    },
  }
}
