-- From which minute nobody signs any more for the girl of an application: the beginning of her birthday in the zone of her site, or
-- of her edition while she has chosen none (Civil Code, art. 414; src/applications/majority.ts). Asked whenever a guardian's link is
-- opened, so that it follows a corrected birth date and waits for no job. Null while her birth date is not known.
create function platform.majority_begins(organisation uuid, application uuid) returns timestamptz
  language sql stable parallel safe
  return (select platform.birthday(p.birth_date, v.permission_under_years)::timestamp
      at time zone coalesce(s.zone, e.document ->> 'timeZone')
    from app.applications a
    join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
    join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
    join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
    join app.editions e on e.organisation_id = a.organisation_id and e.id = c.edition_id
    left join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
    where a.organisation_id = organisation and a.id = application);
grant execute on function platform.majority_begins(uuid, uuid) to frise_web, frise_jobs;
