import pg from 'pg'

const organisations = 300
const peoplePerOrganisation = 3_400

/**
 * Puts more than a million people of 300 other organisations beside the demonstration: each third one with an application
 * and its link, each with a line of the audit and a message. Written past the deeds: only their number counts.
 */
export async function fillDatabase(bootstrap: string): Promise<void> {
  const client = new pg.Client({ connectionString: bootstrap })
  await client.connect()
  await client.query(fill)
  for (let number = 1; number <= organisations; number++)
    await client.query('select pg_temp.fill($1, $2)', [number, peoplePerOrganisation])
  await client.query('vacuum analyze')
  await client.end()
}

/** One organisation like the demonstration's: its programme, edition, site and campaign, and people around them. */
const fill = `
create function pg_temp.fill(number integer, people integer) returns void language plpgsql as $$
declare
  organisation uuid := gen_random_uuid();
  site uuid := gen_random_uuid();
  model record;
begin
  select v.document as programme, v.sha256, e.document as edition, e.key, e.starts_on, e.ends_on, v.id as version_id,
      e.id as edition_id, c.id as campaign_id, v.programme_id, c.opens_on, c.closes_at
    into model
    from app.editions e
    join app.organisations o on o.organisation_id = e.organisation_id and o.slug = 'ricochet'
    join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
    join app.campaigns c on c.organisation_id = e.organisation_id and c.edition_id = e.id
    order by e.starts_on desc limit 1;
  insert into app.organisations (organisation_id, slug, name, created_at)
    values (organisation, 'mesure-' || number, 'Mesure ' || number, now());
  insert into app.programmes (organisation_id, id, key, created_at)
    values (organisation, model.programme_id, 'jump-in-tech', now());
  insert into app.programme_versions (organisation_id, id, programme_id, number, document, sha256, published_at)
    values (organisation, model.version_id, model.programme_id, 1, model.programme, model.sha256, now());
  insert into app.editions (organisation_id, id, programme_version_id, key, document, starts_on, ends_on, created_at)
    values (organisation, model.edition_id, model.version_id, model.key, model.edition, model.starts_on, model.ends_on, now());
  insert into app.sites (organisation_id, id, edition_id, key, name, commune, mode, zone, capacity)
    values (organisation, site, model.edition_id, 'mesure', 'Mesure', 'Mesure', 'on-site', 'Europe/Paris', 1000);
  insert into app.campaigns (organisation_id, id, edition_id, name, state, opens_on, closes_at, created_at)
    values (organisation, model.campaign_id, model.edition_id, 'Mesure', 'open', model.opens_on, model.closes_at, now());
  create temporary table if not exists filled (id uuid, n integer);
  truncate filled;
  insert into filled select gen_random_uuid(), n from generate_series(1, people) n;
  insert into app.people (organisation_id, id, first_name, last_name, birth_date, created_at)
    select organisation, id, 'Mesure' || n, 'Fictive' || n, date '2010-01-01' + n % 900, now() from filled;
  insert into app.applications (organisation_id, id, campaign_id, applicant_id, programme_version_id, site_id, state,
      started_at, submitted_at)
    select organisation, id, model.campaign_id, id, model.version_id, site, 'declined', now(), now()
    from filled where n % 3 = 0;
  insert into app.links (organisation_id, id, purpose, token_hash, holder_id, about_id, object_id, created_at, expires_at)
    select organisation, id, 'application', sha256(convert_to(id::text, 'UTF8')), id, id, id, now(), now() + interval '1 year'
    from filled where n % 3 = 0;
  insert into app.audit_events (organisation_id, id, at, class, action, actor_kind, subject_id)
    select organisation, id, now(), 'subject', 'application.read', 'visitor', id from filled;
end $$`
