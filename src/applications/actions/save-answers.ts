import type { Scope } from '#platform/database/database.ts'
import {
  type Contact,
  guardiansOf,
  nameGuardian,
  type Person,
  readContact,
  updatePerson,
} from '#src/people/index.ts'
import type { CampaignView } from '../queries.ts'
import type { Answers, Question } from '../screens.ts'

type Saved = {
  applicationId: string
  applicantId: string
  campaign: CampaignView
  answers: Answers
  zone: string
}

/** Keeps the answers of one screen: names, birth date, contacts and site where they belong, the others as answers. */
export async function saveAnswers(scope: Scope, saved: Saved): Promise<void> {
  const asked = saved.campaign.programme.questions.filter(({ key }) => saved.answers[key] !== undefined)
  for (const question of asked) await saveAnswer(scope, saved, question, saved.answers[question.key]!)
  await scope.db
    .updateTable('applications')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', saved.applicationId)
    .execute()
}

async function saveAnswer(
  scope: Scope,
  saved: Saved,
  { key, fills }: Question,
  value: string,
): Promise<void> {
  const personal: Partial<Record<NonNullable<Question['fills']>, Partial<Person>>> = {
    'first-name': { firstName: value },
    'last-name': { lastName: value },
    'birth-date': { birthDate: value },
    contact: readContact(value) ?? {},
  }
  const column = fills && personal[fills]
  if (column !== undefined) return updatePerson(scope, saved.applicantId, column)
  if (fills === 'site') return chooseSite(scope, saved, value)
  const contact = fills === 'guardian-contact' ? readContact(value) : null
  if (contact !== null) return saveGuardian(scope, saved, contact)
  await scope.db
    .insertInto('applicationAnswers')
    .values({
      organisationId: scope.organisationId,
      applicationId: saved.applicationId,
      questionKey: key,
      value,
      savedAt: scope.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'applicationId', 'questionKey'])
        .doUpdateSet({ value, savedAt: scope.now }),
    )
    .execute()
}

async function chooseSite(scope: Scope, { applicationId, campaign }: Saved, siteKey: string): Promise<void> {
  await scope.db
    .updateTable('applications')
    .set((eb) => ({
      siteId: eb
        .selectFrom('sites')
        .select('id')
        .where('organisationId', '=', scope.organisationId)
        .where('editionId', '=', campaign.editionId)
        .where('key', '=', siteKey),
    }))
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', applicationId)
    .execute()
}

/** The guardian named in a draft: one person, whose contact may still be corrected while nothing was sent to her. */
async function saveGuardian(scope: Scope, { applicantId, zone }: Saved, contact: Contact): Promise<void> {
  const [named] = await guardiansOf(scope, applicantId)
  if (named !== undefined) return updatePerson(scope, named.id, contact)
  const who = { firstName: '', lastName: '', kind: 'parent', language: 'fr' } as const
  await nameGuardian(scope, { ...who, childId: applicantId, contact, zone })
}
