-- title: Where the States stand with each obligation: a board that adds up
-- grain: one row per treaty, obligation and class with a State
-- key: treaty, obligation, class
-- trace: states = count()
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.obligation = figure.obligation and fact.class =
--   figure.class
--   when figure.class <> 'not_bound'
-- trace: states = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and (coalesce(fact.withdrew_on <= figure.as_of, false) or
--   (fact.status = 'state_party' and coalesce(fact.in_force_on > figure.as_of, fact.deposit_type is
--   distinct from 'succession')))
--   when figure.class = 'not_bound'
-- trace: oldest_information_until = date(fact.information_until)
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.obligation = figure.obligation and fact.class =
--   figure.class and fact.information_until = figure.oldest_information_until
-- derived: of_states = (select count(bound.area) from publish.obligations as bound where
--   bound.treaty = figure.treaty and bound.obligation = figure.obligation) when figure.of_states is
--   not null
-- trace: acts_known_until = date(fact.listed_on)
--   from reference.depositary_lists as fact
--   where fact.treaty = figure.treaty
-- trace: with_dated_information = count()
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.obligation = figure.obligation and fact.class =
--   figure.class and fact.information_until is not null
--   when figure.with_dated_information is not null
-- trace: older_than_two_years = count()
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.obligation = figure.obligation and fact.class =
--   figure.class and fact.years_old >= 2
--   when figure.older_than_two_years is not null
-- note: the classes but not_bound hold each State bound on the day once and add up to them
-- note: a class without a row has no State; an empty passed_not_completed does not say that all is
--   well, see the classes that say what is not known
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction, initial_report, annual_report or retention_report
-- class: as in publish.obligations; not_bound = a deposit is not in force yet, or a withdrawal took
--   effect: listed apart and in no sum
-- meaning: the class in words
-- states: States of the class
-- of_states: States bound on the day; blank of not_bound
-- which: their names
-- with_dated_information: of them, those of whom there is information with a day; blank of
--   not_bound and of what is final, which has no age
-- older_than_two_years: of those with dated information, those whose last is two years old or
--   older; blank where there is none
-- oldest_information_until: the oldest day to which the information on one of them reaches
-- as_of: the edition's status day; of reports its reporting day
-- acts_known_until: day of the depositary's list behind who is bound; what was done since is not in
with

bound as (

    select
        treaty,
        obligation,
        class,
        area,
        information_until,
        years_old,
        as_of,
        notice
    from publish.obligations

),

days as (

    select distinct
        treaty,
        obligation,
        as_of
    from bound

),

parties as (

    select
        treaty,
        area,
        status,
        deposit_type,
        in_force_on,
        withdrew_on
    from core.treaty_statuses

),

-- a notice of withdrawal changes nothing before it takes effect
apart as (

    select
        days.treaty,
        days.obligation,
        'not_bound' as class,
        parties.area,
        days.as_of
    from days
    inner join parties
        on
            days.treaty = parties.treaty
            and (
                coalesce(parties.withdrew_on <= days.as_of, false)
                or (
                    parties.status = 'state_party'
                    and coalesce(
                        parties.in_force_on > days.as_of,
                        parties.deposit_type is distinct from 'succession'
                    )
                )
            )

),

listed as (

    select * from bound
    union all by name
    select
        *,
        cast(null as date) as information_until,
        cast(null as bigint) as years_old,
        cast(null as varchar) as notice
    from apart

),

counted as (

    select
        listed.treaty,
        listed.obligation,
        listed.class,
        count(*) as states,
        string_agg(names.area_name, ', ' order by names.sort_name, listed.area) as which,
        count(listed.information_until) as dated,
        count(*) filter (where listed.years_old >= 2) as old,
        min(listed.information_until) as oldest_information_until,
        max(listed.as_of) as as_of,
        max(listed.notice) as notice
    from listed
    inner join core.area_names as names on listed.area = names.area
    group by listed.treaty, listed.obligation, listed.class

),

words (class, place, meaning, of_reports, of_retention) as (

    values
        ('not_bound', 1, 'not bound on the day: not in force yet, or withdrawn', null, null),
        ('never_applied', 2, 'never applied: nothing to destroy or clear', null, null),
        ('retains_none', 2, null, null, 'retains nothing, as last said'),
        ('completed', 3, 'completed', 'handed in', 'a number of the last year due is known'),
        ('completed_and_reopened', 4, 'completed, and more found since', null, null),
        (
            'passed_not_completed', 5,
            'deadline passed, known on a later day not to be completed',
            'due, known on a later day not to be in',
            'the annual report is known on a later day not to be in'
        ),
        ('passed_judged', 6, 'deadline passed, judged: see compliance_judgements', null, null),
        ('extension_requested', 7, 'extension requested, deadline not passed', null, null),
        (
            'extension_requested_deadline_passed', 8,
            'extension requested, deadline passed; the outcome is not known here', null, null
        ),
        ('not_yet_due', 9, 'not yet due', 'not yet due', 'not yet due'),
        ('deadline_not_known', 10, 'an extension is known here, its end is not', null, null),
        (
            'passed_not_known', 11,
            'the last deadline known here has passed; whether it was met or extended is not known',
            'due; whether it was handed in is not known here',
            'due; no number of the last year due is known here'
        ),
        (
            'not_known_whether_it_applies', 12, 'not known here whether it applies', null,
            'no number of any year is known here'
        )

)

select
    counted.treaty,
    counted.obligation,
    counted.class,
    case
        when counted.obligation = 'retention_report'
            then coalesce(words.of_retention, words.meaning)
        when ends_with(counted.obligation, '_report') then coalesce(words.of_reports, words.meaning)
        else words.meaning
    end as meaning,
    counted.states,
    if(
        counted.class = 'not_bound', null,
        cast(sum(counted.states) filter (where counted.class <> 'not_bound') over (
            partition by counted.treaty, counted.obligation
        ) as bigint)
    ) as of_states,
    counted.which,
    if(counted.class in ('not_bound', 'never_applied', 'completed'), null, counted.dated)
        as with_dated_information,
    if(counted.dated > 0, counted.old, null) as older_than_two_years,
    counted.oldest_information_until,
    counted.as_of,
    counted.notice,
    lists.listed_on as acts_known_until
from counted
inner join reference.depositary_lists as lists on counted.treaty = lists.treaty
inner join words on counted.class = words.class
order by counted.treaty, counted.obligation desc, words.place, counted.class
