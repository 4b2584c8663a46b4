-- title: Every act that a workbook reports is on the depositary's list
-- severity: warning
-- fix: look it up at the depositary, and add it to treaty_acts.csv or have the row corrected
with

problems as (

    select
        act_id,
        min(problem) as problem
    from core.act_problems
    group by act_id

)

select
    reported.source_row_id,
    reported.act_id,
    coalesce(reported.left_out, problems.problem, 'counts as reported') as effect
from core.reported_acts as reported
-- most acts are allowed
left join problems on reported.act_id = problems.act_id
order by reported.source_row_id
