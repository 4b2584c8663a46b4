-- title: Acts of States that are reported without their day
-- grain: one row per State, treaty and act
-- key: treaty, area, act
-- note: what has no day is counted on no day; it is told until the depositary lists the act
-- area: the State
-- act: term of the vocabulary treaty_act
-- happened_on: month or year, as far as it is known
-- source: title and address of the source; a workbook is called so, and not named
with

acts as (

    select
        treaty,
        area,
        act,
        happened_on,
        cited(source_title, source_url) as source,
        false as is_synthetic
    from reference.undated_acts
    where start_of_partial_date(known_on) <= getvariable('as_of_status')
    union all
    select
        treaty,
        area,
        act,
        written_on as happened_on,
        'a workbook of the edition' as source,
        is_synthetic
    from core.reported_acts
    where left_out = 'no_exact_day'

),

said_best as (

    select * from acts
    qualify row_number() over (
        partition by treaty, area, act
        order by is_synthetic asc, length(happened_on) desc, happened_on desc, source asc
    ) = 1

)

select said_best.*
from said_best
anti join core.treaty_acts as listed
    on
        listed.treaty = said_best.treaty
        and listed.area = said_best.area
        and listed.act = said_best.act
        and starts_with(cast(listed.happened_on as varchar), said_best.happened_on)
order by said_best.treaty, said_best.area, said_best.act
