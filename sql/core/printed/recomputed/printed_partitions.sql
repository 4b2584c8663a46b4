-- title: Printed counts by category that divide the casualties of a place and year
-- grain: one row per printed count
-- key: source_row_id
-- source_row_id: receipt, sheet and Excel row of the print
-- place: area or region; - for the world
-- period_to: the year
-- term: term of the vocabulary; - where there is none, as for survival outcomes
-- is_of_all: true where the print says that the parts are everybody, or nothing else is possible
-- value: people, as printed
-- noted_total: the total that the note names where the parts miss it
select
    counts.source_row_id,
    counts.print_line,
    counts.place,
    counts.vintage,
    counts.period_to,
    counts.is_cluster,
    counts.printed_year,
    counts.dimension,
    -- a category that is no term yet still holds people
    coalesce(counts.term, '-') as term,
    coalesce(
        counts.dimension = 'outcome'
        or counts.term in ('unknown', 'unknown_device')
        or (not counts.is_cluster and counts.base_note is not null),
        false
    ) as is_of_all,
    counts.value,
    -- a box that misses its total says which one
    number_in(counts.base_note, 'not the annual total ([0-9,]+)$') as noted_total
from core.printed_counts as counts
-- most parts have no note
left join core.printed_base_notes as notes using (base_note)
where
    counts.period_from = counts.period_to
    and counts.measure = 'casualties_total'
    and (
        counts.dimension = 'outcome'
        or counts.dimension in (select dimension from reference.printed_categories)
    )
    and spelt(counts.category) not like '%subtotal%'
    and (
        notes.says = 'everybody'
        or counts.base_note is null
        or (counts.is_cluster and (counts.term is not null or counts.dimension = 'outcome'))
    )
order by counts.source_row_id
