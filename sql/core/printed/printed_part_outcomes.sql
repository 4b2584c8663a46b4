-- title: Killed and injured of a printed part, as the print says beside its count
-- grain: one row per print whose note says both
-- key: source_row_id
-- note: read from a note of the one form "absolute count: 18 killed, 42 injured", and from no other
-- note: whom the note leaves out is not counted: an unknown outcome stays unknown
-- source_row_id: receipt, sheet and Excel row of the print
-- period_to: year, month or day the period ends
-- value: people of the part, as printed
-- killed: of them killed
-- injured: of them injured
-- print_line: figures of one line of the print share it
with

prints as (

    select * from core.printed_figures
    where
        measure like '%casualties_total'
        and unit is null
        and not_used is null
        and value is not null

),

noted as (

    select
        source_row_id,
        period_to,
        dimension,
        category,
        value,
        vintage,
        print_line,
        source_title,
        source_url,
        regexp_extract(
            base_note,
            '^absolute count: ([0-9,]+) killed, ([0-9,]+) injured$',
            ['killed', 'injured']
        ) as people
    from prints

)

select
    source_row_id,
    period_to,
    dimension,
    category,
    value,
    try_cast(replace(people['killed'], ',', '') as bigint) as killed,
    try_cast(replace(people['injured'], ',', '') as bigint) as injured,
    vintage,
    print_line,
    source_title,
    source_url
from noted
where people['killed'] <> ''
order by source_row_id
