import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
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
  const { db, organisationId, now, actor } = scope
  const rows = JSON.stringify(entries.map((entry) => rowOf(now, entry)))
  await written(db, { organisationId, now, actorKind: actor.kind, actorId: actor.id, rows })
}

function rowOf(now: Date, { action, subjectId, object, class: readBy = 'subject', details }: AuditEntry) {
  return {
    id: newId(now),
    class: readBy,
    action,
    subject_id: subjectId ?? null,
    object_kind: object?.kind ?? null,
    object_id: object?.id ?? null,
    details: details ?? {},
  }
}

type Written = { organisationId: string; now: Date; actorKind: string; actorId: string | null; rows: string }

/** One value for all rows, so that any number of them is the same statement. */
const written = statement(
  (_, { organisationId, now, actorKind, actorId, rows }: Written) => sql<never>`
    insert into audit_events (organisation_id, id, at, class, action, actor_kind, actor_id, subject_id, object_kind, object_id, details)
    select ${organisationId}::uuid, e.id, ${now}::timestamptz, e.class, e.action, ${actorKind}, ${actorId}::uuid, e.subject_id,
      e.object_kind, e.object_id, e.details
    from jsonb_to_recordset(${rows}::jsonb) as e(id uuid, class text, action text, subject_id uuid, object_kind text,
      object_id uuid, details jsonb)`,
)
