-- title: The country box: every count of an area's mine/ERW casualties, print by print
-- grain: one row per area, year, vintage and measure
-- key: area, year, vintage, measure
-- references: area = publish.areas.area
-- references: year = publish.years.year
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
--   when figure.basis = 'recorded' and figure.qualifier <> 'withheld'
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
-- qualifier: exact, at_least, about or incomplete (rows of that area and year are missing),
--   or withheld; of a print its own word
-- breakdown: civilian_status, age_group, sex or device_type; blank for outcomes and others
-- term: term of the breakdown's vocabulary; blank where the print has none of it
-- evidence: of a print: monitor_print or secondary
-- printed_row: number of the print in core.printed_figures; the lowest where
--   several give the count
-- notice: says so where synthetic sample data are in the figure
-- contradicted: the values of a vintage that prints several for the count, such as 161 / 123
with

blocks as (

    select * from marts.area_trait_blocks
    where is_withheld

),

-- the Monitor's own page comes before a text that quotes it, a count before that of a part
prints as (

    select
        figures.area,
        cast(figures.period_to as integer) as year,
        figures.vintage,
        coalesce(
            figures.dimension || ': ' || figures.category,
            replace(figures.measure, 'casualties_', '')
        ) as measure,
        cast(figures.value as bigint) as people,
        figures.qualifier,
        categories.breakdown,
        categories.term,
        figures.evidence,
        figures.print,
        figures.source_title,
        figures.source_url,
        row_number() over (
            box order by figures.evidence, figures.base_note is not null, figures.print
        ) as position
    from core.printed_figures as figures
    -- outcomes have no category, and some printed categories no term
    left join reference.printed_categories as categories
        on
            spelt(figures.dimension) = spelt(categories.dimension)
            and spelt(figures.category) = spelt(categories.category)
    where
        figures.scope = 'area'
        and figures.not_used is null
        and figures.period_from = figures.period_to
        and length(figures.period_to) = 4
        and figures.measure in (
            'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown'
        )
    window box as (
        partition by
            figures.area,
            figures.period_to,
            figures.vintage,
            figures.measure,
            figures.dimension,
            figures.category
    )
    qualify rank() over (box order by figures.evidence, figures.base_note is not null) = 1

),

-- a value printed twice is one; which of two different ones is right, no row number says
printed as (

    select
        area,
        year,
        vintage,
        measure,
        if(count(distinct people) <= 1, min(people), null) as count,
        if(count(distinct people) <= 1, word_of_prints(qualifier), null) as qualifier,
        breakdown,
        term,
        'printed' as basis,
        min(evidence) as evidence,
        min(print) as printed_row,
        max(source_title) filter (where position = 1) as source_title,
        max(source_url) filter (where position = 1) as source_url,
        null as notice,
        if(
            count(distinct people) > 1,
            string_agg(distinct people, ' / ' order by people desc),
            null
        ) as contradicted
    from prints
    group by all

),

recorded as (

    select
        area,
        casualty_year as year,
        concat_ws(': ', part.breakdown, part.said) as measure,
        part.breakdown,
        if(part.breakdown is null, null, part.said) as term,
        cast(sum(people) as bigint) as count,
        total_qualifier(bool_or(is_at_least), bool_or(is_about), bool_or(is_incomplete))
            as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from marts.casualty_figures
    cross join lateral (values
        ('total', null, 'total'),
        ('outcome', null, outcome),
        ('civilian_status', 'civilian_status', civilian_status),
        ('age_group', 'age_group', age_group),
        ('sex', 'sex', sex),
        ('age-sex', null, 'age-sex: ' || age_and_sex(age_group, sex)),
        ('device_type', 'device_type', device_type)
    ) as part (trait, breakdown, said)
    -- totals, outcomes and devices are told of any number
    anti join blocks using (area, casualty_year, trait)
    group by all
    union all by name
    -- a withheld block keeps no category, not even one of nobody
    select
        area,
        casualty_year as year,
        blocks.trait as measure,
        nullif(blocks.trait, 'age-sex') as breakdown,
        null as term,
        null as count,
        'withheld' as qualifier,
        bool_or(figures.is_synthetic) as is_synthetic
    from blocks
    inner join marts.casualty_figures as figures using (area, casualty_year)
    group by all

),

boxes as (

    from printed
    union all by name
    select
        * exclude (is_synthetic),
        getvariable('edition') as vintage,
        'recorded' as basis,
        null as evidence,
        null as printed_row,
        null as source_title,
        null as source_url,
        sample_notice(is_synthetic) as notice,
        null as contradicted
    from recorded

)

select
    area,
    boxes.year,
    boxes.vintage,
    boxes.measure,
    boxes.count,
    boxes.qualifier,
    boxes.breakdown,
    boxes.term,
    names.area_name,
    boxes.basis,
    boxes.evidence,
    boxes.printed_row,
    boxes.source_title,
    boxes.source_url,
    boxes.notice,
    boxes.contradicted
from boxes
inner join core.area_names as names using (area)
order by
    names.sort_name,
    area,
    boxes.year desc,
    boxes.vintage,
    boxes.breakdown is not null,
    boxes.breakdown,
    boxes.measure
