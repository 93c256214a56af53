-- Who may read a concern is decided when it is raised: whoever comes into office later reads it only once one of them has opened
-- it to her. So nobody lets a second account of hers read what is kept from her (decision 058).
alter table app.concerns add column readers uuid[] not null default '{}';

-- The owner sees the rows of every organisation while a policy is not forced upon her.
alter table app.concerns no force row level security;
alter table app.role_grants no force row level security;
update app.concerns c set readers = array(
  select distinct g.person_id from app.role_grants g
  where g.organisation_id = c.organisation_id and g.scope_kind = 'organisation'
    and g.starts_on <= c.raised_on and (g.ends_on is null or g.ends_on >= c.raised_on)
    and g.person_id <> all (c.kept_from)
    and (g.role = 'safeguarding officer' or (g.role = 'administrator' and c.routed_to = 'administrators')));
alter table app.role_grants force row level security;
alter table app.concerns force row level security;

alter table app.concerns alter column readers drop default, drop column routed_to;
