import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { nameGuardian } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'

/** What somebody of a camp hangs on, to be written about by the kinds below; `team` is a person of the team. */
export type Participant = {
  personId: string
  guardianId: string
  applicationId: string
  enrolmentId: string
  cohortId: string
  campaignId: string
  programmeVersionId: string
  team: string
}

type Kind = (scope: Scope, her: Participant) => Promise<unknown>

/** What keeps her for the whole length again, each at the instant of its scope. */
export const contacts: Readonly<Record<string, Kind>> = {
  'she acts by her link': (scope, { personId }) =>
    record(
      { ...scope, actor: { kind: 'link', id: personId } },
      { action: 'person.archived', subjectId: personId },
    ),
  'she acts by her account': (scope, { personId }) =>
    record(
      { ...scope, actor: { kind: 'person', id: personId } },
      { action: 'erasure.asked', subjectId: personId },
    ),
  'her guardian acts about her': (scope, { personId, guardianId }) =>
    record(
      { ...scope, actor: { kind: 'link', id: guardianId } },
      { action: 'image-rights.answered', subjectId: personId },
    ),
  'her guardian acts about herself': (scope, { guardianId }) =>
    record(
      { ...scope, actor: { kind: 'link', id: guardianId } },
      { action: 'person.archived', subjectId: guardianId },
    ),
  'she opens her file by her code': (scope, { personId }) =>
    record(
      { ...scope, actor: { kind: 'visitor', id: null } },
      { action: 'resume-code.used', subjectId: personId },
    ),
  'somebody speaks with her guardian': (scope, { personId }) =>
    record(scope, { action: 'guardian.confirmed-by-voice', subjectId: personId }),
  'an answer on paper': (scope, { personId, guardianId, applicationId, team }) =>
    recordConsent(scope, {
      purpose: 'image-right:report',
      legalBasis: 'consent',
      words: 'Sur un rapport ?',
      language: 'fr',
      aboutId: personId,
      contextId: applicationId,
      givenBy: guardianId,
      capacity: 'guardian',
      answer: 'no',
      channel: 'paper',
      recordedBy: team,
    }),
  'she begins another application': ({ db, organisationId, now }, her) =>
    db
      .insertInto('applications')
      .values({
        organisationId,
        id: newId(now),
        campaignId: her.campaignId,
        programmeVersionId: her.programmeVersionId,
        applicantId: her.personId,
        startedAt: now,
      })
      .execute(),
  'an answer of hers is saved': ({ db, organisationId, now }, { applicationId }) =>
    db
      .insertInto('applicationAnswers')
      .values({ organisationId, applicationId, questionKey: 'wish', value: 'Coder.', savedAt: now })
      .execute(),
  'her application moves': ({ db, organisationId, now }, { applicationId, team }) =>
    db
      .insertInto('applicationChanges')
      .values({ organisationId, id: newId(now), applicationId, ...moved, at: now, byId: team })
      .execute(),
  'her place changes': ({ db, organisationId, now }, { enrolmentId, team }) =>
    db
      .insertInto('enrolmentChanges')
      .values({
        organisationId,
        id: newId(now),
        enrolmentId,
        fromState: 'started',
        toState: 'completed',
        at: now,
        byId: team,
      })
      .execute(),
  'her diploma is issued': ({ db, organisationId, now }, { enrolmentId, team }) =>
    db
      .insertInto('certificates')
      .values({
        organisationId,
        id: newId(now),
        enrolmentId,
        number: newId(now),
        attendedMinutes: 0,
        taughtMinutes: 0,
        signatures: '[]',
        issuedAt: now,
        issuedBy: team,
      })
      .execute(),
  'her name is corrected': ({ db, organisationId, now }, { personId, team }) =>
    db
      .insertInto('personCorrections')
      .values({
        organisationId,
        id: newId(now),
        personId,
        firstName: 'Lima',
        lastName: 'Fictive',
        correctedAt: now,
        correctedBy: team,
      })
      .execute(),
  'her contact is replaced': ({ db, organisationId, now }, { personId, team }) =>
    db
      .insertInto('contactCorrections')
      .values({
        organisationId,
        id: newId(now),
        personId,
        phone: '+33639980001',
        checked: 'in person',
        correctedAt: now,
        correctedBy: team,
      })
      .execute(),
  'her role in the team ends': (scope, { personId }) => {
    const endsOn = scope.now.toISOString().slice(0, 10)
    const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2027-09-01', endsOn } as const
    return insertGrant(scope, { role: 'reader', personId, ...over, grantedBy: null })
  },
  'she is beside a cohort': (scope, her) => besideCohort(scope, her),
}

/** What keeps nobody. */
export const noContacts: Readonly<Record<string, Kind>> = {
  'a night does something': ({ db, organisationId, now }, { applicationId }) =>
    db
      .insertInto('applicationChanges')
      .values({ organisationId, id: newId(now), applicationId, ...moved, at: now, byId: null })
      .execute(),
  'a job writes that it did': (scope, { personId }) =>
    record(
      { ...scope, actor: { kind: 'job', id: null } },
      { action: 'majority.reached', subjectId: personId },
    ),
  'the team reads her file': (scope, { personId }) =>
    record(scope, { action: 'application.read', subjectId: personId }),
  'somebody tries wrong codes': (scope, { personId }) =>
    record(
      { ...scope, actor: { kind: 'visitor', id: null } },
      { action: 'resume-code.closed', subjectId: personId },
    ),
  'she was to be beside a cohort and was taken off': async (scope, her) => {
    const id = await besideCohort(scope, her)
    await scope.db
      .updateTable('cohortAdults')
      .set({ removedBy: her.team, removedAt: scope.now })
      .where('id', '=', id)
      .execute()
  },
}

const moved = { fromState: 'offered', toState: 'accepted' }

async function besideCohort(
  { db, organisationId, now }: Scope,
  { personId, cohortId, team }: Participant,
): Promise<string> {
  const id = newId(now)
  const day = now.toISOString().slice(0, 10)
  const adult = { organisationId, id, cohortId, personId, role: 'guest', fromDay: day, toDay: day }
  await db
    .insertInto('cohortAdults')
    .values({ ...adult, addedBy: team, addedAt: now })
    .execute()
  return id
}

/** A guardian of hers, who is here for her alone. */
export function guardianOf(scope: Scope, childId: string): Promise<string> {
  const contact = { email: 'parent@exemple.fr', phone: null }
  const named = { firstName: 'Samira', lastName: 'Fictive', contact, language: 'fr' } as const
  return nameGuardian(scope, { childId, ...named, kind: 'parent', zone: 'Europe/Paris' })
}
