-- Many came from one network address within a quarter of an hour: it is taken all the same, and its reader knows. No address is kept.
alter table app.concerns add column is_one_of_many boolean not null default false;
