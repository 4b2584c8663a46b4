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
--   when figure.value = 'reported, day not known'
-- trace: value = told(replace(fact.class, '_', ' ')) from publish.obligations as fact
--   where fact.area = figure.area and fact.treaty || ' ' || replace(fact.obligation, '_', ' ') =
--   figure.statement
--   when figure.topic = 'obligations' and not contains(figure.statement, ' deadline, ')
-- trace: value = told(fact.last_known_deadline_text) from publish.obligations as fact
--   where fact.area = figure.area and fact.treaty || ' ' || replace(fact.obligation, '_', ' ') ||
--   ' deadline, as last known' = figure.statement
--   when figure.topic = 'obligations' and contains(figure.statement, ' deadline, ')
-- trace: value = told(worded(fact.qualifier, fact.total)) from publish.casualties_by_area as fact
--   where fact.area = figure.area when figure.statement = 'mines/ERW, all'
-- trace: value = told(worded(fact.qualifier, fact.killed)) from publish.casualties_by_area as fact
--   where fact.area = figure.area when figure.statement = 'mines/ERW, killed'
-- trace: value = told(worded(fact.qualifier, fact.injured)) from publish.casualties_by_area as fact
--   where fact.area = figure.area when figure.statement = 'mines/ERW, injured'
-- trace: value = told(replace(fact.information, '_', ' ')) from publish.season_coverage as fact
--   where fact.area = figure.area
--   when figure.topic = 'casualties' and starts_with(figure.statement, 'information')
-- trace: value = told(worded(fact.qualifier, fact.total)) from publish.casualties_cumulative as
--   fact where fact.area = figure.area when figure.topic = 'casualties' and
--   starts_with(figure.statement, 'mines/ERW, since')
-- trace: value = told(worded(fact.qualifier, fact.total))
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.area = figure.area and 'cluster munitions, ' || fact.year = figure.statement
--   when figure.topic = 'casualties' and starts_with(figure.statement, 'cluster')
-- trace: value = told(worded_area(fact.qualifier, fact.contaminated_m2))
--   from publish.contamination_extent as fact
--   where fact.area = figure.area and starts_with(figure.statement, fact.treaty || ' ')
--   when figure.topic = 'contamination' and figure.statement like '% extent'
-- trace: value = told(fact.certainty) from publish.contaminated_areas as fact
--   where fact.area = figure.area and fact.treaty || ' contamination' = figure.statement
--   when figure.topic = 'contamination' and figure.statement like '% contamination'
-- trace: value = told(worded_area(fact.qualifier, fact.released_m2)) from
--   publish.land_release as fact where fact.area = figure.area and fact.treaty || ' released, ' ||
--   fact.task || ' ' || fact.year = figure.statement when figure.topic = 'land release'
-- trace: value = told(worded(fact.qualifier, fact.quantity)) from publish.stockpiles_declared as
--   fact where fact.area = figure.area and fact.treaty || ' declared ' || fact.item =
--   figure.statement and fact.is_current when figure.topic = 'stockpiles'
-- trace: value = told(worded(fact.qualifier, fact.last_reported)) from publish.retained as fact
--   where fact.area = figure.area and fact.treaty || ' retained ' || fact.item = figure.statement
--   when figure.topic = 'retention'
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
-- trace: value = told(worded(fact.qualifier, fact.beneficiaries)) from publish.risk_education as
--   fact where fact.area = figure.area and fact.year || ' ' || fact.people_group = figure.statement
--   when figure.topic = 'risk education'
-- trace: value = told(worded(fact.qualifier, fact.amount) || ' ' || fact.currency)
--   from publish.mine_action_support as fact
--   where fact.area = figure.area and concat_ws(' ', fact.year, fact.role, fact.sector,
--   fact.currency) = figure.statement
--   when figure.topic = 'support'
-- trace: value = told(fact.judgement) from publish.compliance_judgements as fact
--   where fact.area = figure.area
--   and fact.treaty || ' ' || fact.obligation || ' from ' || fact.from_on = figure.statement
--   when figure.topic = 'judgement'
-- trace: value = told(fact.practice) from publish.producers as fact
--   where fact.area = figure.area and fact.weapon || ' production' = figure.statement
--   when figure.topic = 'production'
-- note: each row stands in the table of its topic too; nothing new is said here
-- note: a topic without a row is not known here, which is not no
-- note: land release, risk education and support are of the last year of which anything is known
-- topic: status, obligations, casualties, contamination, land release, stockpiles and so on
-- statement: what is said
-- value: the value as text, with the word that says how far it can be trusted
-- as_of: last day it can be of
-- as_of_text: day, month or year it is of
-- source_title: where it is printed; a workbook is called so, and not named
-- source_url: address of that print
with

treaty_lists as (

    select
        treaty,
        cited(source_title, source_url) as source
    from reference.depositary_lists

),

