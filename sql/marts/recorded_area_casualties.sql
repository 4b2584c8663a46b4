-- title: Recorded mine/ERW casualties of every area and year
-- grain: one row per area and year of which something is recorded, if only that it is not given
-- key: area, casualty_year
-- note: an area without a row reported nothing; that is not a zero. A zero it reported is a row
-- note: an outcome that its totals leave out and nothing else reports is blank, and no zero; a zero
--   of unknown outcome needs an outcome that is given
-- area: where the incidents happened
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them; null where no outcome is given
-- total_qualifier: exact, at_least, about or incomplete
-- is_at_least: true when a count is a lower bound or not given, whatever the word
-- is_synthetic: true when a row is synthetic sample data
-- not_given: outcomes that a total leaves out, each with its word; null where every one is given
with

without_people as (

    select * from core.casualty_outcomes_without_people

),

counts as (

    select
        area,
        casualty_year,
        outcome,
        people,
        is_at_least,
        is_about,
        is_incomplete,
        is_synthetic,
        false as is_not_given
    from marts.casualty_figures
    union all
    select
        without_people.area,
        without_people.incident_year as casualty_year,
        without_people.outcome,
        case without_people.says when 'none' then 0 end as people,
        without_people.says = 'not_given' as is_at_least,
        false as is_about,
        incomplete.area is not null as is_incomplete,
        without_people.is_synthetic,
        without_people.says = 'not_given' as is_not_given
    from without_people
    -- most years of most areas are complete
    left join core.incomplete_casualty_years as incomplete
        on
            incomplete.kind = 'mine_erw'
            and without_people.area = incomplete.area
            and without_people.incident_year = incomplete.incident_year

),

worded as (

    select
        area,
        incident_year,
        string_agg(
            distinct outcome || ': ' || replace(coalesce(word, 'left blank'), '_', ' '),
            '; '
            order by outcome || ': ' || replace(coalesce(word, 'left blank'), '_', ' ')
        ) as not_given
    from without_people
    where says = 'not_given'
    group by area, incident_year

),

by_outcome as (

    select
        area,
        casualty_year,
        outcome,
        cast(sum(people) as bigint) as people,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_about) as is_about,
        bool_or(is_incomplete) as is_incomplete,
        bool_or(is_synthetic) as is_synthetic,
        bool_or(is_not_given) as is_not_given
    from counts
    group by area, casualty_year, outcome

),

summed as (

    select
        area,
        casualty_year,
        max(people) filter (where outcome = 'killed') as killed,
        max(people) filter (where outcome = 'injured') as injured,
        max(people) filter (where outcome = 'unknown') as unknown,
        bool_or(is_not_given and outcome = 'killed') as killed_not_given,
        bool_or(is_not_given and outcome = 'injured') as injured_not_given,
        bool_or(is_not_given and outcome = 'unknown') as unknown_not_given,
        cast(sum(people) as bigint) as total,
        bool_or(is_at_least) as is_at_least,
        total_qualifier(bool_or(is_at_least), bool_or(is_about), bool_or(is_incomplete))
            as total_qualifier,
        bool_or(is_synthetic) as is_synthetic
    from by_outcome
    group by area, casualty_year

)

select
    summed.area,
    summed.casualty_year,
    coalesce(summed.killed, if(summed.killed_not_given, null, 0)) as killed,
    coalesce(summed.injured, if(summed.injured_not_given, null, 0)) as injured,
    coalesce(summed.unknown, if(summed.unknown_not_given or summed.total is null, null, 0))
        as unknown,
    summed.total,
    summed.total_qualifier,
    summed.is_at_least,
    summed.is_synthetic,
    worded.not_given
from summed
-- most areas give every outcome
left join worded
    on summed.area = worded.area and summed.casualty_year = worded.incident_year
order by summed.area, summed.casualty_year
