-- title: A judgement is on an obligation that dated facts say applies to the State
-- severity: error
-- fix: compare the line of judgements.yml with core.obligation_status and core.report_status; take
--   one of an older edition back with judgement: none
with

owed as (

    select
        treaty,
        area,
        obligation
    from core.obligation_facts
    where says_it_applies
    union
    select
        treaty,
        area,
        report || '_report' as obligation
    from core.report_facts

)

select
    judgements.file,
    judgements.line
from decisions.judgements as judgements
where
    not exists (
        select 1
        from owed
        where
            owed.treaty = judgements.treaty
            and owed.area = judgements.area
            and owed.obligation = judgements.obligation
    )
order by judgements.file, judgements.line
