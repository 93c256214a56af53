-- How a guardian was verified was never written here: a voice confirmation, a paper or a statement about who decides alone says
-- it, each as a row with who and when.
drop index app.guardianships_verifier;
alter table app.guardianships drop column verified_how, drop column verified_by;
