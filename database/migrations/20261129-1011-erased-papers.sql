-- Who holds a signed paper and where are free words: erasing whoever it is about, or whoever signed it, empties them.
alter table app.signed_papers alter column held_by drop not null, alter column kept_at drop not null;
grant update on app.signed_papers to frise_web, frise_jobs;
