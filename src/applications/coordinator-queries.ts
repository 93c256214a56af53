import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Reach } from '#src/organisations/index.ts'
import { shortName } from '#src/people/index.ts'
import type { ApplicationChannel } from './application-view.ts'
import { sinceLastOffer } from './offer-queries.ts'
import { placeToGiveBack } from './place-queries.ts'
import type { TeamDecision, WithdrawalWord } from './withdrawal-word.ts'

/**
 * Who answers for a site today: its coordinators, else programme managers, else administrators. Of each, those of the site
 * itself, else of its edition, else of the whole organisation. Empty when nobody is there.
 */
export async function coordinatorsOf(
  scope: Scope,
  of: { siteId: string | null; editionId: string; day: string },
): Promise<string[]> {
  const { rows } = await sql<{ personId: string; nearness: number }>`
    select g.person_id as "personId", min(
      case g.role when 'territory coordinator' then 0 when 'programme manager' then 3 else 6 end
      + case g.scope_kind when 'site' then 0 when 'edition' then 1 else 2 end) as nearness
    from app.role_grants g
    join app.people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
    where g.organisation_id = ${scope.organisationId} and g.role in ('territory coordinator', 'programme manager', 'administrator')
      and g.starts_on <= ${of.day} and (g.ends_on is null or g.ends_on >= ${of.day})
      and (g.scope_kind = 'organisation' or (g.scope_kind = 'site' and g.scope_id = ${of.siteId})
        or (g.scope_kind = 'edition' and g.scope_id = ${of.editionId}))
    group by g.person_id order by 1`.execute(scope.db)
  const nearest = Math.min(...rows.map(({ nearness }) => nearness))
  return rows.filter(({ nearness }) => nearness === nearest).map(({ personId }) => personId)
}

export type BesideTheFile = {
  /** Who of the team said that she was called back, and when; null while nobody did. */
  called: Called | null
  /** What the team heard or decided before it took her out of the campaign; null when she did it herself, or has not left. */
  heard: HeardWithdrawal | null
  /** A guardian's no ended the place that was hers, and it could be hers again. */
  placeToGiveBack: boolean
  /** The channel through which she came; null when no code said so. */
  channel: ApplicationChannel | null
  /** Other files that the team said are hers, and that whoever asks may open; the last first. */
  otherFiles: OtherFile[]
  /** The cohort in which she took her place is closed: what she lived stays hers. */
  cohortClosed: boolean
}

type Called = { at: Date; by: string }

export type HeardWithdrawal = (WithdrawalWord | TeamDecision) & { notedBy: string }

type OtherFile = { id: string; edition: Translated; submittedAt: Date }

/** What only the team's page of an application shows. */
export async function besideTheFile(
  scope: Scope,
  applicationId: string,
  { reach: { everywhere, sites, editions }, readerId }: { reach: Reach; readerId: string | null },
): Promise<BesideTheFile> {
  const { rows } = await sql<Beside & (ApplicationChannel | NoChannel)>`
    select exists (select from enrolments n
        join cohorts c on c.organisation_id = n.organisation_id and c.id = n.cohort_id and c.state = 'closed'
        where n.organisation_id = a.organisation_id and n.application_id = a.id) as "cohortClosed",
      h.channel_id as id, h.name, h.talk_id as "talkId", h.talk_day as "talkDay",
      (select jsonb_build_object('at', e.at, 'firstName', h.first_name, 'lastName', h.last_name)
        from audit_events e join people h on h.organisation_id = e.organisation_id and h.id = e.actor_id
        where e.organisation_id = a.organisation_id and e.subject_id = a.applicant_id and e.object_id = a.id
          and e.action = 'coordinator.called' and e.at >= ${sinceLastOffer(sql`a.organisation_id`, sql`a.id`)}
        order by e.at limit 1) as called,
      (select e.details || jsonb_build_object('firstName', h.first_name, 'lastName', h.last_name)
        from audit_events e join people h on h.organisation_id = e.organisation_id and h.id = e.actor_id
        where e.organisation_id = a.organisation_id and e.subject_id = a.applicant_id and e.object_id = a.id
          and e.action = 'application.withdrawal-noted' and a.state = 'withdrawn'
          and e.at >= (select max(c.at) from application_changes c where c.organisation_id = a.organisation_id
            and c.application_id = a.id and c.to_state = 'withdrawn')
        limit 1) as heard,
      ${placeToGiveBack()} as "placeToGiveBack",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'edition', t.document -> 'name',
          'submittedAt', o.submitted_at) order by o.submitted_at desc, o.id desc)
        from one_person s
        join people r on r.organisation_id = s.organisation_id and (r.id = s.one_id or r.merged_into = s.one_id)
        join applications o on o.organisation_id = r.organisation_id and o.applicant_id = r.id and o.id <> a.id
          and o.submitted_at is not null
        join campaigns c on c.organisation_id = o.organisation_id and c.id = o.campaign_id
          and (${everywhere} or o.site_id = any(${sites}::uuid[]) or c.edition_id = any(${editions}::uuid[]))
        join editions t on t.organisation_id = c.organisation_id and t.id = c.edition_id
        where s.organisation_id = a.organisation_id and s.person_id = a.applicant_id
          and not exists (select from undecided_reviews u where u.organisation_id = o.organisation_id
            and u.application_id = o.id and u.reader_id = ${readerId})), '[]') as "otherFiles"
    from applications a
    left join channel_origins h on h.organisation_id = a.organisation_id and h.channel_id = a.channel_id
    where a.organisation_id = ${scope.organisationId} and a.id = ${applicationId}`.execute(scope.db)
  const { called, heard, placeToGiveBack: givesBack, otherFiles, cohortClosed, ...channel } = rows[0]!
  return {
    cohortClosed,
    called: called && { at: new Date(called.at), by: shortName(called) },
    heard: heard && heardFrom(heard),
    placeToGiveBack: givesBack,
    otherFiles: otherFiles.map((file) => ({ ...file, submittedAt: new Date(file.submittedAt) })),
    channel: channel.id === null ? null : channel,
  }
}

type Heard = (WithdrawalWord | TeamDecision) & { firstName: string; lastName: string }

function heardFrom({ firstName, lastName, ...word }: Heard): HeardWithdrawal {
  return { ...word, notedBy: shortName({ firstName, lastName }) }
}

/** Instants inside JSON come as text. */
type Beside = {
  cohortClosed: boolean
  called: { at: string; firstName: string; lastName: string } | null
  heard: Heard | null
  placeToGiveBack: boolean
  otherFiles: (Omit<OtherFile, 'submittedAt'> & { submittedAt: string })[]
}

type NoChannel = { [key in keyof ApplicationChannel]: null }
