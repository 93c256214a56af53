-- One more reason of the team to end a place: a condition of the programme that was found not to be met.
alter table app.enrolment_changes drop constraint enrolment_changes_reason_check;
alter table app.enrolment_changes add constraint enrolment_changes_reason_check
  check (reason in ('moved away', 'transport', 'timetable', 'other project', 'not what she expected',
    'personal', 'no news', 'conditions not met', 'rules not kept', 'safety of the group', 'closer site', 'balance of groups',
    'stays after all', 'written by mistake'));
