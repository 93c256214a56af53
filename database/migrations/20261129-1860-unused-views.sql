-- Read by nothing: closed cohorts say where they lie by app.impact_territories.
drop view app.impact_sites;
