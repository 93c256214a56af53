-- A guardian's link that was shown on the girl's own screen proves less than one sent to the guardian's contact: it answers,
-- and opens nothing of the guardian's own.
alter table app.links add column sent boolean not null default true;
