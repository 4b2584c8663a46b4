-- title: Profile of every State and other area: what the tables of the edition say of it
-- grain: one row per area, topic and statement
-- key: area, topic, statement
-- computed: value = the same figure in the table of its topic from treaty_status/*/{area}/status
--   when figure.topic = 'status'
-- computed: value = the same figure in the table of its topic from
--   clearance_deadlines/*/{area}/current_deadline when figure.topic = 'clearance'
-- computed: value = the same figure in the table of its topic from
--   stockpile_destruction/*/{area}/*/status when figure.topic = 'stockpiles'
-- computed: value = the same figure in the table of its topic from
--   retained/*/{area}/*/last_reported when figure.topic = 'retention'
-- computed: value = the same figure in the table of its topic from
--   contamination_extent/*/{area}/contaminated_m2 when figure.topic = 'contamination'
-- computed: value = the same figure in the table of its topic from
--   land_release/*/{area}/*/*/released_m2 when figure.topic = 'land release'
-- computed: value = the same figure in the table of its topic from
--   initial_reports/*/{area}/due_on when figure.topic = 'transparency'
-- computed: value = the same figure in the table of its topic from
--   national_legislation/*/{area}/*/*/law when figure.topic = 'legislation'
-- computed: value = the same figure in the table of its topic from
--   interpretive_issues/*/{area}/*/view when figure.topic = 'interpretive issues'
-- computed: value = the same figure in the table of its topic from
--   victim_assistance/*/{area}/*/answer when figure.topic = 'victim assistance'
-- computed: value = the same figure in the table of its topic from
--   compliance_judgements/*/{area}/*/*/judgement when figure.topic = 'judgement'
-- computed: value = the same figure in the table of its topic from producers/*/{area}/practice
--   when figure.topic = 'production'
-- note: each row stands in the table of its topic too; nothing new is said here
-- note: a topic without a row is not known here, which is not no
-- note: of a deadline after which nobody knows what followed, as_of is the last day it is told of
-- topic: status, clearance, stockpiles, retention, contamination, land release and so on
-- statement: what is said
-- value: the value as text
-- as_of: day, month or year it is of
-- source: where it is printed; a workbook is called so, and not named
with

extents as (

    select * from publish.contamination_extent

),

deadline_sources as (

    select * from core.deadline_sources

),

obligation_sources as (

    select
        facts.treaty,
        facts.area,
        facts.obligation,
        facts.source,
        row_number() over (
            partition by facts.treaty, facts.area, facts.obligation
            order by
                -- a later source tells of a later step
                facts.information_until <= obligations.information_until desc nulls last,
                facts.information_until desc nulls last,
                facts.known_by desc,
                facts.source asc
        ) as position
    from core.obligation_facts as facts
    inner join core.obligation_statuses as obligations
        on
            facts.treaty = obligations.treaty
            and facts.area = obligations.area
            and facts.obligation = obligations.obligation

),

report_sources as (

    select
        treaty,
        area,
        happened_on,
        min(source) as source
    from core.report_facts
    where report = 'initial'
    group by treaty, area, happened_on

),

statuses_told as (

    select
        statuses.treaty,
        statuses.area,
        statuses.status,
        statuses.signed_on,
        statuses.deposited_on,
        statuses.in_force_on,
        statuses.withdrew_on,
        statuses.as_of,
        lists.source_title || ', ' || lists.source_url as source
    from publish.treaty_status as statuses
    inner join reference.depositary_lists as lists on statuses.treaty = lists.treaty

),

clearance_told as (

    select
        clearance.treaty,
        clearance.area,
        clearance.current_deadline,
        clearance.status,
        clearance.as_of,
        clearance.notice,
        deadline_sources.told_until as deadline_told_until,
        deadline_sources.source as deadline_source,
        obligation_sources.source
    from publish.clearance_deadlines as clearance
    inner join deadline_sources
        on
            clearance.treaty = deadline_sources.treaty
            and clearance.area = deadline_sources.area
            and deadline_sources.obligation = 'clearance'
    inner join obligation_sources
        on
            clearance.treaty = obligation_sources.treaty
            and clearance.area = obligation_sources.area
            and obligation_sources.obligation = 'clearance'
            and obligation_sources.position = 1

),

stockpiles_told as (

    select
        stockpiles.treaty,
        stockpiles.area,
        stockpiles.item,
        stockpiles.declared,
        stockpiles.deadline,
        stockpiles.status,
        stockpiles.as_of,
        stockpiles.notice,
        deadline_sources.told_until as deadline_told_until,
        deadline_sources.source as deadline_source,
        obligation_sources.source
    from publish.stockpile_destruction as stockpiles
    inner join deadline_sources
        on
            stockpiles.treaty = deadline_sources.treaty
            and stockpiles.area = deadline_sources.area
            and deadline_sources.obligation = 'stockpile_destruction'
    inner join obligation_sources
        on
            stockpiles.treaty = obligation_sources.treaty
            and stockpiles.area = obligation_sources.area
            and obligation_sources.obligation = 'stockpile_destruction'
            and obligation_sources.position = 1

),

reports_told as (

    select
        reports.treaty,
        reports.area,
        reports.submitted_on,
        reports.status,
        reports.as_of,
        reports.notice,
        report_sources.source
    from publish.initial_reports as reports
    inner join report_sources
        on
            reports.treaty = report_sources.treaty
            and reports.area = report_sources.area
            and reports.submitted_on = report_sources.happened_on

),

statements as (

    select
        area,
        'status' as topic,
        treaty || ' status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        source as source,
        null as notice
    from statuses_told
    where true
    union all
    select
        area,
        'status' as topic,
        treaty || ' signed' as statement,
        cast(signed_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        source as source,
        null as notice
    from statuses_told
    where signed_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' deposited' as statement,
        cast(deposited_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        source as source,
        null as notice
    from statuses_told
    where deposited_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' in force' as statement,
        cast(in_force_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        source as source,
        null as notice
    from statuses_told
    where in_force_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' withdrawal' as statement,
        cast(withdrew_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        source as source,
        null as notice
    from statuses_told
    where withdrew_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' ' || act as statement,
        'reported, day not known' as value,
        happened_on as as_of,
        source as source,
        sample_notice(is_synthetic) as notice
    from core.undated_acts
    where true
    union all
    select
        area,
        'clearance' as topic,
        treaty || ' clearance deadline' as statement,
        current_deadline as value,
        cast(deadline_told_until as varchar) as as_of,
        deadline_source as source,
        notice as notice
    from clearance_told
    where true
    union all
    select
        area,
        'clearance' as topic,
        treaty || ' clearance status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        source as source,
        notice as notice
    from clearance_told
    where true
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' stockpile deadline' as statement,
        deadline as value,
        cast(deadline_told_until as varchar) as as_of,
        deadline_source as source,
        notice as notice
    from stockpiles_told
    where item <> 'submunition'
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' stockpile status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        source as source,
        notice as notice
    from stockpiles_told
    where item <> 'submunition'
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' declared ' || item as statement,
        cast(declared as varchar) as value,
        cast(as_of as varchar) as as_of,
        source as source,
        notice as notice
    from stockpiles_told
    where declared is not null
    union all
    select
        area,
        'retention' as topic,
        treaty || ' retained ' || item as statement,
        cast(last_reported as varchar) as value,
        cast(for_year as varchar) as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source,
        notice as notice
    from publish.retained
    where last_reported is not null
    union all
    select
        area,
        'contamination' as topic,
        treaty || ' contaminated m2' as statement,
        cast(contaminated_m2 as varchar) as value,
        situation_on as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source,
        notice as notice
    from extents
    where true
    union all
    select
        area,
        'contamination' as topic,
        treaty || ' extent band' as statement,
        band as value,
        situation_on as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source,
        notice as notice
    from extents
    where band is not null
    union all
    select
        area,
        'land release' as topic,
        treaty || ' released m2 ' || task || ' ' || year as statement,
        cast(released_m2 as varchar) as value,
        cast(year as varchar) as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source,
        notice as notice
    from publish.land_release
    where released_m2 is not null
    union all
    select
        area,
        'transparency' as topic,
        treaty || ' initial report' as statement,
        submitted_on || ' (' || status || ')' as value,
        cast(as_of as varchar) as as_of,
        source as source,
        notice as notice
    from reports_told
    where true
    union all
    select
        area,
        'legislation' as topic,
        treaty || ' ' || class || ' ' || number as statement,
        coalesce(law, class) as value,
        adopted_on as as_of,
        'a workbook of the edition' as source,
        notice as notice
    from publish.national_legislation
    where true
    union all
    select
        area,
        'interpretive issues' as topic,
        treaty || ' ' || issue as statement,
        view as value,
        stated_on as as_of,
        'a workbook of the edition' as source,
        notice as notice
    from publish.interpretive_issues
    where true
    union all
    select
        area,
        'victim assistance' as topic,
        treaty || ' ' || question as statement,
        answer as value,
        as_of as as_of,
        'a workbook of the edition' as source,
        notice as notice
    from publish.victim_assistance
    where true
    union all
    select
        area,
        'judgement' as topic,
        treaty || ' ' || obligation || ' from ' || from_on as statement,
        judgement as value,
        cast(decided_on as varchar) as as_of,
        source_title || ', ' || source_url as source,
        null as notice
    from publish.compliance_judgements
    where true
    union all
    select
        area,
        'production' as topic,
        weapon || ' production' as statement,
        practice as value,
        stated_on as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source,
        notice as notice
    from publish.producers
    where true

)

select
    statements.area,
    areas.area_name,
    statements.topic,
    statements.statement,
    statements.value,
    statements.as_of,
    statements.source,
    statements.notice
from statements
inner join core.area_names as areas on statements.area = areas.area
order by areas.sort_name, statements.topic, statements.statement, area
