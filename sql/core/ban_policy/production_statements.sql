-- title: What is said of the production of weapons, list by list and workbook by workbook
-- grain: one row per statement
-- key: statement_id
-- note: the latest statement of a State counts; a list without a day comes first
-- statement_id: list and line, or receipt, sheet and Excel row
-- area: the State
-- happened_on: day, month or year it is about
-- is_latest: true for the latest statement on the State and weapon
-- source_title: title of the list; null for a workbook
-- source_url: address of the list
with

statements as (

    select
        replace(source_file, '.csv', ' ') || source_line as statement_id,
        area,
        weapon,
        practice,
        listed_on as happened_on,
        false as is_synthetic,
        source_title,
        source_url
    from reference.producers
    union all
    select
        reported.source_row_id as statement_id,
        reported.area,
        reported.weapon,
        reported.practice,
        reported.happened_on,
        workbooks.is_synthetic,
        null as source_title,
        null as source_url
    from staging.policy_practice as reported
    inner join core.reported_compliance as workbooks using (receipt)
    where reported.topic = 'production' and workbooks.record_kind = 'policy_practice'

)

select
    statement_id,
    area,
    weapon,
    practice,
    happened_on,
    row_number() over (
        partition by area, weapon
        order by
            coalesce(end_of_partial_date(happened_on), date '0001-01-01') desc,
            is_synthetic asc,
            statement_id asc
    ) = 1 as is_latest,
    is_synthetic,
    source_title,
    source_url
from statements
order by statement_id
