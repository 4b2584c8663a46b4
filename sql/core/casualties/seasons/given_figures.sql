-- title: What became of the casualties that older editions of ours gave by rows
-- grain: one row per locked edition, area and year that it gave
-- key: edition, area, incident_year
-- note: compared are people, by the source's own number, else by day, unit, outcome and device: who
--   is new is late, who is gone is withdrawn, whose number of people changed is corrected; what is
--   left of the difference was decided or read otherwise
-- note: of the world all areas' people, those of areas that had no figure then too
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
        given.area,
        given.incident_year,
        coalesce(staged.person_key, happening(
            casualties.incident_month,
            coalesce(cast(staged.incident_day as varchar), cast(totals.period_from as varchar)),
            coalesce(staged.admin1, totals.admin1),
            casualties.outcome,
            reported.device_type
        )) as known_by,
        sum(casualties.people) filter (where workbooks.receipt is not null) as people_then,
        sum(casualties.people) filter (where casualties.not_counted is null) as people_now
    from given
    inner join core.casualty_rows as casualties
        on
            given.area in (casualties.area, 'XWD')
            and given.incident_year = casualties.incident_year
    inner join core.reported_casualties as reported
        on casualties.source_row_id = reported.source_row_id
    -- people of years of which nothing but late rows came are no part of any figure
    anti join (
        from core.area_coverage where coverage = 'late_rows_only'
    ) as late
        on casualties.area = late.area and casualties.incident_year = late.incident_year
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
    group by
        given.edition, given.area, given.incident_year, casualties.area, casualties.source, known_by

),

split as (

    select
        edition,
        area,
        incident_year,
        cast(sum(people_now) as bigint) as recorded,
        cast(sum(people_now) filter (where people_then is null) as bigint) as late,
        cast(sum(people_now - people_then) as bigint) as corrected,
        cast(sum(people_then) filter (where people_now is null) as bigint) as withdrawn
    from told
    group by edition, area, incident_year

)

select
    given.edition,
    given.area,
    given.incident_year,
    given.total as given,
    given.qualifier as given_qualifier,
    given.file,
    given.line,
    split.recorded,
    coalesce(split.late, 0) as late,
    coalesce(split.corrected, 0) as corrected,
    coalesce(split.withdrawn, 0) as withdrawn
from given
-- of all that was told nothing may be on hand
left join split
    on
        given.edition = split.edition
        and given.area = split.area
        and given.incident_year = split.incident_year
order by given.edition, given.area, given.incident_year
