-- A diploma is not withdrawn: a name printed wrong is made again under its own number, so one place has one certificate.
drop index app.certificates_valid;
drop index app.certificates_enrolment;
alter table app.certificates drop column revoked_at;
create unique index certificates_enrolment on app.certificates (organisation_id, enrolment_id);

-- Read by nothing: pages ask for the last consents.
drop view app.consent_states;
