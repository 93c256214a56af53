-- Two foreign keys had an index of some of their rows only, which does not serve a lookup of all.
drop index app.offers_site;
create index offers_site on app.offers (organisation_id, site_id);
create index certificates_enrolment on app.certificates (organisation_id, enrolment_id);
