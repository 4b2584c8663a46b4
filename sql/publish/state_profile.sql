-- title: Profile of every State and other area: what the tables of the edition say of it
-- grain: one row per area, topic and statement
-- key: area, topic, statement
-- references: area = publish.areas.area
-- trace: value = told(fact.status) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty || ' status' = figure.statement
--   when figure.topic = 'status' and figure.statement like '% status'
-- trace: value = told(fact.signed_on) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty || ' signed' = figure.statement
--   when figure.topic = 'status' and figure.statement like '% signed'
-- trace: value = told(fact.deposited_on) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty || ' deposited' = figure.statement
--   when figure.topic = 'status' and figure.statement like '% deposited'
-- trace: value = told(fact.in_force_on) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty || ' in force' = figure.statement
--   when figure.topic = 'status' and figure.statement like '% in force'
-- trace: value = told(fact.withdrew_on) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty || ' withdrawal' = figure.statement
--   when figure.topic = 'status' and figure.statement like '% withdrawal'
-- trace: value = told() from core.undated_acts as fact
--   where fact.area = figure.area and fact.treaty || ' ' || fact.act = figure.statement
--   when figure.topic = 'status' and figure.value = 'reported, day not known'
-- trace: value = told(fact.current_deadline_text) from publish.clearance_deadlines as fact
--   where fact.area = figure.area and fact.treaty || ' clearance deadline' = figure.statement
--   when figure.topic = 'clearance' and figure.statement like '% deadline'
-- trace: value = told(fact.status) from publish.clearance_deadlines as fact
--   where fact.area = figure.area and fact.treaty || ' clearance status' = figure.statement
--   when figure.topic = 'clearance' and figure.statement like '% status'
-- trace: value = told(fact.deadline_text) from publish.stockpile_destruction as fact
--   where fact.area = figure.area and fact.treaty || ' stockpile deadline' = figure.statement
--   and fact.item <> 'submunition'
--   when figure.topic = 'stockpiles' and figure.statement like '% deadline'
-- trace: value = told(fact.status) from publish.stockpile_destruction as fact
--   where fact.area = figure.area and fact.treaty || ' stockpile status' = figure.statement
--   and fact.item <> 'submunition'
--   when figure.topic = 'stockpiles' and figure.statement like '% status'
-- trace: value = told(fact.declared) from publish.stockpile_destruction as fact
--   where fact.area = figure.area and fact.treaty || ' declared ' || fact.item = figure.statement
--   when figure.topic = 'stockpiles' and figure.statement like '% declared %'
-- trace: value = told(fact.last_reported) from publish.retained as fact
--   where fact.area = figure.area and fact.treaty || ' retained ' || fact.item = figure.statement
--   when figure.topic = 'retention'
-- trace: value = told(fact.contaminated_m2) from publish.contamination_extent as fact
--   where fact.area = figure.area and fact.treaty || ' contaminated m2' = figure.statement
--   when figure.topic = 'contamination' and figure.statement like '% contaminated m2'
-- trace: value = told(fact.band) from publish.contamination_extent as fact
--   where fact.area = figure.area and fact.treaty || ' extent band' = figure.statement
--   when figure.topic = 'contamination' and figure.statement like '% extent band'
-- trace: value = told(fact.released_m2) from publish.land_release as fact
--   where fact.area = figure.area
--   and fact.treaty || ' released m2 ' || fact.task || ' ' || fact.year = figure.statement
--   when figure.topic = 'land release'
-- trace: value = told(fact.submitted_text || ' (' || fact.status || ')')
--   from publish.initial_reports as fact
--   where fact.area = figure.area and fact.treaty || ' initial report' = figure.statement
--   when figure.topic = 'transparency'
-- trace: value = told(coalesce(fact.law, fact.class)) from publish.national_legislation as fact
--   where fact.area = figure.area
--   and fact.treaty || ' ' || fact.class || ' ' || fact.number = figure.statement
--   when figure.topic = 'legislation'
-- trace: value = told(fact.view) from publish.interpretive_issues as fact
--   where fact.area = figure.area and fact.treaty || ' ' || fact.issue = figure.statement
--   when figure.topic = 'interpretive issues'
-- trace: value = told(fact.answer) from publish.victim_assistance as fact
--   where fact.area = figure.area and fact.treaty || ' ' || fact.question = figure.statement
--   when figure.topic = 'victim assistance'
-- trace: value = told(fact.judgement) from publish.compliance_judgements as fact
--   where fact.area = figure.area
--   and fact.treaty || ' ' || fact.obligation || ' from ' || fact.from_on = figure.statement
--   when figure.topic = 'judgement'
-- trace: value = told(fact.practice) from publish.producers as fact
--   where fact.area = figure.area and fact.weapon || ' production' = figure.statement
--   when figure.topic = 'production'
-- note: each row stands in the table of its topic too; nothing new is said here
-- note: a topic without a row is not known here, which is not no
-- note: of a deadline after which nobody knows what followed, as_of is the last day it is told of
-- topic: status, clearance, stockpiles, retention, contamination, land release and so on
-- statement: what is said
-- value: the value as text
-- as_of: last day it can be of
-- as_of_text: day, month or year it is of
-- source_title: where it is printed; a workbook is called so, and not named
-- source_url: address of that print
with