statements as (

    select area, 'status' as topic, treaty || ' ' || act as statement,
        'reported, day not known' as value, happened_on as as_of, source,
        sample_notice(is_synthetic) as notice
    from core.undated_acts
    union all by name
    select area, 'status' as topic, treaty || ' ' || told.what as statement, told.value, as_of,
        source, notice
    from publish.treaty_status
    inner join treaty_lists using (treaty)
    cross join lateral (values
        ('status', status), ('signed', cast(signed_on as varchar)),
        ('deposited', cast(deposited_on as varchar)),
        ('in force', cast(in_force_on as varchar)), ('withdrawal', cast(withdrew_on as varchar))
    ) as told (what, value)
    union all by name
    select area, 'obligations' as topic,
        treaty || ' ' || replace(obligation, '_', ' ') || told.what as statement, told.value,
        coalesce(cast(coalesce(information_until, last_word_until) as varchar), completed_text)
            as as_of,
        coalesce(citation, last_word_citation, treaty_lists.source) as source, notice
    from publish.obligations
    inner join treaty_lists using (treaty)
    cross join lateral (values
        ('', replace(class, '_', ' ')), (' deadline, as last known', last_known_deadline_text)
    ) as told (what, value)
    union all by name
    select area, 'casualties' as topic, 'information on ' || year as statement,
        replace(information, '_', ' ') as value, cast(year as varchar) as as_of,
        'this edition' as source, notice
    from publish.season_coverage
    union all by name
    select area, 'casualties' as topic, 'mines/ERW, ' || told.what as statement, told.value,
        cast(year as varchar) as as_of, vintage as source, notice
    from publish.casualties_by_area
    cross join lateral (values
        ('all', worded(qualifier, total)), ('killed', worded(qualifier, killed)),
        ('injured', worded(qualifier, injured))
    ) as told (what, value)
    union all by name
    select area, 'casualties' as topic,
        'mines/ERW, since ' || coalesce(cast(from_year as varchar), 'counting began') || ', to '
        || printed_until_year || coalesce(' and ' || added_years, '') as statement,
        worded(qualifier, total) as value,
        coalesce(right(added_years, 4), cast(printed_until_year as varchar)) as as_of,
        vintage || if(added_total is null, '', ' and this edition') as source, notice
    from publish.casualties_cumulative
    union all by name
    select area, 'casualties' as topic, 'cluster munitions, ' || year as statement,
        worded(qualifier, total) as value, cast(year as varchar) as as_of,
        cited(source_title, source_url) as source, notice
    from publish.cluster_munition_casualties_by_area
    where is_current
    qualify row_number() over (partition by area order by year desc) = 1
    union all by name
    select area, 'contamination' as topic, treaty || ' extent' as statement,
        worded_area(qualifier, contaminated_m2) as value, situation_text as as_of,
        cited(source_title, source_url) as source, notice
    from publish.contamination_extent
    union all by name
    select area, 'contamination' as topic, treaty || ' contamination' as statement,
        certainty as value, situation_text as as_of,
        cited(source_title, source_url) as source, notice
    from publish.contaminated_areas
    union all by name
    select area, 'land release' as topic,
        treaty || ' released, ' || task || ' ' || year as statement,
        worded_area(qualifier, released_m2) as value, cast(year as varchar) as as_of,
        cited(source_title, source_url) as source, notice
    from publish.land_release
    where released_m2 is not null
    qualify rank() over (partition by area, treaty order by year desc) = 1
    union all by name
    select area, 'stockpiles' as topic, treaty || ' declared ' || item as statement,
        worded(qualifier, quantity) as value, stock_text as as_of,
        cited(source_title, source_url) as source, notice
    from publish.stockpiles_declared
    where is_current
    union all by name
    select area, 'retention' as topic, treaty || ' retained ' || item as statement,
        worded(qualifier, last_reported) as value, cast(for_year as varchar) as as_of,
        cited(source_title, source_url) as source, notice
    from publish.retained
    union all by name
    select area, 'legislation' as topic, treaty || ' ' || class || ' ' || number as statement,
        coalesce(law, class) as value, adopted_text as as_of, null as source, notice
    from publish.national_legislation
    union all by name
    select area, 'interpretive issues' as topic, treaty || ' ' || issue as statement,
        view as value, stated_text as as_of, null as source, notice
    from publish.interpretive_issues
    union all by name
    select area, 'victim assistance' as topic, treaty || ' ' || question as statement,
        answer as value, as_of_text as as_of, null as source, notice
    from publish.victim_assistance
    union all by name
    select area, 'risk education' as topic, year || ' ' || people_group as statement,
        worded(qualifier, beneficiaries) as value, cast(year as varchar) as as_of, null as source,
        notice
    from publish.risk_education
    qualify rank() over (partition by area order by year desc) = 1
    union all by name
    select area, 'support' as topic, concat_ws(' ', year, role, sector, currency) as statement,
        worded(qualifier, amount) || ' ' || currency as value, cast(year as varchar) as as_of,
        null as source, notice
    from publish.mine_action_support
    qualify rank() over (partition by area order by year desc) = 1
    union all by name
    select area, 'judgement' as topic,
        treaty || ' ' || obligation || ' from ' || from_on as statement,
        judgement as value, cast(decided_on as varchar) as as_of,
        cited(source_title, source_url) as source, null as notice
    from publish.compliance_judgements
    union all by name
    select area, 'production' as topic, weapon || ' production' as statement,
        practice as value, stated_text as as_of, cited(source_title, source_url) as source, notice
    from publish.producers

)

select
    statements.area,
    areas.area_name,
    statements.topic,
    statements.statement,
    statements.value,
    end_of_partial_date(statements.as_of) as as_of,
    regexp_replace(
        coalesce(statements.source, 'a workbook of the edition'), ', https?://\S+$', ''
    ) as source_title,
    statements.notice,
    statements.as_of as as_of_text,
    precision_of(statements.as_of) as as_of_precision,
    nullif(regexp_extract(statements.source, ', (https?://\S+)$', 1), '') as source_url
from statements
inner join core.area_names as areas on statements.area = areas.area
where statements.value is not null
order by areas.sort_name, statements.topic, statements.statement, statements.area
