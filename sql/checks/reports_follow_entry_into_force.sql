-- title: A report handed in before entry into force is a voluntary one
-- severity: warning
-- fix: write voluntary as the kind of the report, or correct its day
with

in_force as (

    select
        treaty,
        area,
        min(effective_on) as in_force_on
    from core.treaty_effects
    where effect = 'in_force'
    group by treaty, area

)

select
    reports.report_id,
    reports.happened_on,
    in_force.in_force_on
from core.transparency_reports as reports
inner join in_force on reports.treaty = in_force.treaty and reports.area = in_force.area
where
    reports.report <> 'voluntary'
    and reports.happened_by < in_force.in_force_on
order by reports.report_id
