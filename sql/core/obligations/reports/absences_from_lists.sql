-- title: Reports that were due and are not on a list that was read whole
-- grain: one row per list and State that is not on it
-- key: report_id
-- audience: public
-- note: a dated fact, of the day the list was read; a report that another source dates before that
--   day wins, and the check complete_lists_agree says so
-- report_id: the list, its day and the State
-- area: the State, bound on the day the list was read
-- report: initial or annual
-- information_until: the day the list was read
with

lists as (

    select * from reference.complete_lists

),

turns as (

    select
        lists.source_line,
        effects.area,
        effects.act_id,
        effects.effect
    from lists
    inner join core.treaty_effects as effects
        on
            lists.treaty = effects.treaty
            and effects.effect in ('in_force', 'withdrawn')
            and effects.effective_on <= lists.read_on
    qualify
        row_number() over (
            partition by lists.source_line, effects.area
            order by effects.effective_on desc, effects.effect desc
        ) = 1

),

due as (

    select
        lists.*,
        turns.area
    from lists
    inner join turns
        on lists.source_line = turns.source_line and turns.effect = 'in_force'
    inner join core.treaty_effects as effects
        on
            turns.act_id = effects.act_id
            and effects.effect
            = if(lists.report = 'initial', 'initial_report_due', 'first_annual_report_due')
    where
        effects.effective_on <= lists.read_on
        and (
            lists.report = 'initial'
            or make_date(
                lists.report_year + 1, month(effects.effective_on), day(effects.effective_on)
            ) between effects.effective_on and lists.read_on
        )

),

listed as (

    select * from reference.transparency_reports
    where submission = 'submitted'

)

select
    concat_ws('-', due.treaty, due.area, due.report, due.report_year, 'not-on-list', due.read_on)
        as report_id,
    due.treaty,
    due.area,
    due.report,
    due.report_year,
    due.read_on as information_until,
    due.source_title || ', ' || due.publisher as source_title,
    due.source_url
from due
anti join listed
    on
        due.treaty = listed.treaty
        and due.area = listed.area
        and due.report = listed.report
        and due.report_year is not distinct from listed.report_year
        and due.source_url = listed.source_url
order by report_id
