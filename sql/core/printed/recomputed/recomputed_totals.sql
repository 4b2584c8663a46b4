-- title: Printed totals made again from outcomes, causes and other reports
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: parts left blank may be nobody or many; that those given exceed their total is wrong
-- note: a total alone is recomputed from the parts of another report where they make it
-- note: another number there contradicts in a report of the same year; later it is a revision
-- method: how it was recomputed
-- code: why they differ, where they do
with

lines as (

    select * from core.printed_lines

),

-- an unknown that was not printed may be anything: a sum that fits or exceeds proves something
outcomes as (

    select
        print_line,
        'outcomes' as method,
        total as printed,
        coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0) as recomputed,
        'print_contradicts_itself' as code
    from lines
    where
        not is_cluster
        and total is not null
        and (
            killed + injured + unknown is not null
            or killed + injured = total
            or (
                is_exact
                and coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0) > total
            )
        )

),

-- nor does a note say who is neither killed nor injured
part_outcomes as (

    select
        print_line,
        'outcomes_of_part' as method,
        value as printed,
        killed + injured as recomputed,
        'print_contradicts_itself' as code
    from core.printed_part_outcomes
    where killed + injured >= value

),

causes as (

    select
        print_line,
        'attacks_and_remnants' as method,
        total as printed,
        coalesce(attack, 0) + coalesce(remnant, 0) as recomputed,
        'print_contradicts_itself' as code
    from lines
    where
        is_cluster
        and total is not null
        and (
            attack + remnant is not null
            or (is_exact and coalesce(attack, 0) + coalesce(remnant, 0) > total)
        )

),

-- a report that prints a total alone has it from the parts another report printed
other_reports as (

    select
        lines.print_line,
        fitting.method || '_of_another_report' as method,
        lines.total as printed,
        fitting.recomputed,
        'two_reports_differ' as code
    from lines
    inner join lines as other
        on
            lines.scope = other.scope
            and lines.place = other.place
            and lines.period_from = other.period_from
            and lines.period_to = other.period_to
            and lines.is_cluster = other.is_cluster
            and lines.vintage <> other.vintage
            and lines.source_url <> other.source_url
    inner join (
        select print_line, method, recomputed from outcomes
        where recomputed = printed
        union all
        select print_line, method, recomputed from causes
        where recomputed = printed
    ) as fitting on other.print_line = fitting.print_line
    where
        (lines.total = fitting.recomputed or lines.printed_year = other.printed_year)
        and coalesce(lines.killed, lines.injured, lines.attack, lines.remnant) is null

),

made_again as (

    select * from outcomes
    union by name
    select * from part_outcomes
    union by name
    select * from causes
    union by name
    select * from other_reports

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
