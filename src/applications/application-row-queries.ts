import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/database/schema.ts'
import { statement } from '#platform/database/statement.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import type { ApplicationState } from './application.ts'
import type { ApplicationView, Guardian } from './application-view.ts'
import { aloneStated } from './fact-queries.ts'
import { sinceLastOffer } from './offer-queries.ts'
import { type ApplicationKey, applicationOfLink, currentOrganisation } from './own-link-queries.ts'
import type { Voice } from './permission.ts'
import { placeEndedByTeam, placeRefused } from './place-queries.ts'

/** All that a file holds, of the application of that id. */
export const rowOfApplication = statement(
  (db, { organisationId, id }: { organisationId: string; id: string }) => rowOf(db, { organisationId, id }),
)

/** The same of the application that a girl's link opens, in the organisation that is open. */
export const rowOfLink = statement((db, { tokenHash }: { tokenHash: Buffer }) =>
  rowOf(db, { organisationId: currentOrganisation, id: applicationOfLink(tokenHash) }),
)

const lastOffer = sinceLastOffer(sql`a.organisation_id`, sql`a.id`)

function rowOf(db: Kysely<DB>, { organisationId, id }: ApplicationKey) {
  return db
    .selectFrom('applications as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .leftJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.siteId'),
    )
    .leftJoin('offers as o', (join) =>
      join
        .onRef('o.organisationId', '=', 'a.organisationId')
        .onRef('o.applicationId', '=', 'a.id')
        .on('o.answer', 'is', null),
    )
    .select([
      'a.id',
      'a.state',
      'a.revision',
      'a.startedAt',
      'a.submittedAt',
      'a.campaignId',
      'a.siteId',
      'a.programmeVersionId',
    ])
    .select([
      's.name as siteName',
      's.zone as siteZone',
      's.key as siteKey',
      'o.id as offerId',
      'o.expiresAt',
    ])
    .select([
      'p.id as personId',
      'p.firstName',
      'p.lastName',
      'p.birthDate',
      'p.email',
      'p.phone',
      'p.language',
      'p.placeText',
    ])
    .leftJoin('ref.locatedPlaces as l', 'l.id', 'p.placeId')
    .select([
      'l.id as placeId',
      'l.kind',
      'l.name as placeName',
      'l.communeId',
      'l.communeName',
      'l.department',
    ])
    .select(
      sql<Record<string, string>>`coalesce((select jsonb_object_agg(w.question_key, w.value)
        from application_answers w where w.organisation_id = a.organisation_id and w.application_id = a.id), '{}')`.as(
        'answers',
      ),
    )
    .select([
      guardiansInForce().as('guardians'),
      lastWords().as('consents'),
      aloneStated().as('soleGuardian'),
    ])
    .select(
      sql<Date | null>`(select max(x.expires_at) from offers x where x.organisation_id = a.organisation_id
        and x.application_id = a.id and x.answer = 'expired')`.as('offerExpiredAt'),
    )
    .select(
      sql<Date | null>`case when a.state in ('offered', 'expired') then (select min(e.at) from audit_events e
        where e.organisation_id = a.organisation_id and e.subject_id = a.applicant_id and e.object_id = a.id
          and e.action = 'coordinator.asked' and e.at >= ${lastOffer}) end`.as('askedForCall'),
    )
    .select(spokenWith().as('confirmedByVoice'))
    .select(
      sql<{ guardianId: string; at: string }[]>`coalesce((select jsonb_agg(jsonb_build_object(
          'guardianId', k.holder_id, 'at', k.at)) from (
        select l.holder_id, max(l.created_at) as at from links l
        where l.organisation_id = a.organisation_id and l.object_id = a.id and l.purpose = 'guardian' and l.sent
        group by l.holder_id) k), '[]')`.as('linksSent'),
    )
    .select(
      sql<Date | null>`case when a.state = 'draft' then greatest(a.started_at,
        (select max(w.saved_at) from application_answers w
          where w.organisation_id = a.organisation_id and w.application_id = a.id),
        (select max(h.at) from application_changes h
          where h.organisation_id = a.organisation_id and h.application_id = a.id)) end`.as('draftChangedAt'),
    )
    .select([placeRefused().as('placeRefused'), placeEndedByTeam().as('placeEndedByTeam')])
    .select(
      sql<boolean>`exists (select from resume_codes r
        where r.organisation_id = a.organisation_id and r.application_id = a.id)`.as('hasCode'),
    )
    .select(
      sql<ApplicationState | null>`(select u.told_state from untold_refusals u
        where u.organisation_id = a.organisation_id and u.application_id = a.id and a.state = 'declined')`.as(
        'untold',
      ),
    )
    .where('a.organisationId', '=', organisationId)
    .where('a.id', '=', id)
}

/** Who answers for the applicant `p`, in the order in which they were named. */
function guardiansInForce() {
  return sql<
    Guardian[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'kind', g.kind, 'firstName', u.first_name,
      'lastName', u.last_name, 'birthDate', u.birth_date, 'email', u.email, 'phone', u.phone, 'language', u.language)
      order by g.starts_on, u.id)
    from guardianships g join people u on u.organisation_id = g.organisation_id and u.id = g.guardian_id
    where g.organisation_id = p.organisation_id and g.child_id = p.id and g.ends_on is null), '[]')`
}

type InRow<Dated extends { at: Date }> = Omit<Dated, 'at'> & { at: string }

/** JSON has no instants. */
export function withInstants({
  consents,
  confirmedByVoice,
}: {
  consents: InRow<LastConsent>[]
  confirmedByVoice: InRow<Voice>[]
}): Pick<ApplicationView, 'consents' | 'confirmedByVoice'> {
  return {
    consents: consents.map((it) => ({ ...it, at: new Date(it.at) })),
    confirmedByVoice: confirmedByVoice.map((it) => ({ ...it, at: new Date(it.at) })),
  }
}

/** With which guardians of the applicant `p` the team has spoken, for this application `a`. */
export function spokenWith() {
  return sql<InRow<Voice>[]>`coalesce((select jsonb_agg(jsonb_build_object(
      'guardianId', v.guardian_id, 'at', v.confirmed_at, 'earlierContact', exists (select from contact_corrections x
        where x.organisation_id = v.organisation_id and x.person_id in (p.id, v.guardian_id)
          and x.corrected_at > v.confirmed_at))) from voice_confirmations v
    where v.organisation_id = a.organisation_id and v.application_id = a.id), '[]')`
}

/** The last word of every signatory about the applicant `p`, for this application `a`. */
export function lastWords() {
  return sql<InRow<LastConsent>[]>`coalesce((select jsonb_agg(jsonb_build_object(
      'purpose', k.purpose, 'givenBy', k.given_by, 'capacity', k.capacity, 'answer', k.answer,
      'channel', k.channel, 'paperId', k.paper_id, 'at', k.at) order by k.at)
    from last_consents k
    where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id and k.context_id = a.id), '[]')`
}
