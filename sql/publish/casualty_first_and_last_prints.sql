-- title: What was first printed of a year's casualties, and what is printed now
-- grain: one row per kind, place and year with a printed total
-- key: kind, area, year
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

    select * from core.printed_figures
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

ranked as (

    select
        coordinate,
        case series
            when 'LM' then 'mine_erw'
            when 'CMM' then 'cluster_munitions'
            else 'country_profile'
        end as kind,
        coalesce(area, 'XWD') as area,
        cast(period_to as integer) as year,
        vintage,
        value,
        qualifier,
        print,
        row_number() over (
            partition by coordinate
            order by
                coalesce(printed_until, date '0001-01-01'), vintage, evidence, print
        ) as position,
        rank() over (
            partition by coordinate
            order by coalesce(printed_until, date '0001-01-01'), vintage, evidence
        ) as rank,
        count(*) over (partition by coordinate) as prints
    from figures

),

-- of two totals in one report no row number says which was first
contradicted as (

    select
        coordinate,
        string_agg(distinct cast(value as bigint), ' / ' order by cast(value as bigint) desc)
            as totals
    from ranked
    where rank = 1
    group by coordinate
    having count(distinct value) > 1

),

compared as (

    select
        ranked.kind,
        ranked.area,
        ranked.year,
        ranked.vintage as first_vintage,
        case when contradicted.coordinate is null then cast(ranked.value as bigint) end
            as first_total,
        current_figures.vintage as last_vintage,
        cast(current_figures.value as bigint) as last_total,
        ranked.prints,
        ranked.print as first_row,
        current_figures.print as last_row,
        contradicted.totals as first_contradicted,
        case when contradicted.coordinate is null then ranked.qualifier end as first_qualifier,
        current_figures.qualifier as last_qualifier
    from ranked
    inner join core.current_printed_figures as current_figures
        on ranked.coordinate = current_figures.coordinate
    -- most reports give one total
    left join contradicted on ranked.coordinate = contradicted.coordinate
    where ranked.position = 1

)

select
    compared.kind,
    compared.area,
    compared.year,
    compared.first_vintage,
    compared.first_total,
    compared.last_vintage,
    compared.last_total,
    compared.last_total - compared.first_total as revision,
    share(compared.last_total - compared.first_total, compared.first_total) as revision_share,
    case sign(compared.last_total - compared.first_total)
        when 1 then 'up'
        when -1 then 'down'
        when 0 then 'same'
    end as direction,
    compared.prints,
    coalesce(names.area_name, 'World') as area_name,
    compared.first_row,
    compared.last_row,
    compared.first_contradicted,
    compared.first_qualifier,
    compared.last_qualifier
from compared
-- the world has no name of an area
left join core.area_names as names on compared.area = names.area
order by
    compared.kind desc,
    compared.area = 'XWD' desc,
    names.sort_name,
    compared.area,
    compared.year desc
