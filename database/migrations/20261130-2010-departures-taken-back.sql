-- A departure that was written down may be taken back; the history says so, and why.
alter table app.enrolment_changes drop constraint enrolment_changes_reason_check;
alter table app.enrolment_changes add constraint enrolment_changes_reason_check
  check (reason in ('moved away', 'transport', 'timetable', 'other project', 'not what she expected',
    'personal', 'no news', 'rules not kept', 'safety of the group', 'closer site', 'balance of groups',
    'stays after all', 'written by mistake'));
