-- title: What was printed of each year's mine/ERW casualties, print by print
-- grain: one row per year and report that gave its total
-- key: year, vintage
-- references: year = publish.years.year
-- products: lm, published
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'killed'
--   when figure.evidence = 'recorded' and figure.killed is not null
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'injured'
--   when figure.evidence = 'recorded' and figure.injured is not null
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'unknown'
--   when figure.evidence = 'recorded' and figure.unknown is not null
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   when figure.evidence = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.printed_row
--   when figure.evidence <> 'recorded'
-- trace: killed = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.measure = 'casualties_killed' and fact.scope = 'global' and fact.dimension is null
--   and exists (select 1 from core.printed_figures as total where total.print =
--   figure.printed_row and total.print_sheet = fact.print_sheet and total.print_line =
--   fact.print_line and total.coordinate = replace(fact.coordinate, 'casualties_killed',
--   'casualties_total'))
--   when figure.evidence <> 'recorded' and figure.killed is not null
-- trace: injured = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.measure = 'casualties_injured' and fact.scope = 'global' and fact.dimension is
--   null and exists (select 1 from core.printed_figures as total where total.print =
--   figure.printed_row and total.print_sheet = fact.print_sheet and total.print_line =
--   fact.print_line and total.coordinate = replace(fact.coordinate, 'casualties_injured',
--   'casualties_total'))
--   when figure.evidence <> 'recorded' and figure.injured is not null
-- trace: unknown = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.measure = 'casualties_unknown' and fact.scope = 'global' and fact.dimension is
--   null and exists (select 1 from core.printed_figures as total where total.print =
--   figure.printed_row and total.print_sheet = fact.print_sheet and total.print_line =
--   fact.print_line and total.coordinate = replace(fact.coordinate, 'casualties_unknown',
--   'casualties_total'))
--   when figure.evidence <> 'recorded' and figure.unknown is not null
-- trace: printed_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.printed_row when figure.printed_row is not null
-- derived: change_from_previous_vintage = figure.total - (select max_by(before.total,
--   (before.evidence = 'recorded', coalesce((select max(its.printed_until) from
--   core.printed_vintages as its where its.vintage = before.vintage), date '0001-01-01'),
--   before.vintage)) from publish.casualty_revisions as before where before.year = figure.year and
--   before.evidence <> 'unconfirmed' and (before.evidence = 'recorded', coalesce((select
--   max(its.printed_until) from core.printed_vintages as its where its.vintage = before.vintage),
--   date '0001-01-01'), before.vintage) < (figure.evidence = 'recorded', coalesce((select
--   max(own.printed_until) from core.printed_vintages as own where own.vintage = figure.vintage),
--   date '0001-01-01'), figure.vintage)) when figure.change_from_previous_vintage is not null
-- note: what was first printed and what is shown now, is_first and is_current say; revisions go
--   both ways
-- note: a blank outcome was not printed, or no source gives it; it is not zero
-- note: vintages stand in the order of printing; the records of this edition come last
-- note: records that are not known to be whole revise nothing, and have no change
-- note: a report that gives two totals for one year shows the lowest row, marked is_contradicted
-- year: calendar year of the incidents
-- vintage: the report, or this edition for its records
-- unknown: people whose survival outcome is not known
-- total: killed, injured and unknown together, as printed
-- change_from_previous_vintage: total less that of the print before; blank for the first
-- qualifier: exact, at_least, about or incomplete (rows refused, or waiting for a decision);
--   of a print its own word
-- is_first: true for the first print known
-- is_current: true for what publish.casualties_by_year shows
-- evidence: recorded, monitor_print, secondary (known only from a text that quotes it), or
--   unconfirmed (which is no step from which a later vintage changes)
-- is_contradicted: true when the report prints two totals for the year
-- printed_row: number of the print in core.printed_figures
-- notice: says so where synthetic sample data are in the figure
with

prints as (

    select * from core.printed_figures
    where
        series = 'LM'
        and scope = 'global'
        and dimension is null
        and base_note is null
        and not_used is null
        and period_from = period_to
        and length(period_to) = 4

),

totals as (

    select
        *,
        count(*) over (partition by period_to, vintage) > 1 as is_contradicted
    from prints
    where measure = 'casualties_total'
    qualify row_number() over (partition by period_to, vintage order by evidence, print) = 1

),

vintages as (

    select
        cast(totals.period_to as integer) as year,
        totals.vintage,
        figure_of(prints.value, prints.measure, 'casualties_killed') as killed,
        figure_of(prints.value, prints.measure, 'casualties_injured') as injured,
        figure_of(prints.value, prints.measure, 'casualties_unknown') as unknown,
        cast(totals.value as bigint) as total,
        totals.qualifier,
        coalesce(totals.printed_until, date '0001-01-01') as printed_until,
        totals.evidence,
        totals.is_contradicted,
        totals.print as printed_row,
        totals.source_title,
        totals.source_url,
        false as is_synthetic,
        true as is_whole
    from totals
    inner join prints using (print_sheet, print_line, vintage, period_to)
    group by all
    union all by name
    select
        casualty_year as year,
        getvariable('edition') as vintage,
        killed,
        injured,
        unknown,
        total,
        qualifier,
        date '9999-12-31' as printed_until,
        'recorded' as evidence,
        false as is_contradicted,
        null as printed_row,
        null as source_title,
        null as source_url,
        is_synthetic,
        coverage.rows_coverage in ('full', 'none_reported')
        and qualifier <> 'incomplete' as is_whole
    from marts.recorded_casualty_years
    inner join core.area_coverage as coverage
        on coverage.area = 'XWD' and casualty_year = coverage.incident_year

)

select
    year,
    vintages.vintage,
    vintages.killed,
    vintages.injured,
    vintages.unknown,
    vintages.total,
    if(
        vintages.is_whole,
        vintages.total - last_value(
            if(vintages.evidence <> 'unconfirmed', vintages.total, null) ignore nulls
        ) over (
            partition by year
            order by vintages.printed_until, vintages.vintage
            rows between unbounded preceding and 1 preceding
        ),
        null
    ) as change_from_previous_vintage,
    vintages.qualifier,
    row_number() over (partition by year order by vintages.printed_until, vintages.vintage) = 1
        as is_first,
    coalesce(if(
        current_years.basis = 'recorded',
        vintages.evidence = 'recorded',
        vintages.vintage = current_years.vintage
    ), false) as is_current,
    vintages.evidence,
    vintages.is_contradicted,
    vintages.printed_row,
    vintages.source_title,
    vintages.source_url,
    sample_notice(vintages.is_synthetic) as notice
from vintages
-- every year with a print has a current figure; a year whose prints contradict has it blank
left join publish.casualties_by_year as current_years using (year)
order by year desc, vintages.printed_until, vintages.vintage
