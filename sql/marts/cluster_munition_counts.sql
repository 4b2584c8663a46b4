-- title: Cluster munition casualties of areas and of the world by year, recorded and printed
-- grain: one row per area or the world, year and series of reports
-- key: area, year, series
-- form: view
-- note: a record is a lower bound unless somebody says that its year is whole, of remnants as of
--   mines/ERW, and of attacks by an editor's line
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- series: CMM, LM, country profile or other; edition for records
-- killed: people killed; null where none is reported, and of prints
-- injured: people injured; null where none is reported, and of prints
-- unknown: people whose survival outcome is not known; null where none, and of prints
-- total: all of them, null where no count was given; of a print without a total its parts' sum
-- qualifier: exact, about, at_least or incomplete; of a print its own word, without a total
--   that of its parts
-- attack_areas: areas with casualties of attacks; null of prints
-- remnant_areas: areas with casualties of remnants; null of prints
-- vintage: the report of a printed row
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
-- is_total_printed: true when the print gives the total itself; null where recorded
-- is_whole: true where nothing is known to be missing: a print, or records of which somebody says
--   that they are whole, of the world those of every area asked
-- is_current: true of one row of an area and year: of the data year its records where there are
--   any, of other years Cluster Munition Monitor, else Landmine Monitor, a country profile, records
with

-- the world is incomplete where any area is, also one all of whose rows wait and that has no figure
incomplete as (

    -- a workbook about no single area is of XWD already
    select distinct
        coalesce(area, 'XWD') as area,
        incident_year as year
    from core.incomplete_casualty_years
    where kind = 'cluster_munitions'
    group by grouping sets ((incident_year), (area, incident_year))

),

-- what is said of mines/ERW says nothing of attacks: of these an editor's line says that they are
-- all, or that there were none
attacks_known as (

    select distinct
        lines.area,
        unnest(range(lines.first_year, lines.last_year + 1)) as year
    from decisions.coverage as lines
    where
        lines.record_kind = 'cluster_munition_attacks'
        and lines.source is null
        and lines.value in ('full', 'none_reported')

),

-- years of which nobody is missing, neither by attacks nor by remnants
whole as (

    select
        attacks_known.area,
        attacks_known.year,
        remnants.rows_coverage in ('full', 'none_reported') as is_full
    from attacks_known
    inner join core.area_coverage as remnants
        on
            attacks_known.area = remnants.area
            and attacks_known.year = remnants.incident_year
    where
        remnants.rows_coverage in ('full', 'none_reported')
        -- whatever else is on hand, the areas that a season asks are its world
        or (remnants.area = 'XWD' and remnants.coverage = 'full')

),

recorded as (

    select
        coalesce(figures.area, 'XWD') as area,
        figures.incident_year as year,
        people_of(figures.people, figures.cause, 'attack') as attacks,
        people_of(figures.people, figures.cause, 'remnant') as remnants,
        people_of(figures.people, figures.cause, 'unknown') as unknown_cause,
        people_of(figures.people, figures.outcome, 'killed') as killed,
        people_of(figures.people, figures.outcome, 'injured') as injured,
        people_of(figures.people, figures.outcome, 'unknown') as unknown,
        cast(sum(figures.people) as bigint) as total,
        count(distinct figures.area) filter (where cause = 'attack' and people > 0)
            as attack_areas,
        count(distinct figures.area) filter (where cause = 'remnant' and people > 0)
            as remnant_areas,
        bool_or(figures.is_at_least) as is_at_least,
        bool_or(figures.is_about) as is_about,
        bool_or(figures.is_synthetic) as is_synthetic
    from core.cluster_munition_casualties as figures
    group by grouping sets ((figures.incident_year), (figures.area, figures.incident_year))

),

printed as (

    select
        replace(area, '-', 'XWD') as area,
        cast(period_to as integer) as year,
        series,
        figure_of(value, measure, 'cluster_casualties_attack') as attacks,
        figure_of(value, measure, 'cluster_casualties_remnant') as remnants,
        figure_of(value, measure, 'cluster_casualties_total') as printed_total,
        coalesce(
            max(qualifier) filter (where measure = 'cluster_casualties_total'),
            word_of_sum(qualifier, value)
        ) as qualifier,
        vintage,
        is_secondary,
        source_title,
        source_url
    from core.printed_cluster_casualties
    where period_from = period_to and (scope = 'area' or (scope = 'global' and series = 'CMM'))
    group by all

),

counts as (

    select
        recorded.* exclude (is_at_least, is_about, is_synthetic),
        'edition' as series,
        total_qualifier(
            is_at_least or whole.is_full is not true, is_about, incomplete.area is not null
        ) as qualifier,
        'recorded' as basis,
        null as vintage,
        null as is_secondary,
        null as source_title,
        null as source_url,
        sample_notice(recorded.is_synthetic) as notice,
        null as is_total_printed,
        whole.area is not null and incomplete.area is null as is_whole
    from recorded
    -- most years of most areas are complete
    left join incomplete using (area, year)
    -- of most nobody says that they are whole
    left join whole using (area, year)
    union all by name
    select
        * exclude (printed_total),
        null as unknown_cause,
        null as killed,
        null as injured,
        null as unknown,
        coalesce(printed_total, attacks + remnants) as total,
        null as attack_areas,
        null as remnant_areas,
        'printed' as basis,
        null as notice,
        printed_total is not null as is_total_printed,
        total is not null as is_whole
    from printed

)

select
    *,
    -- the data year as recorded where anything is, other years as printed where they are
    row_number() over (
        partition by area, year
        order by
            (series = 'edition')
            = (year = (select data_year from core.edition)) desc,
            total is not null desc,
            series = 'CMM' desc,
            series = 'LM' desc,
            series = 'country profile' desc,
            series asc
    ) = 1 as is_current
from counts
