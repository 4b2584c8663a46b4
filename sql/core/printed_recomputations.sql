-- title: Printed casualty figures recomputed from their printed parts
-- grain: one row per line of a print and method
-- key: print_line, method
-- note: a figure is recomputed only from other figures; printing it again proves nothing
-- note: a total alone is recomputed from the parts of another report where they make it
-- note: another number there is a revision and no contradiction
-- note: a submunition is a remnant only by reports of one year that stand on two pages
-- note: a misfit is not mended: it says which print contradicts what
-- print_line: the line of the print
-- method: how it was recomputed
-- printed: the number as printed
-- recomputed: what its parts give
-- agrees: true when both are equal
-- code: why they differ; null when they agree
with

figures as (

    select * from core.printed_figures
    where
        measure like '%casualties%'
        and not_used is null
        and value is not null

),

noted_outcomes as (

    select * from core.printed_part_outcomes

),

categories as (

    select * from reference.printed_categories

),

counts as (

    select
        print_line,
        scope,
        coalesce(area, region, '-') as place,
        series,
        vintage,
        coalesce(period_from, '-') as period_from,
        period_to,
        replace(measure, 'cluster_', '') as measure,
        starts_with(measure, 'cluster_') as is_cluster,
        dimension,
        category,
        base_note,
        left(printed_on, 4) as printed_year,
        source_url,
        value
    from figures
    where unit is null

),

lines as (

    select
        print_line,
        scope,
        place,
        vintage,
        period_from,
        period_to,
        is_cluster,
        printed_year,
        source_url,
        max(value) filter (where measure = 'casualties_total') as total,
        max(value) filter (where measure = 'casualties_killed') as killed,
        max(value) filter (where measure = 'casualties_injured') as injured,
        max(value) filter (where measure = 'casualties_unknown') as unknown,
        max(value) filter (where measure = 'casualties_attack') as attack,
        max(value) filter (where measure = 'casualties_remnant') as remnant
    from counts
    where dimension is null
    group by
        print_line,
        scope,
        place,
        vintage,
        period_from,
        period_to,
        is_cluster,
        printed_year,
        source_url

),

-- an unknown that was not printed may be anything, so only a sum that fits proves something
outcomes as (

    select
        print_line,
        'outcomes' as method,
        total as printed,
        coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0) as recomputed,
        'print_contradicts_itself' as code
    from lines
    where
        not is_cluster
        and total is not null
        and coalesce(killed, injured) is not null
        and (
            (killed is not null and injured is not null and unknown is not null)
            or coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0) = total
        )

),

-- nor does a note say who is neither killed nor injured
part_outcomes as (

    select
        print_line,
        'outcomes_of_part' as method,
        value as printed,
        killed + injured as recomputed,
        'print_contradicts_itself' as code
    from noted_outcomes
    where killed + injured >= value

),

causes as (

    select
        print_line,
        'attacks_and_remnants' as method,
        total as printed,
        attack + remnant as recomputed,
        'print_contradicts_itself' as code
    from lines
    where is_cluster and total is not null and attack is not null and remnant is not null

),

-- a report that prints a total alone has it from the parts another report printed
other_reports as (

    select
        lines.print_line,
        fitting.method || '_of_another_report' as method,
        lines.total as printed,
        fitting.recomputed,
        'two_reports_differ' as code
    from lines
    inner join lines as other
        on
            lines.scope = other.scope
            and lines.place = other.place
            and lines.period_from = other.period_from
            and lines.period_to = other.period_to
            and lines.is_cluster = other.is_cluster
            and lines.vintage <> other.vintage
            and lines.source_url <> other.source_url
    inner join (
        select print_line, method, recomputed from outcomes
        where recomputed = printed
        union all
        select print_line, method, recomputed from causes
        where recomputed = printed
    ) as fitting on other.print_line = fitting.print_line
    where
        lines.total = fitting.recomputed
        and coalesce(lines.killed, lines.injured, lines.attack, lines.remnant) is null

),

-- totals of a place and year: those of the same report first, then of any other
totals as (

    select
        place,
        period_to,
        is_cluster,
        vintage,
        max(total) as total
    from lines
    where period_from = period_to and total is not null
    group by place, period_to, is_cluster, vintage

),

