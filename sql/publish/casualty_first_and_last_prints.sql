-- title: What was first printed of a year's casualties, and what is printed now
-- grain: one row per kind, place and year with a printed total
-- key: kind, area, year
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: first_total = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.first_row
--   when figure.first_total is not null
-- trace: last_total = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.last_row
--   when figure.last_total is not null
-- derived: revision = figure.last_total - figure.first_total
-- derived: revision_share = share(figure.last_total - figure.first_total, figure.first_total)
-- trace: first_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.first_row
-- trace: last_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.last_row
-- trace: prints = count() from core.printed_figures as fact where fact.coordinate = (select
--   first_print.coordinate from core.printed_figures as first_print where first_print.print =
--   figure.first_row) and fact.not_used is null and fact.base_note is null
-- note: of Landmine Monitor (mine_erw), of Cluster Munition Monitor (cluster_munitions) and of
--   country profiles on mines/ERW (country_profile); the three are never mixed
-- note: first is the earliest print known; last the latest print of the Monitor itself, else the
--   latest text that quotes it; revisions go both ways
-- note: every print between them is in publish.casualty_revisions; a whole report as it stood is
--   core.casualty_years_by_report and its neighbours
-- kind: mine_erw, cluster_munitions or country_profile
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- first_vintage: the report of the first print
-- first_total: casualties as first printed; blank where that report gives several totals
-- last_vintage: the report of the last print
-- last_total: casualties as last printed; blank where prints of one day contradict each other
-- revision: last less first
-- revision_share: revision in percent of the first print; blank below the edition's smallest base
-- direction: up, down or same; blank where the first or the last total is
-- prints: number of prints known
-- first_row: number of the first print in core.printed_figures
-- last_row: number of the last print in core.printed_figures
-- first_contradicted: the totals of a first print that gives several, such as 3380 / 3308
-- first_qualifier: how far first_total can be trusted; blank where that is
-- last_qualifier: how far last_total can be trusted
with

figures as (

    select
        *,
        case series
            when 'LM' then 'mine_erw'
            when 'CMM' then 'cluster_munitions'
            else 'country_profile'
        end as kind,
        coalesce(printed_until, date '0001-01-01') as day
    from core.printed_figures
    where
        not_used is null
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4
        and (
            (series in ('LM', 'country profile') and measure = 'casualties_total')
            or (series = 'CMM' and measure = 'cluster_casualties_total')
        )

),

first_prints as (

    select
        *,
        row_number() over (partition by coordinate order by print) as position
    from (
        select
            *,
            count(*) over (partition by coordinate) as prints
        from figures
        qualify rank() over (partition by coordinate order by day, vintage, evidence) = 1
    ) as of_the_first_report

),

-- of two totals in one report no row number says which was first
firsts as (

    select
        coordinate,
        kind,
        coalesce(area, 'XWD') as area,
        cast(period_to as bigint) as year,
        vintage,
        count(distinct value) > 1 as is_contradicted,
        cast(max(value) filter (where position = 1) as bigint) as total,
        max(qualifier) filter (where position = 1) as qualifier,
        string_agg(distinct cast(value as bigint), ' / ' order by cast(value as bigint) desc)
            as totals,
        min(print) as print,
        prints
    from first_prints
    group by all

)

select
    firsts.kind,
    firsts.area,
    firsts.year,
    firsts.vintage as first_vintage,
    told.first_total,
    lasts.vintage as last_vintage,
    told.last_total,
    told.last_total - told.first_total as revision,
    share(told.last_total - told.first_total, told.first_total) as revision_share,
    case sign(told.last_total - told.first_total)
        when 1 then 'up'
        when -1 then 'down'
        when 0 then 'same'
    end as direction,
    firsts.prints,
    coalesce(names.area_name, 'World') as area_name,
    firsts.print as first_row,
    lasts.print as last_row,
    if(firsts.is_contradicted, firsts.totals, null) as first_contradicted,
    if(firsts.is_contradicted, null, firsts.qualifier) as first_qualifier,
    lasts.qualifier as last_qualifier
from firsts
inner join core.current_printed_figures as lasts using (coordinate)
cross join lateral (
    select
        if(firsts.is_contradicted, null, firsts.total) as first_total,
        cast(lasts.value as bigint) as last_total
) as told
-- the world has no name of an area
left join core.area_names as names on firsts.area = names.area
order by
    firsts.kind desc,
    firsts.area = 'XWD' desc,
    names.sort_name,
    firsts.area,
    firsts.year desc
