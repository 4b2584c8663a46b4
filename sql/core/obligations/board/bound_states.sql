-- title: States bound on a day, and what both treaties ask of them by a day
-- grain: one row per State bound on the day and obligation with a day by the text
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: whoever succeeded another State is bound, though the text gives no day of entry into force
-- treaty: mbt or ccm
-- area: the State
-- obligation: clearance, stockpile_destruction, initial_report, annual_report or retention_report
-- article: the provision
-- due_on: day by the text, of annual reports of the first; null of such a
--   successor, and of retention_report
with

due as (

    select
        area,
        replace(replace(effect, 'first_', ''), '_due', '') as obligation,
        due_on
    from core.due_by_text(treaty, as_of, known_as_of)

),

successors as (

    select status.area
    from core.treaty_status(treaty, as_of, known_as_of) as status
    where
        status.status = 'state_party'
        and status.deposit_type = 'succession'
        and status.in_force_on is null

)

select
    treaty as treaty,
    parties.area,
    obligations.obligation,
    obligations.article,
    due.due_on
from (select area from due union select area from successors) as parties
inner join core.obligations as obligations
    on
        obligations.treaty = treaty
        and obligations.obligation in (
            'clearance', 'stockpile_destruction', 'initial_report', 'annual_report',
            'retention_report'
        )
-- a successor has no day by the text
left join due on parties.area = due.area and obligations.obligation = due.obligation
order by parties.area, obligations.obligation
