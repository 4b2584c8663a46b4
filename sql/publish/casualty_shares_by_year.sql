-- title: Kinds of mine/ERW casualties by year: who, by what and with what outcome, with shares
-- grain: one row per area, year, breakdown, term and base
-- key: area, year, breakdown, term, base_rule
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: people = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and figure.breakdown || ': ' || figure.term in (
--   'outcome: ' || fact.outcome, 'civilian_status: ' || fact.civilian_status, 'age_group: ' ||
--   fact.age_group, 'sex: ' || fact.sex, 'age-sex: ' || age_and_sex(fact.age_group, fact.sex),
--   'device_type: ' || fact.device_type)
--   when figure.area = 'XWD' and figure.basis = 'recorded' and figure.people is not null
-- trace: people = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.count_row
--   when figure.area = 'XWD' and figure.count_row is not null
-- trace: people = sum(fact.count)
--   from publish.area_casualty_profile as fact
--   where fact.area = figure.area and fact.year = figure.year and fact.vintage = figure.vintage and
--   ((fact.breakdown = figure.breakdown and fact.term = figure.term) or fact.measure in
--   (figure.breakdown || ': ' || figure.term, replace(figure.breakdown, '_type', '') || ': ' ||
--   figure.term) or (figure.breakdown = 'outcome' and fact.measure = figure.term))
--   when figure.area <> 'XWD' and figure.people is not null
-- trace: share = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.share_row
--   when figure.share_row is not null
-- trace: count_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.count_row when figure.count_row is not null
-- trace: share_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.share_row when figure.share_row is not null
-- trace: base = printed(fact.base)
--   from core.printed_casualty_shares as fact
--   where fact.year = figure.year and fact.breakdown = figure.breakdown and fact.term = figure.term
--   and fact.base_rule = figure.base_rule
--   when figure.area = 'XWD' and figure.basis = 'printed' and figure.base is not null
-- derived: base = sum(if(is_known_kind(figure.breakdown, figure.term), figure.people, 0)) over
--   (partition by figure.area, figure.year, figure.breakdown, figure.basis) when figure.base is
--   not null and (figure.area <> 'XWD' or figure.basis = 'recorded')
-- derived: all_casualties = sum(figure.people) over (partition by figure.area, figure.year,
--   figure.breakdown, figure.basis) when figure.all_casualties is not null
-- derived: share = share_of_known(figure.people, figure.base, figure.all_casualties) when
--   figure.share is not null and figure.share_row is null
-- derived: known_part = pct(figure.base, figure.all_casualties) when figure.known_part is not null
-- note: a share is of its base alone: base_rule says which; two bases give two rows
-- note: a printed share is as rounded in print; of areas none is made where parts do not add up
-- note: the world's records where there are any, else the latest prints; an area's total's vintage
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- breakdown: outcome, civilian_status, age_group, sex, age-sex (man, woman), device_type or region
-- term: term of the breakdown, else the printed category; withheld where few would be told
-- people: people; blank where withheld, or a share alone was printed
-- base: people of the base; blank where not known
-- base_rule: what the share is of; of a print its own words
-- share: percent of the base
-- known_part: percent of all casualties that the base is; blank of prints of the world
-- all_casualties: all casualties divided here
-- qualifier: exact, at_least, about, incomplete or withheld; of a print its own word
-- whom: whom a printed category counts that is a part of another, or several together: it is not
--   added to the others; blank of a term
-- vintage: the report of a print, or this edition for its records
-- count_row: print of a count of the world in core.printed_figures
-- share_row: print of a share
-- notice: says so where synthetic sample data are in the figure
with

boxes as (

    select
        profile.*,
        coalesce(
            profile.breakdown,
            case string_split(profile.measure, ': ')[1]
                when 'age-sex' then 'age-sex'
                when profile.measure then 'outcome'
                when 'device' then 'device_type'
                else string_split(profile.measure, ': ')[1]
            end
        ) as kind,
        if(
            profile.qualifier = 'withheld', 'withheld',
            coalesce(profile.term, string_split(profile.measure, ': ')[-1])
        ) as said,
        coalesce(vintages.printed_until, date '9999-12-31') as printed_until
    from publish.area_casualty_profile as profile
    -- the records of this edition are no print
    left join core.printed_vintages as vintages on profile.vintage = vintages.label

),

