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
  await scope.db
    .insertInto('auditEvents')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      at: scope.now,
      class: entry.class ?? 'subject',
      action: entry.action,
      actorKind: scope.actor.kind,
      actorId: scope.actor.id,
      subjectId: entry.subjectId ?? null,
      objectKind: entry.object?.kind ?? null,
      objectId: entry.object?.id ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}
