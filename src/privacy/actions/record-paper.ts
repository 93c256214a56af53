import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/** A paper that somebody signed: `signedOn` is written on it (`YYYY-MM-DD`), the other two say where it is found again. */
type SignedPaper = {
  aboutId: string
  contextId: string
  signedBy: string
  signedOn: string
  heldBy: string
  keptAt: string
}

/** Writes down that a signed paper is held, and returns its id: the answers on it point to it in the ledger. */
export async function recordPaper(scope: Scope, paper: SignedPaper): Promise<string> {
  const { organisationId, now, actor } = scope
  const id = newId(now)
  await scope.db
    .insertInto('signedPapers')
    .values({ organisationId, id, ...paper, recordedAt: now, recordedBy: actor.id! })
    .execute()
  return id
}
