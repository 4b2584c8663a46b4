-- title: People killed in the data year and the year before, of areas that give them whole
-- grain: one row per area whose sources give all who were killed in both years, the same sources
-- key: area
-- form: view
-- note: a list of deaths makes no total whole, and yet says whether more were killed, or fewer
-- area: where the incidents happened
-- previous_killed: people killed in the year before
-- current_killed: those of the data year
with

years as (

    select
        figures.area,
        figures.casualty_year as year,
        figures.killed,
        given.sources
    from marts.casualty_area_years as figures
    inner join core.area_coverage as given
        on
            figures.area = given.area
            and figures.casualty_year = given.incident_year
            and given.is_killed_covered
    -- what waits may be people killed
    anti join core.waiting_casualties as waiting
        on figures.area = waiting.area and figures.casualty_year = waiting.incident_year
    -- nor may a row say at least, or about
    anti join (
        from core.casualties where outcome = 'killed' and people_qualifier <> 'exact'
    ) as unsure
        on figures.area = unsure.area and figures.casualty_year = unsure.incident_year
    where
        figures.basis = 'recorded'
        and figures.killed is not null
        and figures.casualty_year >= (select data_year - 1 from core.edition)

)

select
    latest.area,
    previous.killed as previous_killed,
    latest.killed as current_killed
from years as latest
inner join years as previous
    on
        latest.area = previous.area
        and latest.year = previous.year + 1
        and latest.sources = previous.sources
-- nor may recording, or the area, have changed
anti join marts.area_breaks as breaks on latest.area = breaks.area
