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
-- source_key: the print, or the rows of one workbook and day that add up
-- treaty: mbt or ccm
-- area: the area
-- basis: printed or reported
-- cha_m2: confirmed hazardous area; null = not given
-- sha_m2: suspected hazardous area; null = not given
-- contaminated_m2: both together, or the one size given
-- is_minimum: true where a part is not given, or the source says at least
-- qualifier: how the source qualifies the size
-- happened_on: day, month or year the situation is of
-- happened_by: last day that can mean
-- is_latest: true for the latest of the area by the contamination day
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
-- source_url: address of the source
-- is_synthetic: true for synthetic sample data
with

facts as (

    select * from core.contamination_facts
    where listed_as is null

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
            facts.qualifier in ('at_least', 'more_than', 'incomplete')
            or (facts.cha_m2 is null) <> (facts.sha_m2 is null)
        ) as is_minimum,
        max(facts.qualifier) as qualifier,
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
    source_key,
    treaty,
    area,
    basis,
    cast(cha_m2 as decimal(18, 2)) as cha_m2,
    cast(sha_m2 as decimal(18, 2)) as sha_m2,
    cast(
        coalesce(cha_m2 + sha_m2, printed_m2, cha_m2, sha_m2) as decimal(18, 2)
    ) as contaminated_m2,
    coalesce(is_minimum, false) as is_minimum,
    qualifier,
    happened_on,
    happened_by,
    row_number() over (
        partition by treaty, area
        order by
            coalesce(cha_m2, sha_m2, printed_m2) is not null desc,
            happened_by desc,
            basis = 'reported' desc,
            known_by desc,
            source_key asc
    ) = 1 as is_latest,
    vintage,
    source_title,
    source_url,
    is_synthetic
from sizes
order by source_key
