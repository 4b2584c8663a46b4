-- title: Casualties of cluster munition attacks and what settles them before sources are compared
-- grain: one row per attack row and outcome of which it says something, and casualty row decided
--   to be of an attack
-- key: source_row_id, outcome
-- note: an attack that is only alleged counts where an inclusion says so, and else nowhere
-- note: a submunition or bare "cluster munition" that is excluded with the reason attack is here
-- note: a block excluded as attacks is out of mine/ERW totals, and here all the same
-- note: an estimate may stand beside the count, and in it only where an inclusion names its row:
--   else the outcome is not given
-- record_kind: cluster_munition_attacks, under which its sources are decided
-- area: where it happened
-- incident_year: calendar year of the attack; of attacks of several years the last one
-- first_year: the same; of attacks of several years the first one
-- people: number of people; null where the sender did not give it, or only an estimate that no
--   inclusion names
-- estimate: an estimate of them that is not counted; null when there is none
-- is_at_least: true when the number is a lower bound
-- is_of_several_years: true when nobody can say which year its people belong to
-- left_out: why it is out before sources are compared; null when it is not
-- inclusion: number of the decision that settled it
with

attacks as (

    select * from staging.cluster_munition_attacks

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'cluster_munition_attacks'

),

inclusions as (

    select * from core.casualty_inclusions
    where held_as = 'any'

),

parts as (

    select
        source_row_id,
        'killed' as outcome,
        killed as people,
        coalesce(killed_qualifier, qualifier, 'exact') as qualifier
    from attacks
    union all
    select
        source_row_id,
        'injured' as outcome,
        injured as people,
        coalesce(injured_qualifier, qualifier, 'exact') as qualifier
    from attacks
    union all
    select
        source_row_id,
        'unknown' as outcome,
        unknown as people,
        coalesce(unknown_qualifier, qualifier, 'exact') as qualifier
    from attacks

),

casualties as (

    select * from core.casualty_rows
    where
        device_type in ('submunition', 'cluster_munition')
        and not_counted = 'excluded_by_decision:attack'

),

-- a total of several years has no year it could count in
countable as (

    select
        source_row_id,
        people_qualifier = 'estimate' as is_estimate
    from core.reported_casualties
    where never_counted is distinct from 'aggregate_of_several_years'

),

settled as (

    select
        attacks.source_row_id,
        attacks.receipt,
        attacks.area,
        attacks.evidence,
        periods.incident_year,
        periods.first_year,
        periods.is_of_several_years,
        inclusions.inclusion,
        inclusions.decision,
        inclusions.reason_code,
        coalesce(inclusions.decision = 'include', false) as is_included,
        coalesce(inclusions.decision = 'include' and not inclusions.is_of_block, false)
            as is_named
    from attacks
    inner join core.casualty_periods as periods on attacks.source_row_id = periods.source_row_id
    -- most rows need no decision
    left join inclusions on attacks.source_row_id = inclusions.source_row_id

)

select
    settled.source_row_id,
    'cluster_munition_attacks' as record_kind,
    workbooks.source,
    workbooks.is_synthetic,
    settled.area,
    settled.incident_year,
    settled.first_year,
    parts.outcome,
    case when parts.qualifier <> 'estimate' or settled.is_named then parts.people end as people,
    case when parts.qualifier = 'estimate' and not settled.is_named then parts.people end
        as estimate,
    parts.qualifier not in ('exact', 'not_applicable')
    and not (parts.qualifier = 'estimate' and settled.is_named) as is_at_least,
    parts.qualifier = 'estimate' and settled.is_named as is_about,
    settled.is_of_several_years,
    settled.is_included,
    case
        when uses.waits then 'version_not_decided'
        when not uses.is_used then 'superseded_by_a_later_workbook'
        when settled.first_year > getvariable('data_year') then 'after_the_data_year'
        when settled.decision = 'exclude' and settled.reason_code <> 'attack'
            then 'excluded_by_decision:' || settled.reason_code
        when settled.decision = 'hold' then 'held_by_decision'
        when
            settled.evidence not in ('confirmed', 'strongly_indicated')
            and not settled.is_included
            then 'attack_is_alleged'
    end as left_out,
    settled.inclusion
from settled
inner join parts on settled.source_row_id = parts.source_row_id
inner join uses on settled.receipt = uses.receipt
inner join core.workbooks on settled.receipt = workbooks.receipt
where parts.people is not null or parts.qualifier not in ('exact', 'not_applicable')
union all
select
    casualties.source_row_id,
    'cluster_munition_attacks' as record_kind,
    casualties.source,
    casualties.is_synthetic,
    casualties.area,
    casualties.incident_year,
    casualties.incident_year as first_year,
    casualties.outcome,
    case when not countable.is_estimate then casualties.people end as people,
    case when countable.is_estimate then casualties.people end as estimate,
    casualties.people_qualifier <> 'exact' as is_at_least,
    false as is_about,
    false as is_of_several_years,
    false as is_included,
    null as left_out,
    null as inclusion
from casualties
inner join countable on casualties.source_row_id = countable.source_row_id
order by 1, 8
