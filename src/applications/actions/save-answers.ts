import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import {
  type Contact,
  guardiansOf,
  nameGuardian,
  type PersonDetails,
  readContact,
  unnameGuardian,
  updatePerson,
} from '#src/people/index.ts'
import { placeFromAnswer } from '../place-answer.ts'
import type { CampaignView } from '../queries.ts'
import { type Answers, otherwiseAnswer, type Question } from '../screens.ts'

type Saved = {
  applicationId: string
  applicantId: string
  campaign: CampaignView
  answers: Answers
  /** Hers: her guardian is written to in it until she says otherwise. */
  language: Language
  zone: string
}

/** Keeps the answers of one screen: names, birth date, place, contacts and site where they belong, the others as answers. */
export async function saveAnswers(scope: Scope, saved: Saved): Promise<void> {
  const given = saved.campaign.programme.questions.flatMap((question): Given[] => {
    const value = saved.answers[question.key]
    return value === undefined ? [] : [{ question, value }]
  })
  const aboutHer: PersonDetails = {}
  const others: Given[] = []
  for (const answer of given) {
    const { question, value } = answer
    const column = columnOf(answer)
    const guardian = question.fills === 'guardian-contact' ? readContact(value) : null
    if (column !== undefined) Object.assign(aboutHer, column)
    else if (question.fills === 'site') await chooseSite(scope, saved, value)
    else if (guardian !== null) await saveGuardian(scope, saved, guardian)
    else if (value !== '') others.push(answer)
    if (question.fills === 'guardian-contact' && value === otherwiseAnswer) await forgetGuardian(scope, saved)
    // Left open is an answer, whatever was asked: it says that she has seen the question (`firstNotPassed`).
    if (value === '') others.push(answer)
  }
  await Promise.all([
    updatePerson(scope, saved.applicantId, aboutHer),
    upsertAnswers(scope, saved.applicationId, others),
    scope.db
      .updateTable('applications')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .where('organisationId', '=', scope.organisationId)
      .where('id', '=', saved.applicationId)
      .execute(),
  ])
}

type Given = { question: Question; value: string }

/** What an answer says of the applicant herself; undefined when it is kept elsewhere. */
function columnOf({ question, value }: Given): PersonDetails | undefined {
  switch (question.fills) {
    case 'first-name':
      return { firstName: value }
    case 'last-name':
      return { lastName: value }
    case 'birth-date':
      return { birthDate: value }
    case 'contact':
      return readContact(value) ?? {}
    case 'home': {
      const { placeId, label } = placeFromAnswer(value)
      return { placeId, placeText: placeId === null ? label : '' }
    }
    default:
      return undefined
  }
}

async function upsertAnswers(scope: Scope, applicationId: string, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return
  const { organisationId, now } = scope
  await scope.db
    .insertInto('applicationAnswers')
    .values(
      given.map(({ question, value }) => ({
        organisationId,
        applicationId,
        questionKey: question.key,
        value,
        savedAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'applicationId', 'questionKey']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        savedAt: eb.ref('excluded.savedAt'),
      })),
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
async function saveGuardian(
  scope: Scope,
  { applicantId, language, zone }: Saved,
  contact: Contact,
): Promise<void> {
  const [named] = await guardiansOf(scope, applicantId)
  if (named !== undefined) return updatePerson(scope, named.id, contact)
  const who = { firstName: '', lastName: '', kind: 'parent', language } as const
  await nameGuardian(scope, { ...who, childId: applicantId, contact, zone })
}

/** Nobody can sign for her after all: whom she had named is not written to. */
async function forgetGuardian(scope: Scope, { applicantId: childId }: Saved): Promise<void> {
  for (const { id: guardianId } of await guardiansOf(scope, childId))
    await unnameGuardian(scope, { childId, guardianId })
}
