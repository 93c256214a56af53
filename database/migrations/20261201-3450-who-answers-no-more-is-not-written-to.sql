-- A message to a guardian who answered for the girl no more when it would have left: it never left, nobody is to be told otherwise, and no desk counts it.
alter table app.messages drop constraint messages_state_check;
alter table app.messages add constraint messages_state_check
  check (state in ('queued', 'sent', 'kept', 'failed', 'withheld'));

-- Of two sisters a guardian may answer for one only by the time a message leaves: it is then about that one.
grant update (child_ids) on app.mailing_recipients to frise_jobs;
