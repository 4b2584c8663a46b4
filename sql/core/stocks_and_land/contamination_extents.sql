-- title: Size of contamination, source by source, in square metres
-- grain: one row per source of a size
-- key: source_key
-- trace: cha_m2 = sum(fact.cha_m2)
--   from core.contamination_facts as fact
--   where fact.source_key = figure.source_key and fact.listed_as is null
--   when figure.cha_m2 is not null
-- trace: sha_m2 = sum(fact.sha_m2)
--   from core.contamination_facts as fact
--   where fact.source_key = figure.source_key and fact.listed_as is null
--   when figure.sha_m2 is not null
-- trace: contaminated_m2 = acts(fact.cha_m2, fact.sha_m2, fact.contaminated_m2)
--   from core.contamination_facts as fact
--   where fact.source_key = figure.source_key and fact.listed_as is null
-- note: parts of an area are added up only where the same workbook gives no whole
-- note: the latest is the one of the latest day; a report from the country before a print of it
-- area: the area
-- basis: printed or reported
-- cha_m2: confirmed hazardous area; null = not given
-- sha_m2: suspected hazardous area; null = not given
-- is_minimum: true where a part is not given or is of another day, or the source says at least
-- qualifier: how the source qualifies the size; of a sum as word_of_sum has it
-- happened_on: day, month or year the situation is of
-- is_latest: true for the latest of the area by the contamination day
-- is_cleared: true where clearance was completed on or after the day, and not re-opened since
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
with

facts as (

    select * from core.contamination_facts
    where listed_as is null

),

last_completions as (

    select * from core.last_completions
    where is_completed

),

wholes as (

    select distinct
        treaty,
        area,
        happened_on
    from facts
    where basis = 'reported' and not admin1

),

sizes as (

    select
        facts.source_key,
        facts.treaty,
        facts.area,
        facts.basis,
        sum(facts.cha_m2) as cha_m2,
        sum(facts.sha_m2) as sha_m2,
        sum(facts.contaminated_m2) as printed_m2,
        bool_or(
            (facts.cha_m2 is null) <> (facts.sha_m2 is null)
            or facts.leaves_out_parts
        ) as is_minimum,
        case
            when bool_or(coalesce(facts.cha_m2, facts.sha_m2, facts.contaminated_m2) is not null)
                then
                    word_of_sum(
                        coalesce(facts.qualifier, 'exact'),
                        coalesce(
                            facts.cha_m2 + facts.sha_m2,
                            facts.contaminated_m2,
                            facts.cha_m2,
                            facts.sha_m2
                        )
                    )
            else
                word_of_cells(list(facts.qualifier order by facts.source_row_id), false)
        end as qualifier,
        facts.happened_on,
        facts.happened_by,
        max(facts.known_by) as known_by,
        facts.vintage,
        facts.source_title,
        facts.source_url,
        bool_or(facts.is_synthetic) as is_synthetic
    from facts
    -- a print, or parts without their whole, has none
    left join wholes
        on
            facts.treaty = wholes.treaty
            and facts.area = wholes.area
            and facts.happened_on = wholes.happened_on
            and facts.admin1
    where
        wholes.area is null
        and facts.happened_by <= getvariable('as_of_contamination')
    group by
        facts.source_key,
        facts.treaty,
        facts.area,
        facts.basis,
        facts.happened_on,
        facts.happened_by,
        facts.vintage,
        facts.source_title,
        facts.source_url

)

select
    sizes.source_key,
    sizes.treaty,
    sizes.area,
    sizes.basis,
    cast(sizes.cha_m2 as decimal(18, 2)) as cha_m2,
    cast(sizes.sha_m2 as decimal(18, 2)) as sha_m2,
    cast(
        coalesce(
            sizes.cha_m2 + sizes.sha_m2, sizes.printed_m2, sizes.cha_m2, sizes.sha_m2
        ) as decimal(18, 2)
    ) as contaminated_m2,
    coalesce(sizes.is_minimum or sizes.qualifier in ('at_least', 'more_than', 'incomplete'), false)
        as is_minimum,
    sizes.qualifier,
    sizes.happened_on,
    sizes.happened_by,
    row_number() over (
        partition by sizes.treaty, sizes.area
        order by
            coalesce(sizes.cha_m2, sizes.sha_m2, sizes.printed_m2) is not null desc,
            sizes.happened_by desc,
            sizes.basis = 'reported' desc,
            sizes.known_by desc,
            sizes.source_key asc
    ) = 1 as is_latest,
    coalesce(last_completions.completed_by >= sizes.happened_by, false) as is_cleared,
    sizes.vintage,
    sizes.source_title,
    sizes.source_url,
    sizes.is_synthetic
from sizes
-- most areas were never completed
left join last_completions using (treaty, area)
order by sizes.source_key
