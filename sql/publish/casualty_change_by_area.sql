-- title: Change of mine/ERW casualties from the year before, by area
-- grain: one row per area with a casualty figure in the data year or the year before
-- key: area
-- products: lm, published
-- trace: current_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.current_basis = 'recorded'
-- trace: current_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_total'
--   when figure.current_basis = 'printed'
-- trace: previous_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1
--   when figure.previous_basis = 'recorded'
-- trace: previous_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year - 1
--   and fact.measure = 'casualties_total'
--   when figure.previous_basis = 'printed'
-- derived: year = getvariable('data_year')
-- derived: change = coalesce(figure.current_total, 0) - coalesce(figure.previous_total, 0) when
--   figure.change is not null
-- note: the year before is as now revised, not as first printed
-- note: changes add up to the change of the total where both years list every area: increased,
--   decreased and not_comparable together
-- note: an area with a figure in one year alone is in the list, the other year counting as none in
--   the sum, and has neither risen nor fallen: no figure is not a zero, and a zero it reported is
--   a figure. Where the missing year is of prints, which name some areas only, the change is blank
-- note: nor has it where what is only a lower bound would have to be less: a total of at least 20
--   after 30 is no fall, one of 40 after at least 30 no rise
-- note: where recording changed the change is still a part of the total's, and says nothing of
--   the area: neither a rise nor a fall
-- note: where rows of either year are refused or wait for a decision the change is a part of the
--   total's too, and the area has neither risen nor fallen: what is missing may be more than it
-- previous_total: casualties of the year before, as now revised; blank where none is reported
-- current_total: casualties of the data year; blank where none is reported
-- change: current less previous total; blank where a printed list does not name the area
-- direction: increased, decreased or same; not_comparable where recording changed, either year
--   is incomplete, has no figure, or is a lower bound that may be more
-- qualifier: exact, at_least, about or incomplete, of the weaker of both totals; of prints
--   their own word
-- compared: both_years, or current_year_only and previous_year_only where one has no record
-- has_source_break: true when a note says that the recording of casualties changed in either year
-- not_comparable_because: which change that is, which years are incomplete, which one has no figure
-- year: the data year
-- current_basis: recorded or printed; blank where nothing is reported
-- previous_basis: recorded or printed; blank where nothing is reported
-- previous_qualifier: exact, at_least, about, incomplete (rows of that area and year are missing,
--   perhaps all of them), or a print's own word; blank where nothing is reported
-- current_qualifier: as previous_qualifier, of the data year
-- notice: says so where synthetic sample data are in the figure
with

totals as (

    select
        *,
        casualty_year = getvariable('data_year') as is_latest
    from marts.casualty_area_years
    where casualty_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

-- an area of which all rows of a year are held has no figure, and yet reported
years as (

    select
        area,
        casualty_year,
        totals.total,
        totals.basis,
        case
            when totals.total is not null then totals.qualifier
            when incomplete.area is not null then 'incomplete'
        end as qualifier,
        totals.is_at_least,
        totals.is_synthetic
    from totals
    -- most areas have all their rows, and some have none that counts
    full join (
        select
            area,
            incident_year as casualty_year
        from core.incomplete_casualty_years
        where kind = 'mine_erw'
    ) as incomplete using (area, casualty_year)

),

recording as (

    select
        area,
        'recording changed: ' || string_agg(distinct told.change, ', ' order by told.change)
            as reason
    from core.casualty_source_breaks as breaks
    cross join lateral (
        select replace(breaks.change, '_', ' ') || ' ' || breaks.break_year as change
    ) as told
    where breaks.break_year in (getvariable('data_year') - 1, getvariable('data_year'))
    group by area

),

-- a report names the areas it writes about: of the others it says nothing
named as (

    select
        if(bool_or(basis = 'printed'), 'not named in ', 'no figure in ') as no_figure_in,
        bool_and(basis = 'printed') filter (where not is_latest) as is_previous_printed,
        bool_and(basis = 'printed') filter (where is_latest) as is_latest_printed
    from totals

),

changes as (

    select
        area,
        previous.total as previous_total,
        latest.total as current_total,
        if(
            (previous.total is null and named.is_previous_printed)
            or (latest.total is null and named.is_latest_printed),
            null,
            coalesce(latest.total, 0) - coalesce(previous.total, 0)
        ) as change,
        previous.basis as previous_basis,
        latest.basis as current_basis,
        previous.qualifier as previous_qualifier,
        latest.qualifier as current_qualifier,
        coalesce(previous.qualifier = 'incomplete', false) as is_previous_incomplete,
        coalesce(latest.qualifier = 'incomplete', false) as is_latest_incomplete,
        previous.is_at_least as is_previous_a_bound,
        latest.is_at_least as is_latest_a_bound,
        named.no_figure_in,
        previous.is_synthetic or latest.is_synthetic as is_synthetic,
        getvariable('data_year') - 1 as year_before,
        getvariable('data_year') as year
    from (from years where casualty_year = getvariable('data_year') - 1) as previous
    -- an area may have a figure in one year alone
    full join (from years where casualty_year = getvariable('data_year')) as latest using (area)
    cross join named
    where previous.total is not null or latest.total is not null

),

reasons as (

    select
        changes.*,
        recording.reason is not null as has_source_break,
        nullif(concat_ws(
            '; ',
            recording.reason,
            'incomplete: ' || nullif(concat_ws(
                ', ',
                if(is_previous_incomplete, year_before, null),
                if(is_latest_incomplete, year, null)
            ), ''),
            case
                when previous_total is null and not is_previous_incomplete
                    then no_figure_in || year_before
                when current_total is null and not is_latest_incomplete
                    then no_figure_in || year
                when change <= 0 and is_latest_a_bound and not is_latest_incomplete
                    then 'a lower bound in ' || year
                when change >= 0 and is_previous_a_bound and not is_previous_incomplete
                    then 'a lower bound in ' || year_before
            end
        ), '') as not_comparable_because
    from changes
    -- most sources record as they did
    left join recording using (area)

)

select
    reasons.area,
    reasons.previous_total,
    reasons.current_total,
    reasons.change,
    case
        when reasons.not_comparable_because is not null then 'not_comparable'
        when reasons.change > 0 then 'increased'
        when reasons.change < 0 then 'decreased'
        else 'same'
    end as direction,
    word_of_change(reasons.current_qualifier, reasons.previous_qualifier) as qualifier,
    case
        when reasons.previous_total is null then 'current_year_only'
        when reasons.current_total is null then 'previous_year_only'
        else 'both_years'
    end as compared,
    reasons.has_source_break,
    reasons.not_comparable_because,
    names.area_name,
    reasons.year,
    reasons.current_basis,
    reasons.previous_basis,
    reasons.previous_qualifier,
    reasons.current_qualifier,
    sample_notice(reasons.is_synthetic) as notice
from reasons
inner join core.area_names as names using (area)
order by reasons.change desc nulls last, names.sort_name, area