parts as (

    select
        counts.print_line,
        counts.scope,
        counts.place,
        counts.vintage,
        counts.period_to,
        counts.is_cluster,
        counts.dimension,
        counts.value,
        -- a box that misses its total says which one
        try_cast(
            replace(
                nullif(
                    regexp_extract(counts.base_note, 'not the annual total ([0-9,]+)$', 1), ''
                ),
                ',',
                ''
            ) as bigint
        ) as noted_total
    from counts
    -- survival outcomes of cluster munition casualties are no category of a table
    left join categories
        on counts.dimension = categories.dimension and counts.category = categories.category
    where
        counts.period_from = counts.period_to
        and counts.measure = 'casualties_total'
        and (categories.term is not null or counts.dimension = 'outcome')
        and (
            counts.base_note like 'partition of%'
            or counts.base_note like 'as published%'
            or counts.base_note like 'row label%'
            or counts.is_cluster
        )

),

sums as (

    select
        place,
        vintage,
        period_to,
        is_cluster,
        dimension,
        sum(value) as value,
        max(noted_total) as noted_total
    from parts
    group by place, vintage, period_to, is_cluster, dimension
    having count(*) > 1

),

others as (

    select
        sums.place,
        sums.vintage,
        sums.period_to,
        sums.dimension,
        max(other.value) filter (where other.value = sums.value) as value
    from sums
    inner join sums as other
        on
            sums.place = other.place
            and sums.vintage = other.vintage
            and sums.period_to = other.period_to
            and sums.dimension <> other.dimension
    group by sums.place, sums.vintage, sums.period_to, sums.dimension

),

elsewhere as (

    select
        sums.place,
        sums.vintage,
        sums.period_to,
        sums.dimension,
        max(totals.total) as value
    from sums
    inner join totals
        on
            sums.place = totals.place
            and sums.period_to = totals.period_to
            and sums.is_cluster = totals.is_cluster
            and sums.value = totals.total
    group by sums.place, sums.vintage, sums.period_to, sums.dimension

),

judged as (

    select
        sums.place,
        sums.vintage,
        sums.period_to,
        sums.is_cluster,
        sums.dimension,
        sums.value as recomputed,
        coalesce(totals.total, sums.noted_total, others.value, elsewhere.value) as printed
    from sums
    -- a box may print no total
    left join totals
        on
            sums.place = totals.place
            and sums.period_to = totals.period_to
            and sums.vintage = totals.vintage
            and sums.is_cluster = totals.is_cluster
    -- nor divide it another way
    left join others
        on
            sums.place = others.place
            and sums.period_to = others.period_to
            and sums.vintage = others.vintage
            and sums.dimension = others.dimension
    -- nor may any other report give it
    left join elsewhere
        on
            sums.place = elsewhere.place
            and sums.period_to = elsewhere.period_to
            and sums.vintage = elsewhere.vintage
            and sums.dimension = elsewhere.dimension
    -- outcomes may leave out an unknown that was not printed
    where sums.dimension <> 'outcome' or sums.value = totals.total

),

-- each part is the total less the other parts
partitions as (

    select
        parts.print_line,
        'partition' as method,
        parts.value as printed,
        judged.printed - (judged.recomputed - parts.value) as recomputed,
        'print_contradicts_itself' as code
    from parts
    inner join judged
        on
            parts.place = judged.place
            and parts.vintage = judged.vintage
            and parts.period_to = judged.period_to
            and parts.is_cluster = judged.is_cluster
            and parts.dimension = judged.dimension
    where judged.printed is not null

),

-- the only part is the whole, which its outcomes give
only_parts as (

    select
        parts.print_line,
        'only_part' as method,
        parts.value as printed,
        outcomes.recomputed,
        outcomes.code
    from parts
    inner join lines
        on
            parts.place = lines.place
            and parts.vintage = lines.vintage
            and parts.period_to = lines.period_to
            and parts.is_cluster = lines.is_cluster
            and lines.period_from = lines.period_to
    inner join outcomes
        on lines.print_line = outcomes.print_line and outcomes.printed = outcomes.recomputed
    -- several parts are a partition
    left join sums
        on
            parts.place = sums.place
            and parts.vintage = sums.vintage
            and parts.period_to = sums.period_to
            and parts.is_cluster = sums.is_cluster
            and parts.dimension = sums.dimension
    where sums.dimension is null and not parts.is_cluster

),

