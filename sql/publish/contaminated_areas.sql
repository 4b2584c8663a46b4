-- title: States and other areas with contamination, as far as dated facts say so
-- grain: one row per treaty and area whose latest fact says that it is or may be contaminated
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: certainty = acts()
--   from core.contamination_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: confirmed = a confirmed hazardous area; suspected = only suspected ones; contaminated = a
--   size not told apart, or a place on a printed list; residual = found after clearance was
--   completed; unclear = listed as a place of which it is unclear whether it is contaminated
-- note: an area is in the list until clearance is completed; information may be old, see its day
-- note: other areas are counted apart from States, and never added to one
-- treaty: mbt (mined areas) or ccm (cluster munition remnants)
-- status: status of the area under the treaty on the status day
-- region: region by the edition's own scheme, else by the current one
-- certainty: confirmed, suspected, contaminated, residual or unclear
-- situation_on: last day the latest fact can be of
-- as_of: the edition's contamination day
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the contamination day; 0 where it reaches so far or
--   further
-- source_title: where the latest fact is printed; blank for a workbook
-- source_url: address of that print
with

regions as (

    select * from reference.region_areas
    where region_scheme = (
        select coalesce(min(schemes.region_scheme), 'current')
        from reference.region_schemes as schemes
        where list_contains(string_split(schemes.used_by, ' '), getvariable('edition'))
    )

),

latest as (

    select * from core.contamination_facts
    where happened_by <= getvariable('as_of_contamination')
    qualify row_number() over (
        partition by treaty, area
        order by
            happened_by desc,
            listed_as is null desc,
            basis = 'reported' desc,
            known_by desc,
            cha_m2 desc nulls last,
            source_row_id asc
    ) = 1

),

judged as (

    select
        treaty,
        area,
        case
            when completions.completed_by >= latest.happened_by then 'cleared'
            when
                latest.listed_as is null
                and coalesce(greatest(latest.cha_m2, latest.sha_m2, latest.contaminated_m2), 0) = 0
                then 'none'
            when latest.is_unclear then 'unclear'
            when completions.completed_by < latest.happened_by then 'residual'
            when latest.cha_m2 > 0 then 'confirmed'
            when latest.sha_m2 > 0 then 'suspected'
            else 'contaminated'
        end as certainty,
        latest.happened_on,
        latest.is_synthetic,
        latest.source_title,
        latest.source_url
    from latest
    -- most areas were never completed
    left join (from core.last_completions where is_completed) as completions using (treaty, area)

)

select
    treaty,
    area,
    areas.area_name,
    statuses.status,
    regions.region,
    judged.certainty,
    end_of_partial_date(judged.happened_on) as situation_on,
    getvariable('as_of_contamination') as as_of,
    sample_notice(judged.is_synthetic) as notice,
    judged.happened_on as situation_text,
    precision_of(judged.happened_on) as situation_precision,
    end_of_partial_date(judged.happened_on) as information_until,
    years_old(
        end_of_partial_date(judged.happened_on), getvariable('as_of_contamination')
    ) as years_old,
    judged.source_title,
    judged.source_url
from judged
inner join core.area_names as areas using (area)
-- nothing lies in an area that has ended
anti join (
    from reference.areas where existed_to <= getvariable('as_of_contamination')
) as ended using (area)
-- an area that ends before the status day has no status
left join core.treaty_statuses as statuses using (treaty, area)
-- a former area is in no region
left join regions using (area)
where judged.certainty not in ('cleared', 'none')
order by treaty, areas.sort_name, area
