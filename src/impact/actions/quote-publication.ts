import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Quotation } from '../counted-total.ts'

type Quoting = Omit<Quotation, 'id'> & {
  /** Of the form: pressed twice, it enters once. */
  key?: string
  /** The quotation that was copied wrong, which stays readable for the team. */
  replacesId?: string
  /** It replaces one to take it off the public page. */
  withdrawn?: boolean
}

/**
 * Keeps what the organisation once published, word for word: shown as a quotation, never computed with. Throws `Conflict` when
 * somebody else replaced that one meanwhile.
 */
export async function quotePublication(scope: Scope, quoting: Quoting): Promise<void> {
  const { key = null, replacesId = null, withdrawn = false, ...quotation } = quoting
  const { organisationId, now, actor } = scope
  const id = newId(now)
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('quotations')
    .values({
      organisationId,
      id,
      ...quotation,
      enteredKey: key,
      replacesId,
      withdrawn,
      enteredBy: actor.id!,
      enteredAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) {
    if (await isEntered(scope, key)) return
    throw new Conflict('quotation')
  }
  const action = withdrawn
    ? 'quotation.withdrawn'
    : replacesId === null
      ? 'quotation.entered'
      : 'quotation.corrected'
  await record(scope, { action, object: { kind: 'quotation', id } })
}

async function isEntered({ db, organisationId }: Scope, key: string | null): Promise<boolean> {
  const entered = await db
    .selectFrom('quotations')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('enteredKey', '=', key)
    .executeTakeFirst()
  return entered !== undefined
}
