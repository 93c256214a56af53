-- Whoever closes the links of a lost phone tells them apart by how she got each: in a message, on the screen on which she stood, or by her
-- code. Null where it was given before this was kept.
alter table app.links add column way text check (way in ('message', 'screen', 'code'));
