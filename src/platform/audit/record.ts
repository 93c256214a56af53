import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/** What is written of a deed or a reading: ids and codes only, never a name or free text. */
export type AuditEntry = {
  action: string
  /** The person whom it is about; she may see it in her own log when the class is `subject`. */
  subjectId?: string
  object?: { kind: string; id: string }
  class?: 'subject' | 'officer'
  details?: Record<string, string | number | boolean>
}

/** Writes one audit row in the transaction of the deed or the reading itself. */
export async function record(scope: Scope, entry: AuditEntry): Promise<void> {
  await recordEach(scope, [entry])
}

/** Writes several audit rows at once: one page may show the details of several people. */
export async function recordEach(scope: Scope, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await scope.db
    .insertInto('auditEvents')
    .values(entries.map((entry) => rowOf(scope, entry)))
    .execute()
}

function rowOf({ organisationId, now, actor }: Scope, entry: AuditEntry) {
  return {
    organisationId,
    id: newId(now),
    at: now,
    class: entry.class ?? 'subject',
    action: entry.action,
    actorKind: actor.kind,
    actorId: actor.id,
    subjectId: entry.subjectId ?? null,
    objectKind: entry.object?.kind ?? null,
    objectId: entry.object?.id ?? null,
    details: JSON.stringify(entry.details ?? {}),
  }
}
