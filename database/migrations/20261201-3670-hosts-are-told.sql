-- Whoever opens the door of the place is told when a session moves, as the girls, their guardians and the team are.
alter table app.mailing_recipients drop constraint mailing_recipients_audience_check;
alter table app.mailing_recipients add constraint mailing_recipients_audience_check
  check (audience in ('girls', 'guardians', 'team', 'hosts'));
