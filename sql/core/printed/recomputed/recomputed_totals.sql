-- title: Printed totals made again from outcomes, causes and other reports
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: parts left blank may be nobody or many; that those given exceed their total is wrong
-- note: a total alone is recomputed from the parts of another report where they make it
-- note: another number there contradicts in a report of the same year; later it is a revision
-- method: how it was recomputed
-- code: why they differ, where they do
with

-- an unknown that was not printed may be anything: a sum that fits or exceeds proves something
lines as (

    select
        *,
        if(is_cluster, 'attacks_and_remnants', 'outcomes') as method,
        if(
            is_cluster,
            coalesce(attack, 0) + coalesce(remnant, 0),
            coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0)
        ) as recomputed,
        if(is_cluster, attack + remnant, killed + injured + unknown) is not null
        or (not is_cluster and killed + injured = total)
        or (is_exact and recomputed > total) as proves_something
    from core.printed_lines

),

made_again as (

    select
        print_line,
        method,
        total as printed,
        recomputed,
        'print_contradicts_itself' as code
    from lines
    where proves_something
    union by name
    -- nor does a note say who is neither killed nor injured
    select
        print_line,
        'outcomes_of_part' as method,
        value as printed,
        killed + injured as recomputed,
        'print_contradicts_itself' as code
    from core.printed_part_outcomes
    where killed + injured >= value
    union by name
    -- a report that prints a total alone has it from the parts another report printed
    select
        lines.print_line,
        fitting.method || '_of_another_report' as method,
        lines.total as printed,
        fitting.recomputed,
        'two_reports_differ' as code
    from lines
    inner join lines as other using (scope, place, period_from, period_to, is_cluster)
    inner join lines as fitting on other.print_line = fitting.print_line
    where
        lines.vintage <> other.vintage
        and lines.source_url <> other.source_url
        and fitting.proves_something
        and fitting.recomputed = fitting.total
        and (lines.total = fitting.recomputed or lines.printed_year = other.printed_year)
        and coalesce(lines.killed, lines.injured, lines.attack, lines.remnant) is null

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
