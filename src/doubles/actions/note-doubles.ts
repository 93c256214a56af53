import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { alikeFrom, insideFrom } from '../double.ts'

/**
 * Notes whoever may be the same human as her: born on the same day, with a file of her own that was sent, and called or
 * reached alike. Nobody is told and nothing is merged: somebody of the team compares. A pair that is known stays as it is.
 */
export async function noteDoubles(scope: Scope, { applicantId }: { applicantId: string }): Promise<void> {
  const alike = await bornTheSameDay(scope, applicantId)
  if (alike.length === 0) return
  const { db, organisationId, now } = scope
  await db
    .insertInto('possibleDoubles')
    .values(
      alike.map(({ id }) => {
        const [personId, otherId] = [id, applicantId].toSorted() as [string, string]
        return { organisationId, id: newId(now), personId, otherId, foundAt: now }
      }),
    )
    .onConflict((conflict) => conflict.columns(['organisationId', 'personId', 'otherId']).doNothing())
    .execute()
}

async function bornTheSameDay({ db, organisationId }: Scope, applicantId: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from people h
    join people p on p.organisation_id = h.organisation_id and p.birth_date = h.birth_date and p.erased_at is null
      and p.id <> h.id
    where h.organisation_id = ${organisationId} and h.id = ${applicantId}
      and (public.similarity(p.search_name, h.search_name) >= ${alikeFrom}
        or public.word_similarity(p.search_name, h.search_name) >= ${insideFrom}
        or public.word_similarity(h.search_name, p.search_name) >= ${insideFrom} or p.phone = h.phone or p.email = h.email)
      and exists (select from sent_files f where f.organisation_id = p.organisation_id and f.person_id = p.id)`.execute(
    db,
  )
  return rows
}
