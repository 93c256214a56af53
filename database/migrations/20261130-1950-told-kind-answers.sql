-- The kind answer to a refused girl is in her archive once it was sent to her: before, its row alone would say what was decided.
create view app.told_kind_answers with (security_invoker = true) as
  select k.* from app.kind_answers k where k.approved_at is not null;
grant select on app.told_kind_answers to frise_web, frise_jobs;
