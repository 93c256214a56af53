-- Whoever had a place is erased by a night too, once her programme's length after the last contact is over.
alter table app.erasures drop constraint erasures_reason_check;
alter table app.erasures add constraint erasures_reason_check check (reason in ('she asked', 'her guardian asked',
  'draft never sent', 'refused file', 'participant file', 'entered by mistake', 'another duty', 'her child was erased'));