totals_of_parts as (

    select
        lines.print_line,
        'sum_of_' || judged.dimension as method,
        lines.total as printed,
        judged.recomputed,
        'print_contradicts_itself' as code
    from lines
    inner join judged
        on
            lines.place = judged.place
            and lines.vintage = judged.vintage
            and lines.period_to = judged.period_to
            and lines.is_cluster = judged.is_cluster
    where lines.period_from = lines.period_to and lines.total is not null

),

mines as (

    select
        counts.print_line,
        'subtotal_of_mines' as method,
        counts.value as printed,
        (
            select sum(part.value)
            from counts as part
            inner join categories
                on
                    part.dimension = categories.dimension
                    and part.category = categories.category
            where
                part.place = counts.place
                and part.vintage = counts.vintage
                and part.period_to = counts.period_to
                and ends_with(categories.term, 'mine')
                or part.place = counts.place
                and part.vintage = counts.vintage
                and part.period_to = counts.period_to
                and categories.term = 'mine_unspecified'
        ) as recomputed,
        'print_contradicts_itself' as code
    from counts
    where counts.category = 'all landmines (subtotal of the four)'

),

regions as (

    select
        vintage,
        period_to,
        sum(value) as value
    from counts
    where scope = 'region'
    group by vintage, period_to

),

of_regions as (

    select
        counts.print_line,
        case counts.scope when 'region' then 'partition' else 'sum_of_region' end as method,
        counts.value as printed,
        case counts.scope
            when 'region' then totals.total - (regions.value - counts.value)
            else regions.value
        end as recomputed,
        'print_contradicts_itself' as code
    from counts
    inner join regions
        on counts.vintage = regions.vintage and counts.period_to = regions.period_to
    inner join totals
        on
            counts.vintage = totals.vintage
            and counts.period_to = totals.period_to
            and totals.place = '-'
            and not totals.is_cluster
    where
        counts.period_from = counts.period_to
        and counts.dimension is null
        and counts.measure = 'casualties_total'
        and not counts.is_cluster
        and counts.scope in ('region', 'global')

),

-- boys, girls and children of unknown sex are all children; so with adults
persons as (

    select
        print_line,
        place,
        vintage,
        period_to,
        category,
        value,
        category in ('boy', 'girl', 'child sex unknown') as is_child
    from counts
    where dimension = 'age-sex'

),

groups as (

    select
        place,
        vintage,
        period_to,
        is_child,
        sum(value) as value,
        count(*) as terms
    from persons
    group by place, vintage, period_to, is_child

),

ages as (

    select
        print_line,
        place,
        vintage,
        period_to,
        category = 'child' as is_child,
        value
    from counts
    where dimension = 'age' and category in ('child', 'adult') and not is_cluster

),

ages_and_sexes as (

    select
        persons.print_line,
        'age_and_sex' as method,
        persons.value as printed,
        ages.value - (groups.value - persons.value) as recomputed,
        'print_contradicts_itself' as code
    from persons
    inner join groups
        on
            persons.place = groups.place
            and persons.vintage = groups.vintage
            and persons.period_to = groups.period_to
            and persons.is_child = groups.is_child
    inner join ages
        on
            groups.place = ages.place
            and groups.vintage = ages.vintage
            and groups.period_to = ages.period_to
            and groups.is_child = ages.is_child
    -- few ages are part of a partition that fits
    left join partitions
        on ages.print_line = partitions.print_line and partitions.printed = partitions.recomputed
    where
        groups.terms > 1
        -- the only persons of an age are that age, which the other ages give
        or (ages.value = persons.value and partitions.print_line is not null)
    union all
    select
        ages.print_line,
        'age_and_sex' as method,
        ages.value as printed,
        groups.value as recomputed,
        'print_contradicts_itself' as code
    from ages
    inner join groups
        on
            groups.place = ages.place
            and groups.vintage = ages.vintage
            and groups.period_to = ages.period_to
            and groups.is_child = ages.is_child
    where groups.terms > 1

),

-- a page without ages may list everybody by age and sex
all_persons as (

    select
        persons.print_line,
        'all_persons' as method,
        persons.value as printed,
        totals.total - (everybody.value - persons.value) as recomputed,
        'print_contradicts_itself' as code
    from persons
    inner join (
        select
            place,
            vintage,
            period_to,
            sum(value) as value
        from groups
        group by place, vintage, period_to
    ) as everybody
        on
            persons.place = everybody.place
            and persons.vintage = everybody.vintage
            and persons.period_to = everybody.period_to
    inner join totals
        on
            everybody.place = totals.place
            and everybody.period_to = totals.period_to
            and everybody.value = totals.total
            and persons.vintage = totals.vintage

),

