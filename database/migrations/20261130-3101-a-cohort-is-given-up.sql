-- A cohort that never met is given up, with a reason from a closed list: those who were in it wait for another one.
alter table app.cohorts drop constraint cohorts_state_check;
alter table app.cohorts add constraint cohorts_state_check
  check (state in ('planned', 'confirmed', 'running', 'closed', 'given up'));

alter table app.cohort_changes add column reason text
  check (reason in ('too few', 'place', 'adult', 'organisation', 'by mistake'));
alter table app.cohort_changes add constraint cohort_changes_reason_given
  check ((to_state = 'given up') = (reason is not null));

-- Its name is free again.
drop index app.cohorts_name;
create unique index cohorts_name on app.cohorts (organisation_id, site_id, lower(name)) where state <> 'given up';
