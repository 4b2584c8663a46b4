-- title: Where the deadline that holds on the edition's status day is said
-- grain: one row per treaty, State and obligation that applies to it
-- key: treaty, area, obligation
-- audience: public
-- note: a source that tells of contamination or a stock says nothing of a deadline
-- area: the State
-- obligation: clearance or stockpile_destruction
-- told_until: day up to which the deadline is told: the edition's status day, or where nobody knows
--   what followed the last day to which information reaches, else that of the first deadline
-- source: of a deadline granted, or of one that runs from the end of hostilities, where that is
--   said; of a first deadline the depositary's list, from whose days the treaty's text counts it
with

statuses as (

    select * from core.obligation_statuses

),

sayings as (

    select
        treaty,
        area,
        obligation,
        facts.source
    from statuses
    inner join core.obligation_facts as facts using (treaty, area, obligation)
    where
        statuses.deadline_from <> 'entry_into_force'
        and statuses.current_deadline_by = facts.deadline_by
        and facts.event in ('extension_granted', 'hostilities_ended', 'deadline_set')
    qualify row_number() over (
        partition by treaty, area, obligation
        order by facts.event <> statuses.deadline_from, facts.known_by, facts.source
    ) = 1

)

select
    statuses.treaty,
    statuses.area,
    statuses.obligation,
    case statuses.status
        when 'not_known' then coalesce(statuses.information_until, statuses.original_deadline)
        else statuses.as_of
    end as told_until,
    coalesce(sayings.source, cited(lists.source_title, lists.source_url)) as source
from statuses
inner join reference.depositary_lists as lists using (treaty)
-- a first deadline is said by the treaty alone
left join sayings using (treaty, area, obligation)
order by statuses.treaty, statuses.area, statuses.obligation
