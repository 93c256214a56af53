-- What somebody wrote to a cohort, beside each message in which it reached one of its people, for as long as those words are kept:
-- a message keeps none once it has left. Only words of a person to a cohort; the others are made anew from what they tell.
create view app.archived_messages with (security_invoker = true) as
  select u.*, case when u.body = '' and w.template = 'free-message'
    then nullif(concat_ws(E'\n', w.words ->> 'subject', w.words ->> 'words'), '') end as words
  from app.unsealed_messages u
  left join app.mailing_recipients r on r.organisation_id = u.organisation_id and r.message_id = u.id
  left join app.mailings w on w.organisation_id = r.organisation_id and w.id = r.mailing_id;
grant select on app.archived_messages to frise_web, frise_jobs;
