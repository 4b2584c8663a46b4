-- title: Killed, injured and unknown add up to the total of every print that gives all four
-- severity: warning
-- fix: compare the source; a print that contradicts itself is kept as it is printed
with

parts as (

    select
        print_sheet,
        print_line,
        vintage,
        coalesce(area, region, scope) as place,
        count(*) as figures,
        sum(value) filter (where measure <> 'casualties_total') as parts,
        sum(value) filter (where measure = 'casualties_total') as total,
        min(source_row_id) as first_row
    from core.printed_figures
    where
        dimension is null
        and measure in (
            'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown'
        )
    group by print_sheet, print_line, vintage, place

)

select
    first_row,
    print_line,
    vintage,
    place,
    parts,
    total
from parts
where
    figures = 4
    and parts <> total
order by first_row, print_line, vintage, place