-- where the deadline of an obligation is told, and where the last step that its status rests on
obligations as (

    select
        facts.treaty,
        facts.area,
        facts.obligation,
        deadlines.told_until as deadline_told_until,
        deadlines.source as deadline_source,
        facts.source as status_source
    from core.obligation_facts as facts
    inner join core.obligation_statuses as statuses using (treaty, area, obligation)
    inner join core.deadline_sources as deadlines using (treaty, area, obligation)
    qualify row_number() over (
        partition by facts.treaty, facts.area, facts.obligation
        order by
            -- a later source tells of a later step
            facts.information_until <= statuses.information_until desc nulls last,
            facts.information_until desc nulls last,
            facts.known_by desc,
            facts.source asc
    ) = 1

),

initial_reports as (

    select treaty, area, happened_on as submitted_text, min(source) as source
    from core.report_facts
    where report = 'initial'
    group by all

),

statements as (

    select area, 'status' as topic, treaty || ' ' || act as statement,
        'reported, day not known' as value,
        happened_on as as_of, source, sample_notice(is_synthetic) as notice
    from core.undated_acts
    union all by name
    select area, 'status' as topic, told.statement, told.value,
        as_of, source_title || ', ' || source_url as source, null as notice
    from publish.treaty_status
    inner join reference.depositary_lists using (treaty)
    cross join lateral (values
        (treaty || ' status', status),
        (treaty || ' signed', cast(signed_on as varchar)),
        (treaty || ' deposited', cast(deposited_on as varchar)),
        (treaty || ' in force', cast(in_force_on as varchar)),
        (treaty || ' withdrawal', cast(withdrew_on as varchar))
    ) as told (statement, value)
    where told.value is not null
    union all by name
    select area, 'clearance' as topic, told.statement, told.value, told.as_of, told.source, notice
    from publish.clearance_deadlines as clearance
    inner join obligations using (treaty, area)
    cross join lateral (values
        (treaty || ' clearance deadline', current_deadline_text,
            deadline_told_until, deadline_source),
        (treaty || ' clearance status', status, clearance.as_of, status_source)
    ) as told (statement, value, as_of, source)
    where obligations.obligation = 'clearance'
    union all by name
    select area, 'stockpiles' as topic, told.statement, told.value, told.as_of, told.source, notice
    from publish.stockpile_destruction as stockpiles
    inner join obligations using (treaty, area)
    cross join lateral (values
        (item <> 'submunition', treaty || ' stockpile deadline', deadline_text,
            deadline_told_until, deadline_source),
        (item <> 'submunition', treaty || ' stockpile status', status,
            stockpiles.as_of, status_source),
        (declared is not null, treaty || ' declared ' || item, cast(declared as varchar),
            stockpiles.as_of, status_source)
    ) as told (is_told, statement, value, as_of, source)
    where obligations.obligation = 'stockpile_destruction' and told.is_told
    union all by name
    select area, 'retention' as topic, treaty || ' retained ' || item as statement,
        cast(last_reported as varchar) as value, cast(for_year as varchar) as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source, notice
    from publish.retained
    where last_reported is not null
    union all by name
    select area, 'contamination' as topic, told.statement, told.value, situation_text as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source, notice
    from publish.contamination_extent
    cross join lateral (values
        (treaty || ' contaminated m2', cast(contaminated_m2 as varchar)),
        (treaty || ' extent band', band)
    ) as told (statement, value)
    where told.value is not null
    union all by name
    select area, 'land release' as topic,
        treaty || ' released m2 ' || task || ' ' || year as statement,
        cast(released_m2 as varchar) as value, cast(year as varchar) as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source, notice
    from publish.land_release
    where released_m2 is not null
    union all by name
    select area, 'transparency' as topic, treaty || ' initial report' as statement,
        submitted_text || ' (' || status || ')' as value, as_of, source, notice
    from publish.initial_reports
    inner join initial_reports as told using (treaty, area, submitted_text)
    union all by name
    select area, 'legislation' as topic, treaty || ' ' || class || ' ' || number as statement,
        coalesce(law, class) as value, adopted_text as as_of,
        'a workbook of the edition' as source, notice
    from publish.national_legislation
    union all by name
    select area, 'interpretive issues' as topic, treaty || ' ' || issue as statement,
        view as value, stated_text as as_of, 'a workbook of the edition' as source, notice
    from publish.interpretive_issues
    union all by name
    select area, 'victim assistance' as topic, treaty || ' ' || question as statement,
        answer as value, as_of_text as as_of, 'a workbook of the edition' as source, notice
    from publish.victim_assistance
    union all by name
    select area, 'judgement' as topic,
        treaty || ' ' || obligation || ' from ' || from_on as statement,
        judgement as value, cast(decided_on as varchar) as as_of,
        source_title || ', ' || source_url as source, null as notice
    from publish.compliance_judgements
    union all by name
    select area, 'production' as topic, weapon || ' production' as statement,
        practice as value, stated_text as as_of,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source, notice
    from publish.producers

)

select
    statements.area,
    areas.area_name,
    statements.topic,
    statements.statement,
    statements.value,
    end_of_partial_date(statements.as_of) as as_of,
    regexp_replace(statements.source, ', https?://\S+$', '') as source_title,
    statements.notice,
    statements.as_of as as_of_text,
    precision_of(statements.as_of) as as_of_precision,
    nullif(regexp_extract(statements.source, ', (https?://\S+)$', 1), '') as source_url
from statements
inner join core.area_names as areas on statements.area = areas.area
order by areas.sort_name, statements.topic, statements.statement, statements.area
