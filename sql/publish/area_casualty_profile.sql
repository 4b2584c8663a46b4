-- title: The country box: every count of an area's mine/ERW casualties, print by print
-- grain: one row per area, year, vintage and measure
-- key: area, year, vintage, measure
-- products: lm, published
-- trace: count = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.printed_row
--   when figure.basis = 'printed' and figure.contradicted is null
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and figure.measure in (
--   'total',
--   fact.outcome,
--   'civilian_status: ' || fact.civilian_status,
--   'age_group: ' || fact.age_group,
--   'sex: ' || fact.sex,
--   'age-sex: ' || age_and_sex(fact.age_group, fact.sex),
--   'device_type: ' || fact.device_type
--   )
--   when figure.basis = 'recorded' and figure.total_qualifier <> 'withheld'
-- trace: printed_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.printed_row when figure.printed_row is not null
-- note: all vintages side by side; a box whose parts miss its total is kept as it is printed
-- note: a count that one vintage prints with several values is blank, the values in contradicted
-- note: a printed category keeps its printed words; term is what records call it
-- note: all areas and years that were recorded are in too, with this edition as their vintage
-- note: of few people a recorded civilian status, age group, sex or age-sex is withheld: it is one
--   row called like the breakdown, without a count and without categories; see PRIVACY.md
-- year: calendar year of the incidents
-- vintage: the report, or this edition for its records
-- measure: total, killed, injured, unknown, or a breakdown and its category; age-sex as in the
--   country profiles: man, woman, boy, girl, adult sex unknown, child sex unknown, and whose age
--   is not known
-- count: people; blank where the vintage contradicts itself, or where it is withheld
-- total_qualifier: exact, at_least, about or incomplete (rows of that area and year are missing),
--   or withheld; of a print its own word
-- breakdown: civilian_status, age_group, sex or device_type; blank for outcomes and others
-- term: term of the breakdown's vocabulary; blank where the print has none of it
-- evidence: of a print: monitor_print or secondary
-- printed_row: number of the print in core.printed_figures; the lowest where
--   several give the count
-- notice: says so where synthetic sample data are in the figure
-- contradicted: the values of a vintage that prints several for the count, such as 161 / 123
with

prints as (

    select * from core.printed_figures
    where
        scope = 'area'
        and not_used is null
        and period_from = period_to
        and length(period_to) = 4
        and measure in (
            'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown'
        )

),

blocks as (

    select * from marts.area_trait_blocks

),

ranked as (

    select
        prints.area,
        cast(prints.period_to as integer) as year,
        prints.vintage,
        coalesce(
            prints.dimension || ': ' || prints.category,
            replace(prints.measure, 'casualties_', '')
        ) as measure,
        cast(prints.value as bigint) as count,
        prints.qualifier,
        categories.breakdown,
        categories.term,
        prints.evidence,
        prints.print,
        prints.source_title,
        prints.source_url,
        -- the Monitor's own page comes before a text that quotes it, a count before that of a part
        rank() over (
            partition by
                prints.area,
                prints.period_to,
                prints.vintage,
                prints.measure,
                prints.dimension,
                prints.category
            order by prints.evidence, prints.base_note is not null
        ) as rank,
        row_number() over (
            partition by
                prints.area,
                prints.period_to,
                prints.vintage,
                prints.measure,
                prints.dimension,
                prints.category
            order by
                prints.evidence,
                prints.base_note is not null,
                prints.print
        ) as position
    from prints
    -- outcomes have no category, and some printed categories no term
    left join reference.printed_categories as categories
        on
            spelt(prints.dimension) = spelt(categories.dimension)
            and spelt(prints.category) = spelt(categories.category)

),

-- a value printed twice is one; which of two different ones is right, no row number says
printed as (

    select
        area,
        year,
        vintage,
        measure,
        case when count(distinct count) <= 1 then min(count) end as count,
        case
            when count(distinct count) <= 1
                then word_of_prints(qualifier)
        end as total_qualifier,
        breakdown,
        term,
        min(evidence) as evidence,
        min(print) as printed_row,
        max(source_title) filter (where position = 1) as source_title,
        max(source_url) filter (where position = 1) as source_url,
        case
            when count(distinct count) > 1
                then string_agg(distinct count, ' / ' order by count desc)
        end as contradicted
    from ranked
    where rank = 1
    group by area, year, vintage, measure, breakdown, term

),

