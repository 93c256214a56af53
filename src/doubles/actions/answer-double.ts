import { sql } from 'kysely'
import { recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { type ApplicationView, followCorrections, followEnds } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { lockHumans } from '#src/people/index.ts'
import { type DoubleAnswer, type Pair, survivorsOf } from '../double.ts'

/** The files in which a guardian has no contact any more, since a contact that was corrected followed (`followCorrections`). */
type DoubleAnswered = { without: ApplicationView[] }
type DoubleRefusal = { refused: 'changed' | 'joined by others' }

/** `answer`: null takes the answer back. `seen`: what stood on the page when she pressed. */
type Answered = { id: string; answer: DoubleAnswer | null; seen: DoubleAnswer | null }

/**
 * Says whether two people are one, or takes that back. No key is rewritten: the younger row points to the one that was
 * there first, figures count her once, a contact that was corrected on one of her rows is on the others, and whoever was taken off one answers for none. A second press finds it said. `changed`: somebody else answered meanwhile.
 * `joined by others`: they cannot be two while other pairs say that they are one.
 */
export async function answerDouble(
  scope: Scope,
  { id, answer, seen }: Answered,
  site: SiteAddress,
): Promise<DoubleAnswered | DoubleRefusal> {
  await lockHumans(scope)
  const pair = await lockPair(scope, id)
  if (pair.answer === answer) return { without: [] }
  if (pair.answer !== seen) return { refused: 'changed' }
  if (answer === 'different' && (await joinedByOthers(scope, id, pair)))
    return { refused: 'joined by others' }
  const { db, organisationId, now, actor } = scope
  await db
    .updateTable('possibleDoubles')
    .set({ answer, answeredAt: answer && now, answeredBy: answer && actor.id })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
  if (answer === 'same' || pair.answer === 'same') await mergeAgain(scope, pair)
  if (answer === 'same') await followEnds(scope, pair.personId)
  const without = answer === 'same' ? await followCorrections(scope, pair.personId, { site }) : []
  await recordEach(
    scope,
    [pair.personId, pair.otherId].map((subjectId) => ({
      action: answer === null ? 'double.reopened' : `double.${answer}`,
      subjectId,
      object: { kind: 'double', id },
    })),
  )
  return { without }
}

async function lockPair(
  { db, organisationId }: Scope,
  id: string,
): Promise<Pair & { answer: DoubleAnswer | null }> {
  const pair = await db
    .selectFrom('possibleDoubles')
    .select(['personId', 'otherId', 'answer'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (pair === undefined) throw new NotFound()
  return { ...pair, answer: pair.answer as DoubleAnswer | null }
}

/** Do other pairs hang together so that these two are one? */
async function joinedByOthers(scope: Scope, id: string, { personId, otherId }: Pair): Promise<boolean> {
  const others = (await pairsThatAreOne(scope)).filter((pair) => pair.id !== id)
  const survivors = survivorsOf(others)
  return (survivors.get(personId) ?? personId) === (survivors.get(otherId) ?? otherId)
}

function pairsThatAreOne({
  db,
  organisationId,
}: Pick<Scope, 'db' | 'organisationId'>): Promise<(Pair & { id: string })[]> {
  return db
    .selectFrom('possibleDoubles')
    .select(['id', 'personId', 'otherId'])
    .where('organisationId', '=', organisationId)
    .where('answer', '=', 'same')
    .execute()
}

/** Writes anew who stands for whom, from all that was answered: what one pair joined may hold by another. */
async function mergeAgain({ db, organisationId }: Scope, changed: Pair): Promise<void> {
  const same = await pairsThatAreOne({ db, organisationId })
  const survivors = survivorsOf(same)
  const concerned = new Set([changed, ...same].flatMap(({ personId, otherId }) => [personId, otherId]))
  const merged = [...concerned].map((id) => ({ id, merged_into: survivors.get(id) ?? null }))
  await sql`
    update people p set merged_into = m.merged_into
    from jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) as m(id uuid, merged_into uuid)
    where p.organisation_id = ${organisationId} and p.id = m.id
      and p.merged_into is distinct from m.merged_into`.execute(db)
}
