-- title: States and other areas with contamination, as far as dated facts say so
-- grain: one row per treaty and area whose latest fact says that it is or may be contaminated
-- key: treaty, area
-- trace: certainty = acts()
--   from core.contamination_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
-- note: confirmed = a confirmed hazardous area; suspected = only suspected ones; contaminated = a
--   size not told apart, or a place on a printed list; residual = found after clearance was
--   completed; unclear = listed as a place of which it is unclear whether it is contaminated
-- note: an area is in the list until clearance is completed; information may be old, see its day
-- note: other areas are counted apart from States, and never added to one
-- treaty: mbt (mined areas) or ccm (cluster munition remnants)
-- status_class: status of the area under the treaty on the status day
-- region: region by the edition's own scheme, else by the current one
-- certainty: confirmed, suspected, contaminated, residual or unclear
-- situation_on: day, month or year the latest fact is of
-- as_of: the edition's contamination day
with

facts as (

    select * from core.contamination_facts
    where happened_by <= getvariable('as_of_contamination')

),

last_completions as (

    select * from core.last_completions
    where is_completed

),

regions as (

    select * from reference.region_areas
    where region_scheme = (
        select coalesce(min(schemes.region_scheme), 'current')
        from reference.region_schemes as schemes
        where list_contains(string_split(schemes.used_by, ' '), getvariable('edition'))
    )

),

ranked as (

    select
        treaty,
        area,
        listed_as,
        is_unclear,
        cha_m2,
        sha_m2,
        contaminated_m2,
        happened_on,
        happened_by,
        is_synthetic,
        row_number() over (
            partition by treaty, area
            order by
                happened_by desc,
                listed_as is null desc,
                basis = 'reported' desc,
                known_by desc,
                cha_m2 desc nulls last,
                source_row_id asc
        ) as position
    from facts

),

latest as (

    select
        ranked.treaty,
        ranked.area,
        case
            when last_completions.completed_by >= ranked.happened_by then 'cleared'
            when
                ranked.listed_as is null
                and coalesce(greatest(ranked.cha_m2, ranked.sha_m2, ranked.contaminated_m2), 0) = 0
                then 'none'
            when ranked.is_unclear then 'unclear'
            when last_completions.completed_by < ranked.happened_by then 'residual'
            when ranked.cha_m2 > 0 then 'confirmed'
            when ranked.sha_m2 > 0 then 'suspected'
            else 'contaminated'
        end as certainty,
        ranked.happened_on,
        ranked.is_synthetic
    from ranked
    -- most areas were never completed
    left join last_completions
        on ranked.treaty = last_completions.treaty and ranked.area = last_completions.area
    where ranked.position = 1

)

select
    latest.treaty,
    latest.area,
    areas.area_name,
    statuses.status as status_class,
    regions.region,
    latest.certainty,
    latest.happened_on as situation_on,
    getvariable('as_of_contamination') as as_of,
    sample_notice(latest.is_synthetic) as notice
from latest
inner join core.area_names as areas on latest.area = areas.area
-- an area that has ended has no status
left join core.treaty_statuses as statuses
    on latest.treaty = statuses.treaty and latest.area = statuses.area
-- a former area is in no region
left join regions on latest.area = regions.area
where latest.certainty not in ('cleared', 'none')
order by latest.treaty, areas.sort_name, area
