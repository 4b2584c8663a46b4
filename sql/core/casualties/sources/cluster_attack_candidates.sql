-- title: Casualties of cluster munition attacks and what settles them before sources are compared
-- grain: one row per attack row and outcome of which it says something, and casualty row decided
--   to be of an attack
-- key: source_row_id, outcome
-- form: view
-- note: an attack that is only alleged counts where an inclusion says so, and else nowhere
-- note: a submunition or bare "cluster munition" that is excluded with the reason attack is here
-- note: a block excluded as attacks is out of mine/ERW totals, and here all the same
-- note: an estimate may stand beside the count, and in it only where an inclusion names its row:
--   else the outcome is not given
-- receipt: the arrival of the workbook
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

parts as (

    select
        attacks.source_row_id,
        attacks.receipt,
        attacks.area,
        attacks.evidence,
        part.outcome,
        part.people,
        coalesce(part.qualifier, attacks.qualifier, 'exact') as qualifier
    from staging.cluster_munition_attacks as attacks
    cross join lateral (values
        ('killed', attacks.killed, attacks.killed_qualifier),
        ('injured', attacks.injured, attacks.injured_qualifier),
        ('unknown', attacks.unknown, attacks.unknown_qualifier)
    ) as part (outcome, people, qualifier)

),

settled as (

    select
        parts.*,
        inclusions.inclusion,
        inclusions.decision,
        inclusions.reason_code,
        coalesce(inclusions.decision = 'include', false) as is_included,
        parts.qualifier = 'estimate' and is_included and not inclusions.is_of_block as is_about,
        parts.qualifier = 'estimate' and not is_about as is_beside
    from parts
    -- most rows need no decision
    left join core.casualty_inclusions as inclusions
        on parts.source_row_id = inclusions.source_row_id and inclusions.held_as = 'any'
    where parts.people is not null or parts.qualifier not in ('exact', 'not_applicable')

)

select
    source_row_id,
    receipt,
    'cluster_munition_attacks' as record_kind,
    workbooks.source,
    workbooks.is_synthetic,
    settled.area,
    periods.incident_year,
    periods.first_year,
    settled.outcome,
    case when not settled.is_beside then settled.people end as people,
    case when settled.is_beside then settled.people end as estimate,
    settled.qualifier not in ('exact', 'not_applicable') and not settled.is_about as is_at_least,
    settled.is_about,
    periods.is_of_several_years,
    settled.is_included,
    case
        when uses.waits then 'version_not_decided'
        when not uses.is_used then 'superseded_by_a_later_workbook'
        when periods.first_year > workbooks.data_year then 'after_the_data_year'
        when
            apart.standing = 'superseded_by_a_later_season'
            or (apart.standing is not null and not settled.is_included)
            then apart.standing
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
inner join core.casualty_periods as periods using (source_row_id)
inner join core.workbooks as workbooks using (receipt)
inner join core.workbook_uses as uses
    on
        settled.receipt = uses.receipt
        and uses.record_kind = 'cluster_munition_attacks'
-- few rows are set apart
left join core.set_apart_rows as apart using (source_row_id)
union all by name
select
    source_row_id,
    casualties.receipt,
    'cluster_munition_attacks' as record_kind,
    casualties.source,
    casualties.is_synthetic,
    casualties.area,
    casualties.incident_year,
    casualties.incident_year as first_year,
    casualties.outcome,
    case when reported.people_qualifier <> 'estimate' then casualties.people end as people,
    case when reported.people_qualifier = 'estimate' then casualties.people end as estimate,
    casualties.people_qualifier <> 'exact' as is_at_least,
    false as is_about,
    false as is_of_several_years,
    false as is_included,
    null as left_out,
    null as inclusion
from core.casualty_rows as casualties
inner join core.reported_casualties as reported using (source_row_id)
where
    casualties.device_type in ('submunition', 'cluster_munition')
    and casualties.not_counted = 'excluded_by_decision:attack'
    -- a total of several years has no year it could count in
    and reported.never_counted is distinct from 'aggregate_of_several_years'
