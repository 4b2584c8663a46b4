-- title: Gaps: areas and years that lack refused rows, or what waits for a decision
-- grain: one row per kind of casualties, area and year
-- key: kind, area, incident_year
-- note: sources that overlap and that nobody decided on are not counted: the year is incomplete
-- note: so is a year with a total that is held beside rows or another total, with what an editor
--   holds, and every year that a total, or attacks, of several years are of
-- note: so is a year with a total that is smaller than the rows it is decided to hold
-- note: so is a year with a row of which nobody knows whether it counts: a cluster munition that
--   may be attack or remnant, an improvised device of unknown activation, an estimate of people;
--   what a rule leaves out by definition, as command_detonated or attack, is missing from nothing
-- note: of cluster_munitions it is a year of submunitions, bare "cluster munitions" or attacks that
--   wait for a decision or are held by one: a bare one that waits for its cause alone is in there
-- note: so is the data year of a workbook that could not be read, until a later one of its place is
-- note: so are the years of workbooks of which nobody knows which version is the later
-- note: a refused row whose year could not be read leaves every year of its workbook incomplete,
--   and the data year it was sent for
-- note: what a refused row or an unreadable workbook was about nobody knows: it counts as missing
-- kind: mine_erw, or cluster_munitions: what the cluster tables hold
-- area: the area whose rows are missing
-- incident_year: the year that is incomplete
-- held_people: people in rows that wait; null where how many are missing is not known
-- fewer_people: how many fewer a later workbook tells of, which waits; else 0
with

kinds (kind, record_kind) as (

    values
        ('mine_erw', 'casualties'),
        ('mine_erw', 'casualty_totals'),
        ('cluster_munitions', 'casualties'),
        ('cluster_munitions', 'casualty_totals'),
        ('cluster_munitions', 'cluster_munition_attacks')

),

uses as (

    select
        kinds.kind,
        workbook_uses.receipt,
        workbook_uses.record_kind,
        workbook_uses.waits
    from core.workbook_uses
    inner join kinds using (record_kind)
    where workbook_uses.is_used or workbook_uses.waits

),

rejected as (

    select
        uses.kind,
        coalesce(rejected.area, workbooks.area) as area,
        rejected.receipt,
        rejected.incident_year
    from staging.rejected_rows as rejected
    inner join core.workbooks as workbooks on rejected.receipt = workbooks.receipt
    inner join uses
        on
            rejected.receipt = uses.receipt
            and rejected.record_kind = uses.record_kind

),

years_of_workbook as (

    select
        kinds.kind,
        reported.receipt,
        reported.incident_year
    from core.reported_casualties as reported
    inner join kinds using (record_kind)
    union
    select
        'cluster_munitions' as kind,
        attacks.receipt,
        periods.incident_year
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods using (source_row_id)
    union
    select
        kinds.kind,
        workbooks.receipt,
        workbooks.data_year as incident_year
    from core.workbooks as workbooks
    cross join kinds

),

waiting as (

    select
        'mine_erw' as kind,
        casualties.area,
        coalesce(periods.first_year, casualties.incident_year) as first_year,
        casualties.incident_year as last_year,
        casualties.record_kind,
        casualties.not_counted,
        casualties.people
    from core.casualty_rows as casualties
    -- rows of people are of one day
    left join core.casualty_total_parts as parts using (source_row_id)
    -- see above
    left join core.casualty_periods as periods on parts.staging_row_id = periods.source_row_id
    union all by name
    select
        'cluster_munitions' as kind,
        area,
        incident_year as first_year,
        incident_year as last_year,
        record_kind,
        not_counted,
        people
    from core.casualty_rows
    where device_type in ('submunition', 'cluster_munition')
    union all by name
    select
        'cluster_munitions' as kind,
        area,
        first_year,
        incident_year as last_year,
        record_kind,
        not_counted,
        people
    from core.cluster_attack_rows

),

held as (

    select * from waiting
    where
        not_counted in (
            'undecided_source_overlap',
            'source_use_undecided',
            'held_by_decision',
            'aggregate_overlaps_incident_rows',
            'aggregate_overlaps_aggregate',
            'aggregate_contradicts_itself',
            'version_not_decided',
            'key_comes_again',
            'may_repeat_last_season',
            'changed_since_it_was_decided'
        )
        or (
            not_counted = 'aggregate_of_several_years'
            and (kind = 'mine_erw' or record_kind = 'cluster_munition_attacks')
        )
        or (
            kind = 'mine_erw'
            and not_counted in (
                'cluster_munition_cause_unknown',
                'activation_unknown',
                'above_limit',
                'struck_through',
                'repeated_on_another_sheet',
                'rejected_by_its_sender'
            )
        )
        -- a total that is an estimate leaves a lower bound
        or (kind = 'mine_erw' and record_kind = 'casualties' and not_counted = 'estimate')

),

incomplete as (

    select
        rejected.kind,
        rejected.area,
        coalesce(rejected.incident_year, years_of_workbook.incident_year) as incident_year,
        null as people,
        null as fewer
    from rejected
    -- a row with its own year needs no other year of its workbook
    left join years_of_workbook
        on
            rejected.incident_year is null
            and rejected.kind = years_of_workbook.kind
            and rejected.receipt = years_of_workbook.receipt
    union all by name
    select
        kinds.kind,
        unread.area,
        unread.data_year as incident_year,
        null as people,
        null as fewer
    from core.unread_workbooks as unread
    cross join kinds
    union all by name
    -- whatever its rows say, it was sent for this year
    select
        uses.kind,
        workbooks.area,
        workbooks.data_year as incident_year,
        null as people,
        null as fewer
    from core.workbooks as workbooks
    inner join uses using (receipt)
    where uses.waits
    union all by name
    select
        kind,
        area,
        unnest(range(first_year, last_year + 1)) as incident_year,
        people,
        null as fewer
    from held
    union all by name
    select
        'mine_erw' as kind,
        area,
        incident_year,
        null as people,
        null as fewer
    from core.casualty_residuals
    where is_negative
    union all by name
    -- what counts is what was told before
    select
        'mine_erw' as kind,
        area,
        incident_year,
        greatest(falls.people - falls.people_before, 0) as people,
        greatest(falls.people_before - falls.people, 0) as fewer
    from core.falls_in_force as falls
    where falls.waits

)

select
    kind,
    area,
    incident_year,
    case when bool_and(people is not null) then cast(sum(people) as bigint) end as held_people,
    cast(coalesce(sum(fewer), 0) as bigint) as fewer_people
from incomplete
where incident_year is not null
group by all
order by kind, area, incident_year
