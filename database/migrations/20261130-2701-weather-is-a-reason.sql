-- A session moves because of the weather or because nobody can travel: two reasons. Rows from before keep the one word they have.
alter table app.session_changes drop constraint session_changes_reason_check;
alter table app.session_changes add constraint session_changes_reason_check
  check (reason in ('place', 'adult', 'transport', 'weather', 'outing', 'organisation'));
