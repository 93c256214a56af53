-- The instant at which a message was handed to the outside, written before it is: a process that dies in between leaves a
-- message of which nobody knows whether it left. It is shown as failed ("interrupted") and never sent a second time.
alter table app.messages add column sending_at timestamptz;
