-- title: Outcomes of which a casualty total counts nobody: none, or not given
-- grain: one row per total that counts, reports nobody or says why not, and outcome without people
-- key: source_row_id, outcome
-- note: none is a zero the source gives; not given is no zero, and the sum is then a lower bound
-- note: not given is what the source does not report, does not know, withholds or has not sent yet,
--   and an estimate that is left out; a total that counts tells them as of unknown outcome
-- note: so is every outcome of a total of which the source gives such a word alone, or an estimate
-- note: killed or injured left blank is not given too, unless rows of people count in that area and
--   year: they tell every outcome
-- source_row_id: row of staging.casualty_totals
-- area: the area the total is about
-- says: none or not_given
-- word: what stands in place of a counted number, term of quantity_qualifier; null where blank
with

totals as (

    select * from staging.casualty_totals

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'casualty_totals' and is_used

),

source_uses as (

    select * from decisions.source_use
    where record_kind = 'casualties'

),

total_years as (

    select * from core.casualty_periods
    where not is_of_several_years

),

parts as (

    select * from core.casualty_total_parts

),

casualty_rows as (

    select * from core.casualty_rows

),

-- estimates that an editor includes
included as (

    select distinct parts.staging_row_id as source_row_id
    from parts
    inner join casualty_rows on parts.source_row_id = casualty_rows.source_row_id
    where casualty_rows.not_counted is null and casualty_rows.people_qualifier = 'estimate'

),

itemised as (

    select distinct
        area,
        incident_year
    from casualty_rows
    where record_kind = 'casualties' and not_counted is null

),

-- what a row says of its total it says of each outcome, where it counts nobody in any of them
worded as (

    select
        source_row_id,
        killed,
        killed_qualifier,
        injured,
        injured_qualifier,
        unknown,
        unknown_qualifier,
        coalesce(
            qualifier,
            case when coalesce(killed, injured, unknown) is null then total_qualifier end
        ) as word
    from totals

),

outcomes as (

    select
        source_row_id,
        'killed' as outcome,
        killed as people,
        coalesce(killed_qualifier, word) as word,
        true as is_always_told
    from worded
    union all
    select
        source_row_id,
        'injured' as outcome,
        injured as people,
        coalesce(injured_qualifier, word) as word,
        true as is_always_told
    from worded
    union all
    -- most sources know the outcome of everyone and leave the column out
    select
        source_row_id,
        'unknown' as outcome,
        unknown as people,
        coalesce(unknown_qualifier, word) as word,
        false as is_always_told
    from worded

),

given as (

    select
        outcomes.source_row_id,
        outcomes.outcome,
        outcomes.word,
        case
            when outcomes.people = 0 and outcomes.word is distinct from 'estimate' then 'none'
            when outcomes.people is null and totals.total = 0 then 'none'
            when
                totals.total is not null
                and (
                    totals.total_qualifier is distinct from 'estimate'
                    or included.source_row_id is not null
                )
                then null
            when outcomes.people is not null
                then if(
                    outcomes.word = 'estimate' and included.source_row_id is null,
                    'not_given',
                    null
                )
            when
                outcomes.word in (
                    'not_reported', 'unknown', 'withheld', 'not_yet_received', 'estimate'
                )
                then 'not_given'
            when outcomes.word is distinct from 'not_applicable' and outcomes.is_always_told
                then 'blank'
        end as says
    from outcomes
    inner join totals on outcomes.source_row_id = totals.source_row_id
    -- most totals are no estimate
    left join included on outcomes.source_row_id = included.source_row_id

),

-- an estimate waits for nothing: it is left out unless an editor names it
settled as (

    select
        parts.staging_row_id as source_row_id,
        bool_or(casualty_rows.not_counted is null) as is_counted
    from parts
    inner join casualty_rows on parts.source_row_id = casualty_rows.source_row_id
    where casualty_rows.not_counted is distinct from 'estimate'
    group by parts.staging_row_id

),

used as (

    select
        totals.source_row_id,
        workbooks.source,
        workbooks.is_synthetic,
        totals.area,
        total_years.incident_year
    from totals
    inner join total_years on totals.source_row_id = total_years.source_row_id
    inner join uses on totals.receipt = uses.receipt
    inner join core.workbooks on totals.receipt = workbooks.receipt
    -- most sources need no decision; one for the year comes before one for all years
    left join source_uses
        on
            totals.area = source_uses.area
            and workbooks.source = source_uses.source
            and coalesce(source_uses.incident_year, total_years.incident_year)
            = total_years.incident_year
    where total_years.incident_year <= getvariable('data_year')
    group by all
    having
        not coalesce(
            bool_or(source_uses.use = 'not_used' and source_uses.incident_year is not null)
            or (bool_or(source_uses.use = 'not_used') and count(source_uses.incident_year) = 0),
            false
        )

),

told as (

    select
        source_row_id,
        bool_or(coalesce(says in ('none', 'not_given'), false)) as says_something
    from given
    group by source_row_id

)

select
    used.source_row_id,
    used.source,
    used.is_synthetic,
    used.area,
    used.incident_year,
    given.outcome,
    case given.says when 'blank' then 'not_given' else given.says end as says,
    case when given.says <> 'blank' then given.word end as word
from given
inner join used on given.source_row_id = used.source_row_id
inner join told on given.source_row_id = told.source_row_id
-- a total that counts nobody has no parts that may count
left join settled on given.source_row_id = settled.source_row_id
-- most totals stand where no rows count
left join itemised
    on
        used.area = itemised.area
        and used.incident_year = itemised.incident_year
where
    given.says is not null
    and coalesce(settled.is_counted, told.says_something)
    and (given.says <> 'blank' or itemised.area is null)
order by used.source_row_id, given.outcome
