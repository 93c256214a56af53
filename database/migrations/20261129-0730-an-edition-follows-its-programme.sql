-- An edition may be moved to another version of its programme; its own document stays as its file said.
grant update (programme_version_id) on app.editions to frise_web, frise_jobs;
