-- Two questions that most readings of a file need no answer to. As functions they cost nothing until they are asked: what a view or a
-- subselect would read is prepared anew at every page, also where its case never arises.

-- Does she who has this place owe a paper? One that a guardian has said no to is owed by nobody.
create function platform.owes_a_paper(organisation uuid, application uuid) returns boolean
  language sql stable parallel safe
  return exists (select from app.enrolment_papers p
    where p.organisation_id = organisation and p.application_id = application
      and p.state in ('missing', 'asked') and not p.refused);

-- By whose word has the place ended that was hers, of an application that is withdrawn? A word that the team wrote down is hers or its
-- own; one that nobody wrote down is a guardian's where the place had been accepted and she did not leave it herself. Null where no
-- place was lost. One that was given back, and lost again, ended the last time.
create function platform.place_ended_by(organisation uuid, application uuid) returns text
  language sql stable parallel safe
  return (
    select case
      when noted.words @> '{the team}' then 'the team'
      when noted.words @> '{herself}' then 'herself'
      when w.from_state = 'accepted' and w.by_id is distinct from a.applicant_id then 'a guardian' end
    from app.applications a
    join lateral (select h.from_state, h.by_id, h.at from app.application_changes h
      where h.organisation_id = a.organisation_id and h.application_id = a.id and h.to_state = 'withdrawn'
      order by h.at desc, h.id desc limit 1) w on true
    cross join lateral (select array_agg(e.details ->> 'by') as words from app.audit_events e
      where e.organisation_id = a.organisation_id and e.subject_id = a.applicant_id and e.object_id = a.id
        and e.action = 'application.withdrawal-noted' and e.at >= w.at) noted
    where a.organisation_id = organisation and a.id = application);

grant execute on function platform.owes_a_paper(uuid, uuid), platform.place_ended_by(uuid, uuid) to frise_web, frise_jobs;
