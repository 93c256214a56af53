-- The same form pressed twice is one change; the same change by somebody else is another wish, with people of her own to tell.
-- Null for the changes from before.

alter table app.session_changes add column key uuid;
