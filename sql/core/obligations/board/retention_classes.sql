-- title: On which field of the board every State stands with reporting what it retains, on a day
-- grain: one row per State bound on the day
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: due with the annual report, of each year in which anything is retained
-- note: whoever last said that it retains nothing may have begun to since
-- treaty: mbt or ccm
-- area: the State
-- obligation: retention_report
-- class: completed (a number of the last year due, or of a later one, is known), retains_none (0
--   was said last), passed_not_completed (the annual report is known on a later day not to be in),
--   not_yet_due, passed_not_known (due, and no number of that year is known here), or
--   not_known_whether_it_applies (no number of any year is known)
-- article: the provision
-- original_deadline: day the last annual report was due; null where none was
-- completed_on: year the last number is of, where it is of the last year due
-- information_until: last day the last number can be of; null where the report is in
-- is_synthetic: true where synthetic sample data say something on it
with

bound as (

    select * from core.bound_states(treaty, as_of, known_as_of)
    where obligation = 'retention_report'

),

last_due as (

    select * from core.report_status(treaty, as_of, known_as_of)
    where report = 'annual'
    qualify row_number() over (partition by area order by due_on desc) = 1

),

last_words as (

    select
        *,
        -- one print may tell of containers, and another one of submunitions
        max(quantity) over (partition by area, of_year) as most
    from core.retention_facts as facts
    where
        facts.treaty = treaty
        and facts.happened_by <= as_of
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')
    qualify row_number() over (partition by area order by of_year desc, known_by desc) = 1

)

select
    treaty as treaty,
    bound.area,
    bound.obligation,
    case
        when last_words.area is null then 'not_known_whether_it_applies'
        when last_words.most = 0 then 'retains_none'
        when last_due.area is null then 'not_yet_due'
        when last_words.of_year >= last_due.report_year then 'completed'
        when last_due.status = 'missing' then 'passed_not_completed'
        else 'passed_not_known'
    end as class,
    bound.article,
    last_due.due_on as original_deadline,
    if(class = 'completed', cast(last_words.of_year as varchar), null) as completed_on,
    if(
        class = 'passed_not_completed',
        greatest(last_due.information_until, last_words.happened_by),
        if(class = 'completed', null, last_words.happened_by)
    ) as information_until,
    coalesce(last_words.is_synthetic, false) as is_synthetic
from bound
-- a State may have been bound for a few months alone
left join last_due on bound.area = last_due.area
-- of most nothing is known
left join last_words on bound.area = last_words.area
order by bound.area
