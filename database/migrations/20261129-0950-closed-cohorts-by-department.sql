-- The same fallback as everywhere else: while an organisation has named no territory, the departments are counted. A site
-- whose commune is not of the official list lies in none that could be counted.
create or replace view app.impact_territories with (security_invoker = true) as
  select s.organisation_id, s.id as site_id,
    case when own.any_named then 'territories' else 'departments' end as territory_set,
    case when s.mode <> 'on-site' then null
      when not own.any_named then l.department_id
      else (select w.territory_id::text from app.territory_places w
        where w.organisation_id = s.organisation_id and w.removed_at is null
          and w.place_id in (l.id, l.department_id)
        order by case w.place_id when l.id then 0 else 1 end limit 1) end as territory
  from app.sites s
  join app.editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
  left join ref.located_places l on l.id = 'FR:cog-commune:' || (select site -> 'commune' ->> 'inseeCode'
    from jsonb_array_elements(e.document -> 'sites') site where site ->> 'key' = s.key limit 1)
  cross join lateral (select exists (select from app.territories t
    where t.organisation_id = s.organisation_id and t.ended_at is null) as any_named) own;
