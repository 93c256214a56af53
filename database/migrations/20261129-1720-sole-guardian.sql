-- One guardian alone decides: stated by the team with the paper that it was shown, and kept as history like the other facts.
alter table app.application_facts drop constraint application_facts_fact_check;
alter table app.application_facts add constraint application_facts_fact_check
  check (fact in ('priority district', 'priority education', 'sole guardian'));
