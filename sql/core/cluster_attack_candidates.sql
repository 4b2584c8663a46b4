-- title: Casualties of cluster munition attacks and what settles them before sources are compared
-- grain: one row per attack row and outcome of which it says something, and casualty row decided
--   to be of an attack
-- key: source_row_id, outcome
-- note: an attack that is only alleged counts where an inclusion says so, and else nowhere
-- note: a submunition or bare "cluster munition" that is excluded with the reason attack is here
-- note: a block excluded as attacks is out of mine/ERW totals, and here all the same
-- source_row_id: receipt, sheet and Excel row
-- record_kind: cluster_munition_attacks, under which its sources are decided
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where it happened
-- incident_year: calendar year of the attack, or of the first of several
-- outcome: killed, injured or unknown
-- people: number of people; null where the sender did not give it
-- is_at_least: true when the number is a lower bound
-- is_included: true when a decision includes it, whatever rules say
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

workbooks as (

    select * from core.workbooks

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

countable as (

    select source_row_id from core.reported_casualties
    where never_counted is null and people_qualifier <> 'estimate'

),

settled as (

    select
        attacks.source_row_id,
        attacks.receipt,
        attacks.area,
        attacks.evidence,
        cast(left(attacks.happened_on, 4) as integer) as incident_year,
        inclusions.inclusion,
        inclusions.decision,
        inclusions.reason_code,
        coalesce(inclusions.decision = 'include', false) as is_included
    from attacks
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
    parts.outcome,
    parts.people,
    parts.qualifier not in ('exact', 'not_applicable') as is_at_least,
    settled.is_included,
    case
        when not uses.is_used then 'superseded_by_a_later_workbook'
        when settled.incident_year > getvariable('data_year') then 'after_the_data_year'
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
inner join workbooks on settled.receipt = workbooks.receipt
where parts.people is not null or parts.qualifier not in ('exact', 'not_applicable')
union all
select
    casualties.source_row_id,
    'cluster_munition_attacks' as record_kind,
    casualties.source,
    casualties.is_synthetic,
    casualties.area,
    casualties.incident_year,
    casualties.outcome,
    casualties.people,
    casualties.people_qualifier = 'at_least' as is_at_least,
    false as is_included,
    null as left_out,
    null as inclusion
from casualties
inner join countable on casualties.source_row_id = countable.source_row_id
order by 1, 7
