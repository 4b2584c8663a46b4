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
-- total_qualifier: exact, at_least, about or incomplete, of the weaker of both totals; of prints
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

    select * from marts.casualty_area_years
    where casualty_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

breaks as (

    select * from core.casualty_source_breaks
    where break_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

-- an area of which all rows of a year are held has no figure, and yet reported
missing as (

    select
        area,
        max('incomplete') filter (
            where incident_year = getvariable('data_year') - 1
        ) as previous_qualifier,
        max('incomplete') filter (
            where incident_year = getvariable('data_year')
        ) as current_qualifier
    from core.incomplete_casualty_years
    where kind = 'mine_erw'
    group by area

),

recording as (

    select
        area,
        'recording changed: ' || string_agg(
            distinct replace(change, '_', ' ') || ' ' || break_year,
            ', '
            order by replace(change, '_', ' ') || ' ' || break_year
        ) as reason
    from breaks
    group by area

),

years as (

    select
        area,
        max(total) filter (where casualty_year < getvariable('data_year')) as previous_total,
        max(total) filter (where casualty_year = getvariable('data_year')) as current_total,
        max(basis) filter (where casualty_year < getvariable('data_year')) as previous_basis,
        max(basis) filter (where casualty_year = getvariable('data_year')) as current_basis,
        max(total_qualifier) filter (
            where casualty_year < getvariable('data_year')
        ) as previous_qualifier,
        max(total_qualifier) filter (
            where casualty_year = getvariable('data_year')
        ) as current_qualifier,
        bool_or(is_at_least and casualty_year < getvariable('data_year')) as is_previous_at_least,
        bool_or(is_at_least and casualty_year = getvariable('data_year')) as is_current_at_least,
        bool_or(is_synthetic) as is_synthetic
    from totals
    group by area

),

-- a report names the areas it writes about: of the others it says nothing
named as (

    select
        coalesce(bool_or(basis = 'printed'), false) as is_of_prints,
        coalesce(bool_and(basis = 'printed') filter (
            where casualty_year < getvariable('data_year')
        ), false) as is_previous_printed,
        coalesce(bool_and(basis = 'printed') filter (
            where casualty_year = getvariable('data_year')
        ), false) as is_current_printed
    from totals

),

changes as (

    select
        years.area,
        years.previous_total,
        years.current_total,
        case
            when years.previous_total is null and named.is_previous_printed then null
            when years.current_total is null and named.is_current_printed then null
            else coalesce(years.current_total, 0) - coalesce(years.previous_total, 0)
        end as change,
        years.previous_basis,
        years.current_basis,
        case
            when years.previous_total is null then missing.previous_qualifier
            else years.previous_qualifier
        end as previous_qualifier,
        case
            when years.current_total is null then missing.current_qualifier
            else years.current_qualifier
        end as current_qualifier,
        years.is_previous_at_least,
        years.is_current_at_least,
        years.is_synthetic
    from years
    cross join named
    -- most areas have all their rows
    left join missing on years.area = missing.area
    where years.current_total is not null or years.previous_total is not null

),

reasons as (

    select
        changes.area,
        recording.reason is not null as has_source_break,
        nullif(concat_ws(
            '; ',
            recording.reason,
            'incomplete: ' || nullif(concat_ws(
                ', ',
                case
                    when changes.previous_qualifier = 'incomplete'
                        then getvariable('data_year') - 1
                end,
                case
                    when changes.current_qualifier = 'incomplete' then getvariable('data_year')
                end
            ), ''),
            case
                when
                    changes.previous_total is null
                    and changes.previous_qualifier is distinct from 'incomplete'
                    then if(named.is_of_prints, 'not named in ', 'no figure in ')
                        || (getvariable('data_year') - 1)
                when
                    changes.current_total is null
                    and changes.current_qualifier is distinct from 'incomplete'
                    then if(named.is_of_prints, 'not named in ', 'no figure in ')
                        || getvariable('data_year')
                when
                    changes.change <= 0
                    and changes.is_current_at_least
                    and changes.current_qualifier is distinct from 'incomplete'
                    then 'a lower bound in ' || getvariable('data_year')
                when
                    changes.change >= 0
                    and changes.is_previous_at_least
                    and changes.previous_qualifier is distinct from 'incomplete'
                    then 'a lower bound in ' || (getvariable('data_year') - 1)
            end
        ), '') as reason
    from changes
    cross join named
    -- most sources record as they did
    left join recording on changes.area = recording.area

)

select
    changes.area,
    changes.previous_total,
    changes.current_total,
    changes.change,
    case
        when reasons.reason is not null then 'not_comparable'
        when changes.change > 0 then 'increased'
        when changes.change < 0 then 'decreased'
        else 'same'
    end as direction,
    word_of_change(changes.current_qualifier, changes.previous_qualifier) as total_qualifier,
    case
        when changes.previous_total is null then 'current_year_only'
        when changes.current_total is null then 'previous_year_only'
        else 'both_years'
    end as compared,
    reasons.has_source_break,
    reasons.reason as not_comparable_because,
    names.area_name,
    getvariable('data_year') as year,
    changes.current_basis,
    changes.previous_basis,
    changes.previous_qualifier,
    changes.current_qualifier,
    sample_notice(changes.is_synthetic) as notice
from changes
inner join core.area_names as names on changes.area = names.area
inner join reasons on changes.area = reasons.area
order by changes.change desc nulls last, names.sort_name, area