child_outcomes as (

    select
        counts.print_line,
        'child_outcomes' as method,
        counts.value as printed,
        case counts.category
            when 'child' then outcomes.value
            else children.value - (outcomes.value - counts.value)
        end as recomputed,
        'print_contradicts_itself' as code
    from counts
    inner join (
        select
            place,
            vintage,
            period_to,
            sum(value) as value
        from counts
        where category in ('child killed', 'child injured')
        group by place, vintage, period_to
        having count(*) = 2
    ) as outcomes
        on
            counts.place = outcomes.place
            and counts.vintage = outcomes.vintage
            and counts.period_to = outcomes.period_to
    inner join counts as children
        on
            counts.place = children.place
            and counts.vintage = children.vintage
            and counts.period_to = children.period_to
            and children.category = 'child'
            and not children.is_cluster
    where counts.category in ('child', 'child killed', 'child injured') and not counts.is_cluster

),

shares as (

    select
        shares.print_line,
        shares.vintage,
        shares.period_from,
        shares.period_to,
        coalesce(shares.area, '-') as place,
        shares.dimension,
        shares.category,
        shares.base_note,
        shares.value,
        counts.value as count,
        try_cast(
            replace(
                nullif(
                    regexp_extract(shares.base_note, '[(][0-9,]+ of ([0-9,]+)[)]', 1), ''
                ),
                ',',
                ''
            ) as bigint
        ) as base_of,
        try_cast(
            replace(
                nullif(
                    regexp_extract(shares.base_note, 'sex was known [(]([0-9,]+)[)]', 1), ''
                ),
                ',',
                ''
            ) as bigint
        ) as base_known
    from figures as shares
    -- many shares are printed without their count
    left join counts on shares.print_line = counts.print_line
    where shares.unit = 'percent'

),

