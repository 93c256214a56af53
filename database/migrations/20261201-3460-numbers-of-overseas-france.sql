-- A mobile of overseas France that was typed with +33, or as at home, was kept with the prefix of the mainland: nobody reaches it so from abroad, and the
-- same number typed since looks like another one. The series are those of src/platform/telephone; +33 6 39 98 is for films and tests and stays.
do $$
declare
  organisation uuid;
  series text;
  prefix text;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    for series, prefix in
      values ('639', '262'), ('690', '590'), ('691', '590'), ('692', '262'), ('693', '262'), ('694', '594'), ('696', '596'), ('697', '596')
    loop
      update app.people set phone = '+' || prefix || substr(phone, 4)
        where organisation_id = organisation and phone ~ ('^\+33' || series || '\d{6}$') and phone not like '+3363998%';
      update app.contact_corrections set phone = '+' || prefix || substr(phone, 4)
        where organisation_id = organisation and phone ~ ('^\+33' || series || '\d{6}$') and phone not like '+3363998%';
      update app.emergency_contacts set phone = '+' || prefix || substr(phone, 4)
        where organisation_id = organisation and phone ~ ('^\+33' || series || '\d{6}$') and phone not like '+3363998%';
      -- Whoever left her number a second time since is on the list already, and is written to once.
      delete from app.leads l
        where l.organisation_id = organisation and l.phone ~ ('^\+33' || series || '\d{6}$') and l.phone not like '+3363998%'
          and exists (select from app.leads t where t.organisation_id = organisation and t.campaign_id = l.campaign_id
            and t.phone = '+' || prefix || substr(l.phone, 4) and t.door is not distinct from l.door);
      update app.leads set phone = '+' || prefix || substr(phone, 4)
        where organisation_id = organisation and phone ~ ('^\+33' || series || '\d{6}$') and phone not like '+3363998%';
    end loop;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;