counted as (

    select
        area,
        casualty_year as year,
        case grouping_id(outcome, civilian_status, age_group, sex, device_type)
            when 15 then outcome
            when 25 then 'age-sex: ' || age_and_sex(age_group, sex)
            when 23 then 'civilian_status: ' || civilian_status
            when 27 then 'age_group: ' || age_group
            when 29 then 'sex: ' || sex
            when 30 then 'device_type: ' || device_type
            else 'total'
        end as measure,
        case grouping_id(outcome, civilian_status, age_group, sex, device_type)
            when 25 then 'age-sex'
            when 23 then 'civilian_status'
            when 27 then 'age_group'
            when 29 then 'sex'
        end as trait,
        cast(sum(people) as bigint) as count,
        total_qualifier(bool_or(is_at_least), bool_or(is_about), bool_or(is_incomplete))
            as total_qualifier,
        case grouping_id(outcome, civilian_status, age_group, sex, device_type)
            when 23 then 'civilian_status'
            when 27 then 'age_group'
            when 29 then 'sex'
            when 30 then 'device_type'
        end as breakdown,
        case
            when grouping_id(outcome, civilian_status, age_group, sex, device_type) <> 25
                then coalesce(civilian_status, age_group, sex, device_type)
        end as term,
        bool_or(is_synthetic) as is_synthetic
    from marts.casualty_figures
    group by grouping sets (
        (area, casualty_year),
        (area, casualty_year, outcome),
        (area, casualty_year, civilian_status),
        (area, casualty_year, age_group),
        (area, casualty_year, sex),
        (area, casualty_year, age_group, sex),
        (area, casualty_year, device_type)
    )

),

-- a withheld block keeps no category, not even one of nobody
recorded as (

    select
        counted.area,
        counted.year,
        counted.measure,
        counted.count,
        counted.total_qualifier,
        counted.breakdown,
        counted.term,
        counted.is_synthetic
    from counted
    -- totals, outcomes and devices are told of any number
    left join blocks
        on
            counted.area = blocks.area
            and counted.year = blocks.casualty_year
            and counted.trait = blocks.trait
    where blocks.is_withheld is distinct from true
    union all
    select
        blocks.area,
        blocks.casualty_year as year,
        blocks.trait as measure,
        null as count,
        'withheld' as total_qualifier,
        nullif(blocks.trait, 'age-sex') as breakdown,
        null as term,
        counted.is_synthetic
    from blocks
    inner join counted
        on
            blocks.area = counted.area
            and blocks.casualty_year = counted.year
            and counted.measure = 'total'
    where blocks.is_withheld

),

boxes as (

    select
        area,
        year,
        vintage,
        measure,
        count,
        total_qualifier,
        breakdown,
        term,
        'printed' as basis,
        evidence,
        printed_row,
        source_title,
        source_url,
        false as is_synthetic,
        contradicted
    from printed
    union all
    select
        area,
        year,
        getvariable('edition') as vintage,
        measure,
        count,
        total_qualifier,
        breakdown,
        term,
        'recorded' as basis,
        null as evidence,
        null as printed_row,
        null as source_title,
        null as source_url,
        is_synthetic,
        null as contradicted
    from recorded

)

select
    boxes.area,
    boxes.year,
    boxes.vintage,
    boxes.measure,
    boxes.count,
    boxes.total_qualifier,
    boxes.breakdown,
    boxes.term,
    names.area_name,
    boxes.basis,
    boxes.evidence,
    boxes.printed_row,
    boxes.source_title,
    boxes.source_url,
    sample_notice(boxes.is_synthetic) as notice,
    boxes.contradicted
from boxes
inner join core.area_names as names on boxes.area = names.area
order by
    names.sort_name,
    boxes.area,
    boxes.year desc,
    boxes.vintage,
    boxes.breakdown is not null,
    boxes.breakdown,
    boxes.measure
