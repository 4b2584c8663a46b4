-- title: What is said of contaminated land, print by print and workbook by workbook
-- grain: one row per source row
-- key: source_row_id
-- note: a place on a printed list of contaminated places is a fact without a size
-- note: workbook rows of a treaty not named belong to the one whose devices they are about
-- basis: printed or reported
-- area: the area
-- listed_as: words of the printed list the place stands on; null for a size
-- is_unclear: true where the list says that it is unclear whether the place is contaminated, or
--   says it in words that no mapping knows
-- region: region it is listed under
-- admin1: true when the row is about a part of the area only
-- leaves_out_parts: true where the workbook gives other parts of the area on another day alone
-- contaminated_m2: size not told apart, or their sum as the source prints it
-- qualifier: how the source qualifies the size
-- happened_on: day, month or year the situation is of
-- information_until: first day it can mean: so far the information reaches at least
-- known_by: last day from which it could be known
-- vintage: the report; null for a workbook
-- evidence: monitor_print or secondary; null for a workbook
-- source_title: where it is printed; null for a workbook
with

figures as (

    select * from core.printed_figures
    where
        measure in ('contaminated_area', 'contaminated_list')
        and scope = 'area'
        and not_used is null

),

words as (

    select * from reference.printed_categories
    where dimension = 'contaminated_list' and term = 'contaminated'

),

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'contamination'

),

facts as (

    select
        figures.source_row_id,
        figures.source_row_id as source_key,
        'printed' as basis,
        figures.treaty,
        figures.area,
        case figures.measure when 'contaminated_list' then figures.category end as listed_as,
        coalesce(figures.measure = 'contaminated_list' and words.category is null, false)
            as is_unclear,
        figures.region,
        false as admin1,
        false as leaves_out_parts,
        null as cha_m2,
        null as sha_m2,
        figures.area_m2 as contaminated_m2,
        figures.qualifier,
        figures.printed_text,
        figures.period_to as happened_on,
        null as information_until,
        coalesce(
            figures.printed_until,
            end_of_partial_date(figures.period_to)
        ) as known_by,
        figures.vintage,
        figures.evidence,
        false as is_synthetic,
        figures.source_title,
        figures.source_url
    from figures
    -- a size is on no list
    left join words on figures.category = words.category
    union all by name
    select
        reported.source_row_id,
        concat_ws('/', reported.receipt, reported.area, reported.happened_on) as source_key,
        'reported' as basis,
        coalesce(reported.treaty, treaty_of_land(reported.contaminant)) as treaty,
        reported.area,
        null as listed_as,
        false as is_unclear,
        null as region,
        reported.admin1 is not null as admin1,
        reported.admin1 is not null
        and count(distinct reported.admin1) over (
            partition by reported.receipt, reported.area, reported.contaminant
        ) > count(distinct reported.admin1) over (
            partition by
                reported.receipt, reported.area, reported.contaminant, reported.happened_on
        ) as leaves_out_parts,
        reported.cha_m2,
        reported.sha_m2,
        reported.contaminated_m2,
        -- the words of the cells that make the size
        case
            when reported.cha_m2 is null and reported.contaminated_m2 is not null
                then reported.contaminated_m2_qualifier
            when coalesce(reported.cha_m2, reported.sha_m2) is null
                then
                    coalesce(
                        reported.contaminated_m2_qualifier,
                        word_of_cells(
                            [reported.cha_m2_qualifier, reported.sha_m2_qualifier], false
                        ),
                        reported.qualifier
                    )
            else
                word_of_cells(
                    [
                        reported.cha_m2_qualifier,
                        reported.sha_m2_qualifier,
                        if(reported.sha_m2 is null, reported.contaminated_m2_qualifier, null)
                    ],
                    true
                )
        end as qualifier,
        null as printed_text,
        reported.happened_on,
        reported.information_until,
        -- nothing is known of a day before that day
        greatest(
            end_of_partial_date(coalesce(reported.known_on, reported.happened_on)),
            start_of_partial_date(reported.happened_on)
        ) as known_by,
        null as vintage,
        null as evidence,
        workbooks.is_synthetic,
        null as source_title,
        null as source_url
    from staging.contamination as reported
    inner join workbooks using (receipt)
    where treaty_of_land(reported.contaminant) is not null

)

select
    source_row_id,
    case basis
        when 'printed' then source_key
        else concat_ws('/', source_key, treaty, if(admin1, 'parts', 'whole'))
    end as source_key,
    basis,
    treaty,
    area,
    listed_as,
    is_unclear,
    region,
    admin1,
    leaves_out_parts,
    cast(cha_m2 as decimal(18, 2)) as cha_m2,
    cast(sha_m2 as decimal(18, 2)) as sha_m2,
    cast(contaminated_m2 as decimal(18, 2)) as contaminated_m2,
    qualifier,
    printed_text,
    happened_on,
    end_of_partial_date(happened_on) as happened_by,
    coalesce(information_until, start_of_partial_date(happened_on)) as information_until,
    known_by,
    vintage,
    evidence,
    is_synthetic,
    source_title,
    source_url
from facts
where treaty is not null and area is not null
order by source_row_id