of_areas as (

    select
        boxes.area,
        boxes.year,
        boxes.kind as breakdown,
        boxes.said as term,
        boxes.vintage,
        boxes.basis,
        cast(sum(boxes.count) as bigint) as people,
        if(count(*) = 1, max(boxes.qualifier), word_of_prints(boxes.qualifier)) as qualifier,
        max(boxes.source_title) as source_title,
        max(boxes.source_url) as source_url,
        max(boxes.notice) as notice
    from boxes
    -- the vintage of the area's figure, else the latest that divides it in this way
    left join marts.casualty_area_years as figures
        on boxes.area = figures.area and boxes.year = figures.casualty_year
    where
        boxes.measure <> 'total'
        and boxes.kind in (
            'outcome', 'civilian_status', 'age_group', 'sex', 'age-sex', 'device_type'
        )
    group by
        boxes.area, boxes.year, boxes.kind, boxes.said, boxes.vintage, boxes.basis,
        boxes.printed_until, figures.basis
    qualify
        dense_rank() over (
            partition by boxes.area, boxes.year, boxes.kind
            order by
                (boxes.basis = 'recorded') = coalesce(figures.basis = 'recorded', false) desc,
                boxes.printed_until desc,
                boxes.vintage
        ) = 1

),

-- a print may divide what it does not sum up, or not all of it
totals as (

    select
        area,
        year,
        vintage,
        max(count) as total
    from publish.area_casualty_profile
    where measure = 'total'
    group by all

),

kinds as (

    select
        of_areas.*,
        if(limited.area is null, totals.total, null) as total
    from of_areas
    -- see above
    left join totals using (area, year, vintage)
    -- a list of deaths is no whole of which the dead are a share
    left join marts.recorded_area_casualties as limited
        on
            of_areas.area = limited.area
            and of_areas.year = limited.casualty_year
            and (of_areas.basis, of_areas.breakdown) = ('recorded', 'outcome')
            and limited.not_given is not null
    union all by name
    select
        'XWD' as area,
        year,
        breakdown,
        term,
        getvariable('edition') as vintage,
        'recorded' as basis,
        people,
        qualifier,
        null as source_title,
        null as source_url,
        sample_notice(is_synthetic) as notice,
        sum(people) over (partition by year, breakdown) as total
    from marts.recorded_casualty_kinds

),

divided as (

    select
        *,
        sum(people) over of_kind = total as is_whole,
        cast(if(is_whole, total, null) as bigint) as all_casualties,
        cast(sum(if(is_known_kind(breakdown, term), people, 0)) over of_kind as bigint) as known
    from kinds
    window of_kind as (partition by area, year, breakdown)

),

rows_of_all as (

    select
        'XWD' as area,
        printed.* exclude (is_secondary) replace (
            coalesce(printed.share, share(printed.people, printed.base)) as share
        ),
        null as all_casualties,
        'printed' as basis,
        null as notice
    from core.printed_casualty_shares as printed
    anti join marts.recorded_casualty_kinds using (year, breakdown)
    union all by name
    select
        * exclude (known, total, is_whole),
        if(is_whole, known, null) as base,
        if(breakdown = 'outcome', 'of all casualties', 'of those known') as base_rule,
        if(
            is_known_kind(breakdown, term), share_of_known(people, base, all_casualties), null
        ) as share,
        null as whom,
        null as count_row,
        null as share_row
    from divided

)

select
    rows_of_all.area,
    rows_of_all.year,
    rows_of_all.breakdown,
    rows_of_all.term,
    rows_of_all.people,
    rows_of_all.base,
    rows_of_all.base_rule,
    rows_of_all.share,
    if(
        rows_of_all.all_casualties is null, null,
        pct(rows_of_all.base, rows_of_all.all_casualties)
    ) as known_part,
    rows_of_all.all_casualties,
    rows_of_all.qualifier,
    coalesce(names.area_name, 'World') as area_name,
    rows_of_all.basis,
    rows_of_all.vintage,
    rows_of_all.count_row,
    rows_of_all.share_row,
    rows_of_all.source_title,
    rows_of_all.source_url,
    rows_of_all.notice,
    rows_of_all.whom
from rows_of_all
-- the world has no name of an area
left join core.area_names as names on rows_of_all.area = names.area
order by
    rows_of_all.area = 'XWD' desc,
    names.sort_name,
    rows_of_all.area,
    rows_of_all.year desc,
    rows_of_all.breakdown,
    rows_of_all.people desc nulls last,
    rows_of_all.term,
    rows_of_all.base_rule
