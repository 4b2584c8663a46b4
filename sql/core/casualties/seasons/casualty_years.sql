-- title: From which season and sources the recorded casualties of each area and year come
-- grain: one row per area and year with rows in use
-- key: area, incident_year
-- note: people of the base, and of late rows, which a later season told of; a late row that took
--   the place of one of the base is a late row
-- area: where the incidents happened
-- season: the latest season that is the base of a source; null of late rows alone
-- sources: sources that count, with commas
-- basis: base, or late_rows_only
-- people: all people who count
-- base_people: people of the base who count
-- late_people: people of late rows who count
-- held_people: people of any row of the year who wait
-- other_late_people: people of late rows of other sources, which stand apart
-- figures_from: print or rows beside a printed figure; null where there is none
-- is_decided: true where an editor chose it
with

counted as (

    select
        people.area,
        people.incident_year,
        -- what counts in place of a later workbook is of its own season
        max(if(bases.area is null, workbooks.data_year, bases.base_season)) as season,
        string_agg(distinct people.source, ', ' order by people.source) as sources,
        sum(people.people) filter (
            where
                bases.area is null
                or (bases.basis <> 'late_rows_only' and workbooks.data_year <= bases.counted_from)
        ) as base_people,
        sum(people.people) as people
    from core.counted_casualties as people
    inner join core.workbooks as workbooks on people.receipt = workbooks.receipt
    -- see above
    left join core.casualty_bases as bases
        on
            bases.kind = 'mine_erw'
            and people.area = bases.area
            and people.incident_year = bases.incident_year
            and people.source = bases.source
    group by all

),

held as (

    select
        area,
        incident_year,
        sum(people) filter (where reason <> 'late_rows_of_another_source') as held_people,
        sum(people) filter (where reason = 'late_rows_of_another_source') as other_late_people
    from core.held_casualties
    where record_kind <> 'cluster_munition_attacks'
    group by all

)

select
    area,
    incident_year,
    counted.season,
    counted.sources,
    if(counted.season is null, 'late_rows_only', 'base') as basis,
    cast(coalesce(counted.people, 0) as bigint) as people,
    cast(coalesce(counted.base_people, 0) as bigint) as base_people,
    cast(coalesce(counted.people - coalesce(counted.base_people, 0), 0) as bigint) as late_people,
    cast(coalesce(held.held_people, 0) as bigint) as held_people,
    cast(coalesce(held.other_late_people, 0) as bigint) as other_late_people,
    prints.figures_from,
    prints.is_decided
from counted
-- all rows of a year may wait
full join held using (area, incident_year)
-- most years were not printed
left join core.late_rows_beside_a_print as prints
    on area = prints.area and incident_year = prints.casualty_year
order by area, incident_year
