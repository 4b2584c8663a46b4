-- title: What has become of what the season asked for, and what came unasked
-- grain: one row per area and source that the edition's season asks or that sent something for it
-- key: area, source
-- area: the area asked about
-- source: code of the source
-- expected: yes, or welcome: then its silence undoes nothing; null where it was not asked
-- language: language of the blank and of what is sent back
-- due_on: the day by which it was asked for; null where it was not
-- record_kinds: staging tables that were asked for, with commas
-- state: sent (something of it is in use, or it knows of none), waiting (versions to decide), late
--   (arrived after the day of intake), quarantined, nothing_usable, awaited (until the day it is
--   due) or nothing_received
-- workbooks: workbooks of it in force
-- kinds_sent: staging tables it has rows in use of, with commas
-- open_findings: findings that are still a question
-- is_clean: true where it sent something and nothing about it is a question
-- people_last_year: casualties of the area in the year before, of all sources
with

findings as (

    select
        findings.receipt,
        count(*) as findings
    from staging.findings as findings
    inner join core.workbook_states as states on findings.receipt = states.receipt
    where states.is_open and lower(findings.severity) <> 'note'
    group by findings.receipt

),

kinds as (

    select
        workbooks.area,
        workbooks.source,
        string_agg(distinct uses.record_kind, ', ' order by uses.record_kind) as kinds_sent
    from core.workbook_uses as uses
    inner join staging.workbooks as workbooks on uses.receipt = workbooks.receipt
    where uses.is_used and uses.rows_sent > 0 and workbooks.data_year = getvariable('data_year')
    group by workbooks.area, workbooks.source

),

statements as (

    select distinct receipt from core.statements_of_years

),

came as (

    select
        workbooks.area,
        workbooks.source,
        count(*) as workbooks,
        coalesce(sum(findings.findings), 0) as open_findings,
        bool_or(states.state = 'in_use' or statements.receipt is not null) as is_sent,
        bool_or(states.state = 'waiting') as is_waiting,
        bool_or(states.state = 'not_read') as is_quarantined
    from staging.workbooks as workbooks
    inner join core.workbook_states as states on workbooks.receipt = states.receipt
    -- most have none
    left join findings on workbooks.receipt = findings.receipt
    -- it may tick that it knows of none, and have no rows
    left join statements on workbooks.receipt = statements.receipt
    where workbooks.data_year = getvariable('data_year')
    group by workbooks.area, workbooks.source

),

late as (

    select
        late.area,
        late.source,
        -- of some the rest counts
        count(distinct late.receipt) filter (where workbooks.receipt is null) as workbooks,
        bool_or(late.record_kind like 'casualt%' or late.record_kind is null) as is_late
    from intake.late_receipts as late
    -- see above
    left join staging.workbooks as workbooks on late.receipt = workbooks.receipt
    where late.data_year = getvariable('data_year')
    group by late.area, late.source

),

asked as (

    select
        area,
        source,
        max(expected) as expected,
        max(language) as language,
        max(due_on) as due_on,
        string_agg(distinct record_kinds, ', ' order by record_kinds) as record_kinds
    from decisions.roster
    where season = getvariable('data_year')
    group by area, source

),

year_before as (

    select
        area,
        total
    from marts.casualty_area_years
    where casualty_year = getvariable('data_year') - 1

)

select
    area,
    source,
    asked.expected,
    asked.language,
    asked.due_on,
    asked.record_kinds,
    case
        when late.is_late and not contains(coalesce(kinds.kinds_sent, ''), 'casualt') then 'late'
        when came.is_sent then 'sent'
        when came.is_waiting then 'waiting'
        when late.source is not null then 'late'
        when came.is_quarantined then 'quarantined'
        when came.workbooks > 0 then 'nothing_usable'
        when asked.due_on < edition.as_of_casualty_intake then 'nothing_received'
        else 'awaited'
    end as state,
    coalesce(came.workbooks, 0) + coalesce(late.workbooks, 0) as workbooks,
    kinds.kinds_sent,
    cast(coalesce(came.open_findings, 0) as bigint) as open_findings,
    coalesce(came.is_sent, false) and coalesce(came.open_findings, 0) = 0 as is_clean,
    year_before.total as people_last_year
from asked
-- each of the three may be alone
full join came using (area, source)
-- see above
full join late using (area, source)
cross join core.edition as edition
-- it may have nothing in use
left join kinds using (area, source)
-- many areas have nothing on hand of the year before
left join year_before using (area)
order by people_last_year desc nulls last, area, source
