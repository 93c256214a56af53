import assert from 'node:assert/strict'
import { type Mark, sessionsOf, sessionWithin, sheetOf, takeRollCall } from '#src/cohorts/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { type Recipient, recipientsOf } from '#src/recognition/queries.ts'
import { everywhere, openPromotion, type Promotion } from './promotion.ts'

/** Who signs, as the form sends it. */
export const signers = {
  'name-0': 'Solène Marchal',
  'title-0': 'Préfète déléguée',
  'structure-0': 'préfecture de l’Oise',
  'name-1': 'Divine Okoye',
  'title-1': 'Directrice',
  'structure-1': 'Ricochet',
}
/** The same, as it is kept. */
export const signatures = [
  { name: 'Solène Marchal', title: 'Préfète déléguée', structure: 'préfecture de l’Oise' },
  { name: 'Divine Okoye', title: 'Directrice', structure: 'Ricochet' },
]

/** Four girls over two days: two attend everything, Camille half, Aïssatou comes once. */
export async function heldPromotion(): Promise<Promotion> {
  const made = await openPromotion({ girls: 4 })
  made.clock.moveTo('2027-07-06T18:00:00Z')
  await holdEverything(made, made.cohort.id, {
    Zoé: { status: 'present' },
    Élise: { status: 'present' },
    Camille: { status: 'present' },
    Aïssatou: { status: 'present' },
  })
  return made
}

/** Calls every session of a cohort by first names; in the promotion’s own, Camille and Aïssatou leave as they do above. */
export async function holdEverything(
  { deed, team, cohort }: Promotion,
  cohortId: string,
  answers: Record<string, Mark>,
): Promise<void> {
  const sessions = await deed(null, (scope) => sessionsOf(scope, cohortId))
  for (const [index, { id }] of sessions.entries()) {
    await deed(team.nadia.id, async (scope) => {
      const session = (await sessionWithin(scope, everywhere, id))!
      const { lines, revision } = await sheetOf(scope, id)
      const mark = (firstName: string): Mark => {
        const absent = cohortId === cohort.id && index >= ({ Camille: 2, Aïssatou: 1 }[firstName] ?? 4)
        return absent ? { status: 'absent' } : answers[firstName]!
      }
      const marks = new Map(lines.map(({ enrolmentId, firstName }) => [enrolmentId, mark(firstName)]))
      assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
    })
  }
}

export function recipients({ deed, cohort }: Promotion): Promise<Recipient[]> {
  return deed(null, (scope) => recipientsOf(scope, cohort))
}

export async function girlNamed(of: Promotion, name: string): Promise<Recipient> {
  return (await recipients(of)).find(({ firstName }) => firstName === name)!
}

/** What she sees who opens her own diploma by her own link. */
export async function ownDiploma(of: Promotion, name: string) {
  const { personId, enrolmentId } = await girlNamed(of, name)
  const token = await of.deed(null, async (scope) => {
    const { applicationId } = await scope.db
      .selectFrom('enrolments')
      .select('applicationId')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    const holder = { holderId: personId, aboutId: personId, objectId: applicationId }
    const expiresAt = new Date('2027-08-30T00:00:00Z')
    return handOutLink(scope, { purpose: 'application', ...holder, expiresAt })
  })
  return of.visitor(null).get(`/o/ricochet/application/${token}/diploma`)
}
