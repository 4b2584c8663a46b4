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

-- of what becomes of its parts; an estimate waits for nothing: it is left out unless an editor
-- names it
judged as (

    select
        parts.staging_row_id as source_row_id,
        bool_or(casualties.not_counted is null and casualties.people_qualifier = 'estimate')
            as has_included_estimate,
        bool_or(casualties.not_counted is null) filter (
            where casualties.not_counted is distinct from 'estimate'
        ) as is_counted
    from core.casualty_total_parts as parts
    inner join core.casualty_rows as casualties using (source_row_id)
    group by all

),

outcomes as (

    select
        totals.source_row_id,
        totals.receipt,
        totals.area,
        totals.total,
        judged.is_counted,
        coalesce(judged.has_included_estimate, false) as is_estimate_included,
        part.outcome,
        part.people,
        -- what a row says of its total it says of each outcome, where it counts nobody in any
        coalesce(
            part.qualifier,
            totals.qualifier,
            case
                when coalesce(totals.killed, totals.injured, totals.unknown) is null
                    then totals.total_qualifier
            end
        ) as word,
        part.is_always_told,
        totals.total is not null
        and (totals.total_qualifier is distinct from 'estimate' or is_estimate_included)
            as is_total_counted
    from staging.casualty_totals as totals
    -- a total that counts nobody has no parts that may count
    left join judged using (source_row_id)
    cross join lateral (values
        ('killed', totals.killed, totals.killed_qualifier, true),
        ('injured', totals.injured, totals.injured_qualifier, true),
        -- most sources know the outcome of everyone and leave the column out
        ('unknown', totals.unknown, totals.unknown_qualifier, false)
    ) as part (outcome, people, qualifier, is_always_told)

),

given as (

    select
        *,
        case
            when people = 0 and word is distinct from 'estimate' then 'none'
            when people is null and total = 0 then 'none'
            when is_total_counted then null
            when people is not null
                then if(word = 'estimate' and not is_estimate_included, 'not_given', null)
            when word in ('not_reported', 'unknown', 'withheld', 'not_yet_received', 'estimate')
                then 'not_given'
            when word is distinct from 'not_applicable' and is_always_told then 'blank'
        end as says
    from outcomes

),

told as (

    select
        *,
        bool_or(says in ('none', 'not_given')) over (partition by source_row_id)
            as says_something
    from given

),

itemised as (

    select distinct
        area,
        incident_year
    from core.casualty_rows
    where record_kind = 'casualties' and not_counted is null

)

select
    told.source_row_id,
    workbooks.source,
    workbooks.is_synthetic,
    told.area,
    periods.incident_year,
    told.outcome,
    case told.says when 'blank' then 'not_given' else told.says end as says,
    case when told.says <> 'blank' then told.word end as word
from told
inner join core.casualty_periods as periods on told.source_row_id = periods.source_row_id
inner join core.workbooks as workbooks on told.receipt = workbooks.receipt
inner join core.workbook_uses as workbook_uses
    on
        told.receipt = workbook_uses.receipt
        and workbook_uses.record_kind = 'casualty_totals'
-- most sources need no decision
left join core.casualty_source_uses as source_uses
    on
        source_uses.kind = 'mine_erw'
        and told.area = source_uses.area
        and periods.incident_year = source_uses.incident_year
        and workbooks.source = source_uses.source
-- most totals stand where no rows count
left join itemised
    on
        told.area = itemised.area
        and periods.incident_year = itemised.incident_year
where
    workbook_uses.is_used
    and not periods.is_of_several_years
    and periods.incident_year <= getvariable('data_year')
    and source_uses.use is distinct from 'not_used'
    and told.says is not null
    and coalesce(told.is_counted, told.says_something)
    and (told.says <> 'blank' or itemised.area is null)
order by told.source_row_id, told.outcome
