import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockHolder } from '#src/people/index.ts'
import { charterVersion, pageVersion } from '../guidance.ts'
import { type PaperCharter, type PaperCharterRefusal, paperCharterRefusal } from '../paper-charter.ts'
import { isNoted } from '../store.ts'

/**
 * Writes down that the actor has seen the sheet on which somebody signed the charter in force, and that the page in force was
 * explained to her. What was written stays; a newer row says it better. The same pressed twice is one.
 */
export async function recordPaperCharter(
  scope: Scope,
  { personId, paper, today }: { personId: string; paper: PaperCharter; today: string },
): Promise<PaperCharterRefusal | null> {
  const { organisationId, now, actor } = scope
  const refusal = paperCharterRefusal({ paper, personId, seenBy: actor.id!, today })
  if (refusal !== null) return refusal
  await lockHolder(scope, personId)
  const noted = { personId, ...paper, charterVersion, pageVersion }
  if (await isNoted(scope, noted)) return null
  await scope.db
    .insertInto('chartersOnPaper')
    .values({ organisationId, id: newId(now), ...noted, seenBy: actor.id!, seenAt: now })
    .execute()
  await record(scope, {
    action: 'charter.noted',
    subjectId: personId,
    object: { kind: 'person', id: personId },
    details: { charterVersion, signedOn: paper.signedOn, pageVersion, explainedOn: paper.explainedOn },
  })
  return null
}
