-- title: What became of the casualties that older editions of ours gave by rows
-- grain: one row per locked edition, area and year that it gave
-- key: edition, area, incident_year
-- note: compared are people, by the source's own number, else by day, unit, outcome and device: who
--   is new is late, who is gone is withdrawn, whose number of people changed is corrected; what is
--   left of the difference was decided or read otherwise
-- note: the world is the sum of its areas
-- edition: the older edition
-- area: where the incidents happened; XWD is the world
-- given: people as it gave them
-- given_qualifier: how far its figure could be trusted
-- file: file of the lock below decisions/
-- line: line in the file
-- recorded: people of the rows that count now; null where none do
-- late: people of whom rows told since
-- corrected: people more, or fewer, of those told of then and now
-- withdrawn: people told of then and no more
with

given as (

    select * from decisions.given_figures

),

-- what counted then is what counts now, or what only later workbooks and rows took away
told as (

    select
        given.edition,
        casualties.area,
        casualties.incident_year,
        casualties.source,
        coalesce(staged.person_key, concat_ws(
            ' ',
            casualties.incident_month,
            coalesce(cast(staged.incident_day as varchar), cast(totals.period_from as varchar)),
            lower(strip_accents(trim(coalesce(staged.admin1, totals.admin1)))),
            casualties.outcome,
            reported.device_type
        )) as known_by,
        sum(casualties.people) filter (where workbooks.receipt is not null) as people_then,
        sum(casualties.people) filter (where casualties.not_counted is null) as people_now
    from given
    inner join core.casualty_rows as casualties
        on
            given.area = casualties.area
            and given.incident_year = casualties.incident_year
    inner join core.reported_casualties as reported
        on casualties.source_row_id = reported.source_row_id
    -- what came since was not on hand then
    left join decisions.given_workbooks as workbooks
        on
            given.edition = workbooks.edition
            and casualties.receipt = workbooks.receipt
    -- a row of people is no total
    left join staging.casualties as staged on casualties.source_row_id = staged.source_row_id
    -- and the other way round
    left join core.casualty_total_parts as totals on casualties.source_row_id = totals.source_row_id
    where
        casualties.not_counted is null
        or casualties.not_counted in (
            'superseded_by_a_later_season',
            'superseded_by_a_later_workbook',
            'replaced_by_a_late_row'
        )
    group by all

),

split as (

    select
        edition,
        area,
        incident_year,
        sum(people_now) as recorded,
        sum(people_now) filter (where people_then is null) as late,
        sum(people_now - people_then) as corrected,
        sum(people_then) filter (where people_now is null) as withdrawn
    from told
    group by all

),

of_areas as (

    select
        given.edition,
        given.area,
        given.incident_year,
        given.total as given,
        given.qualifier as given_qualifier,
        given.file,
        given.line,
        cast(split.recorded as bigint) as recorded,
        cast(coalesce(split.late, 0) as bigint) as late,
        cast(coalesce(split.corrected, 0) as bigint) as corrected,
        cast(coalesce(split.withdrawn, 0) as bigint) as withdrawn
    from given
    -- of all that was told nothing may be on hand
    left join split
        on
            given.edition = split.edition
            and given.area = split.area
            and given.incident_year = split.incident_year

)

select
    areas.edition,
    areas.area,
    areas.incident_year,
    areas.given,
    areas.given_qualifier,
    areas.file,
    areas.line,
    if(areas.area = 'XWD', sums.recorded, areas.recorded) as recorded,
    if(areas.area = 'XWD', sums.late, areas.late) as late,
    if(areas.area = 'XWD', sums.corrected, areas.corrected) as corrected,
    if(areas.area = 'XWD', sums.withdrawn, areas.withdrawn) as withdrawn
from of_areas as areas
-- the areas of a year that the world was given of
left join (
    select
        edition,
        incident_year,
        cast(sum(recorded) as bigint) as recorded,
        cast(sum(late) as bigint) as late,
        cast(sum(corrected) as bigint) as corrected,
        cast(sum(withdrawn) as bigint) as withdrawn
    from of_areas
    group by edition, incident_year
) as sums
    on areas.edition = sums.edition and areas.incident_year = sums.incident_year
order by areas.edition, areas.area, areas.incident_year
