-- title: Every base note of printed casualties is one of the known sentences, and no total has one
-- severity: warning
-- fix: write the base note as a sentence of reference/printed_base_notes.csv has it, or add that
--   form there; what else is to be said goes into Note. A total with a base note is of some
--   people only: leave the base note blank where it is of all
with

figures as (

    select
        base_note,
        measure,
        dimension,
        scope,
        vintage,
        coalesce(area, region, 'XWD') as place,
        coalesce(period_to, 'no period') as period,
        source_row_id
    from core.printed_figures
    where measure like '%casualties%' and base_note is not null and not_used is null

)

select
    figures.base_note,
    figures.measure,
    figures.dimension,
    count(*) as figures,
    string_agg(distinct figures.vintage, ', ' order by figures.vintage) as vintages,
    string_agg(distinct figures.place, ', ' order by figures.place) as places,
    string_agg(distinct figures.period, ', ' order by figures.period) as periods,
    case
        when figures.dimension is null
            then 'yearly tables, revisions, first and last prints and ranks'
        else 'bases, outcomes and sums of parts'
    end as left_out_of,
    min(figures.source_row_id) as first_row
from figures
inner join core.printed_base_notes as notes on figures.base_note = notes.base_note
where notes.says is null or (figures.dimension is null and figures.scope <> 'region')
group by figures.base_note, figures.measure, figures.dimension
order by figures.base_note, figures.measure, figures.dimension