shares_of_bases as (

    select
        print_line,
        'share_of_base' as method,
        value as printed,
        round(100.0 * count / nullif(coalesce(base_of, base_known), 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    where count is not null and coalesce(base_of, base_known) is not null
    union all
    select
        shares.print_line,
        'share_of_children' as method,
        shares.value as printed,
        round(100.0 * shares.count / nullif(children.value, 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join counts as children
        on
            shares.vintage = children.vintage
            and shares.period_to = children.period_to
            and shares.place = children.place
            and children.category = 'child'
            and not children.is_cluster
    where shares.base_note = 'of child casualties' and shares.count is not null
    union all
    select
        shares.print_line,
        'share_of_known_status' as method,
        shares.value as printed,
        round(100.0 * shares.count / nullif(known.value, 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join (
        select
            vintage,
            period_to,
            sum(value) filter (where category <> 'unknown') as value
        from counts
        where is_cluster and dimension = 'status'
        group by vintage, period_to
    ) as known on shares.vintage = known.vintage and shares.period_to = known.period_to
    where shares.dimension = 'status' and shares.count is not null
    union all
    select
        shares.print_line,
        'share_less_the_other' as method,
        shares.value as printed,
        100 - other.value as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join shares as other
        on
            shares.vintage = other.vintage
            and shares.period_to = other.period_to
            and shares.place = other.place
            and shares.base_note = other.base_note
            and shares.dimension = 'sex'
            and other.dimension = 'sex'
            and shares.category in ('male', 'female')
            and other.category in ('male', 'female')
            and shares.category <> other.category

),

-- counts of a known base add up to it
known_sexes as (

    select
        shares.print_line,
        'count_less_the_other' as method,
        shares.count as printed,
        shares.base_known - other.count as recomputed,
        'print_contradicts_itself' as code
    from shares
    inner join shares as other
        on
            shares.vintage = other.vintage
            and shares.period_to = other.period_to
            and shares.base_note = other.base_note
            and shares.category <> other.category
    where shares.base_known is not null and shares.count is not null and other.count is not null

),

annual as (

    select
        place,
        period_to,
        vintage,
        coalesce(total, attack + remnant) as total
    from lines
    where is_cluster and period_from = period_to

),

-- a window or a count of all time is the one that ended a year earlier and the year between
windows as (

    select
        later.print_line,
        'earlier_period_and_year' as method,
        later.total as printed,
        max(earlier.total) + max(annual.total) as recomputed,
        'past_cases_keep_arriving' as code
    from lines as later
    inner join lines as earlier
        on
            later.place = earlier.place
            and later.period_from = earlier.period_from
            and earlier.period_from <> earlier.period_to
            and earlier.is_cluster
            and try_cast(later.period_to as integer) = try_cast(earlier.period_to as integer) + 1
    inner join annual
        on
            later.place = annual.place
            and later.period_to = annual.period_to
            and later.vintage = annual.vintage
    where later.is_cluster and later.total is not null and annual.total is not null
    group by later.print_line, later.total
    union all
    -- backwards only what fits: a misfit shows on the later count
    select
        earlier.print_line,
        'later_period_less_year' as method,
        earlier.total as printed,
        later.total - annual.total as recomputed,
        'past_cases_keep_arriving' as code
    from lines as earlier
    inner join lines as later
        on
            earlier.place = later.place
            and earlier.period_from = later.period_from
            and later.is_cluster
            and try_cast(later.period_to as integer) = try_cast(earlier.period_to as integer) + 1
    inner join annual
        on
            later.place = annual.place
            and later.period_to = annual.period_to
            and later.vintage = annual.vintage
    where
        earlier.is_cluster
        and earlier.period_from <> earlier.period_to
        and earlier.total = later.total - annual.total

),

submunitions as (

    select
        counts.print_line,
        counts.place,
        counts.period_to,
        counts.printed_year,
        counts.source_url,
        counts.value
    from counts
    inner join categories
        on counts.dimension = categories.dimension and counts.category = categories.category
    where
        categories.term = 'submunition'
        and counts.period_from = counts.period_to
        and not counts.is_cluster

),

remnants as (

    select
        print_line,
        place,
        period_to,
        printed_year,
        source_url,
        remnant as value
    from lines
    where is_cluster and remnant is not null and period_from = period_to

),

-- two reports of one year; one page says it twice and proves nothing
invariants as (

    select
        submunitions.print_line,
        'submunitions_are_remnants' as method,
        submunitions.value as printed,
        max(remnants.value) as recomputed,
        'two_reports_differ' as code
    from submunitions
    inner join remnants
        on
            submunitions.place = remnants.place
            and submunitions.period_to = remnants.period_to
            and submunitions.printed_year = remnants.printed_year
            and submunitions.source_url <> remnants.source_url
    group by submunitions.print_line, submunitions.value
    union all
    select
        remnants.print_line,
        'submunitions_are_remnants' as method,
        remnants.value as printed,
        max(submunitions.value) as recomputed,
        'two_reports_differ' as code
    from remnants
    inner join submunitions
        on
            submunitions.place = remnants.place
            and submunitions.period_to = remnants.period_to
            and submunitions.printed_year = remnants.printed_year
            and submunitions.source_url <> remnants.source_url
    group by remnants.print_line, remnants.value

),

recomputed as (

    select print_line, method, printed, recomputed, code from outcomes
    union all
    select print_line, method, printed, recomputed, code from part_outcomes
    union all
    select print_line, method, printed, recomputed, code from causes
    union all
    select print_line, method, printed, recomputed, code from other_reports
    union all
    select print_line, method, printed, recomputed, code from partitions
    union all
    select print_line, method, printed, recomputed, code from only_parts
    union all
    select print_line, method, printed, recomputed, code from totals_of_parts
    union all
    select print_line, method, printed, recomputed, code from mines
    union all
    select print_line, method, printed, recomputed, code from of_regions
    union all
    select print_line, method, printed, recomputed, code from ages_and_sexes
    union all
    select print_line, method, printed, recomputed, code from all_persons
    union all
    select print_line, method, printed, recomputed, code from child_outcomes
    union all
    select print_line, method, printed, recomputed, code from shares_of_bases
    union all
    select print_line, method, printed, recomputed, code from known_sexes
    union all
    select print_line, method, printed, recomputed, code from windows
    union all
    select print_line, method, printed, recomputed, code from invariants

)

-- a line may be recomputed by one method against several: the one that does not fit counts
select
    print_line,
    method,
    cast(max(printed) as bigint) as printed,
    cast(
        coalesce(max(recomputed) filter (where recomputed <> printed), max(recomputed)) as bigint
    ) as recomputed,
    bool_and(recomputed = printed) as agrees,
    case when not bool_and(recomputed = printed) then max(code) end as code
from recomputed
where recomputed is not null
group by print_line, method
order by print_line, method
