-- title: Reported casualties of the data year's workbooks, each counted or held with a reason
-- grain: one row of core.reported_casualties
-- key: source_row_id
-- note: two rows of one source are never merged, however equal they look
-- note: rows that core.match_groups holds for the same people count once: the row of the primary
--   source, else the smallest id, with the values of core.merged_casualties
-- note: where their days lie around New Year, the year of these people follows the rule of that day
--   in reference.casualty_year_rules; where years differ otherwise, that of the row counts
-- note: decided before any rule: superseded, after the data year, inclusions (row before block)
-- note: then rules propose: core.casualty_rules, and core.casualty_sources of sources that overlap
-- note: what a rule holds stays held until an inclusion or source_use decides it; a total beside
--   rows until absorptions do, whatever an inclusion says
-- note: a total that counts and absorbs rows does so by its residual, core.casualty_residuals
-- note: what several rules hold counts when each of them is decided
-- note: a bare "cluster munition" that waits for its cause alone is merged like rows that count; a
--   row of known cause is then the one that stays, with its device. To include it says remnant
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals
-- receipt: the arrival of the workbook
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- not_counted: null when the row is counted, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
-- merged_into: the row that is counted in its place; null unless it is merged into one
with

candidates as (

    select * from core.casualty_candidates

),

proposed as (

    select
        source_row_id,
        rule,
        precedence
    from core.casualty_rules
    union all
    select
        candidates.source_row_id,
        case
            when candidates.row_kind = 'aggregate' then sources.totals_not_counted
            else sources.not_counted
        end as rule,
        -- a source that is not used waits for nothing else
        case when sources.not_counted = 'source_not_used' then 0 else 9 end as precedence
    from candidates
    inner join core.casualty_sources as sources
        on
            candidates.area = sources.area
            and candidates.incident_year = sources.incident_year
            and candidates.source = sources.source
    where candidates.left_out is null

),

rules as (

    select
        source_row_id,
        rule,
        precedence
    from proposed
    where rule is not null

),

settled as (

    select
        rules.source_row_id,
        rules.precedence,
        inclusions.inclusion,
        settled_by(rules.rule, inclusions.decision, inclusions.reason_code) as not_counted
    from rules
    -- most rules are not overruled
    left join core.casualty_inclusions as inclusions
        on
            rules.source_row_id = inclusions.source_row_id
            and rules.rule = inclusions.held_as

),

ranked as (

    select
        source_row_id,
        inclusion,
        not_counted,
        bool_or(coalesce(not_counted = 'aggregate_overlaps_incident_rows', false)) over (
            partition by source_row_id
        ) as is_beside_rows,
        max(not_counted) filter (
            where not_counted in (
                'above_limit',
                'command_detonated',
                'activation_unknown',
                'estimate',
                'cluster_munition_cause_unknown'
            )
        ) over (partition by source_row_id) as held_as_what_it_is,
        row_number() over (
            partition by source_row_id
            order by not_counted is null, precedence
        ) as position
    from settled

),

judged as (

    select
        reported.source_row_id,
        reported.record_kind,
        reported.receipt,
        candidates.source,
        candidates.is_synthetic,
        reported.area,
        reported.row_kind,
        reported.incident_year,
        reported.incident_month,
        reported.people,
        reported.people_qualifier,
        reported.outcome,
        reported.civilian_status,
        reported.age_group,
        reported.sex,
        reported.device_type,
        case
            when candidates.left_out is not null then candidates.left_out
            when not candidates.is_included then ranked.not_counted
            -- who speaks of a whole source says nothing of what set off one device
            when candidates.is_included_in_a_block and ranked.held_as_what_it_is is not null
                then ranked.held_as_what_it_is
            when ranked.is_beside_rows then 'aggregate_overlaps_incident_rows'
        end as not_counted,
        coalesce(candidates.inclusion, ranked.inclusion) as inclusion
    from core.reported_casualties as reported
    inner join candidates on reported.source_row_id = candidates.source_row_id
    -- most rows are held by no rule
    left join ranked
        on
            reported.source_row_id = ranked.source_row_id
            and ranked.position = 1

),

-- to include a bare "cluster munition" is to say that it was a remnant
alone as (

    select
        source_row_id,
        record_kind,
        receipt,
        source,
        is_synthetic,
        area,
        row_kind,
        incident_year,
        incident_month,
        people,
        people_qualifier,
        outcome,
        civilian_status,
        age_group,
        sex,
        case
            when device_type = 'cluster_munition' and not_counted is null then 'submunition'
            else device_type
        end as device_type,
        not_counted,
        inclusion
    from judged

),

-- what is not counted for a reason of its own takes nothing from the others of its group, but for
-- a bare "cluster munition": its people are in the cluster tables, or in the row that says more
members as (

    select
        alone.source_row_id,
        groups.match_group,
        groups.people_id,
        row_number() over (
            partition by groups.match_group
            order by
                alone.not_counted is null desc,
                coalesce(source_uses.use = 'primary', false) desc,
                alone.source_row_id
        ) as position
    from core.match_groups as groups
    inner join alone
        on
            groups.source_row_id = alone.source_row_id
            and coalesce(alone.not_counted, 'cluster_munition_cause_unknown')
            = 'cluster_munition_cause_unknown'
    -- a source alone in its year needs no decision
    left join core.casualty_source_uses as source_uses
        on
            alone.area = source_uses.area
            and alone.incident_year = source_uses.incident_year
            and alone.source = source_uses.source

),

kept as (

    select
        source_row_id,
        match_group
    from members
    where position = 1

),

-- a known cause wins over a bare "cluster munition"
devices as (

    select
        members.match_group,
        agreed_device(alone.device_type) as device_type
    from members
    inner join kept on members.match_group = kept.match_group
    inner join alone on members.source_row_id = alone.source_row_id
    inner join alone as stays on kept.source_row_id = stays.source_row_id
    where alone.not_counted is not distinct from stays.not_counted
    group by members.match_group

),

-- five rows of a person each are the five of another source's incident
numbers as (

    select
        same_people.match_group,
        same_people.source,
        cast(sum(same_people.people_min) as bigint) as people_min,
        cast(sum(same_people.people_max) as bigint) as people_max
    from (
        select
            members.match_group,
            members.people_id,
            alone.source,
            min(alone.people) as people_min,
            max(alone.people) as people_max
        from members
        inner join alone on members.source_row_id = alone.source_row_id
        group by members.match_group, members.people_id, alone.source
    ) as same_people
    group by same_people.match_group, same_people.source

),

sizes as (

    select
        match_group,
        min(people_min) as people_min,
        max(people_max) as people_max
    from numbers
    group by match_group

),

together as (

    select
        kept.source_row_id,
        bool_or(alone.is_synthetic) as is_synthetic,
        min(sizes.people_min) as people,
        case
            when bool_or(alone.people_qualifier = 'estimate') then 'estimate'
            when
                min(sizes.people_min) = max(sizes.people_max)
                and bool_and(alone.people_qualifier = 'exact')
                then 'exact'
            else 'at_least'
        end as people_qualifier,
        agreed(alone.outcome, 'unknown') as outcome,
        agreed(alone.civilian_status, 'unknown') as civilian_status,
        agreed(alone.age_group, 'unknown') as age_group,
        agreed(alone.sex, 'unknown') as sex,
        min(devices.device_type) as device_type
    from members
    inner join kept on members.match_group = kept.match_group
    inner join alone on members.source_row_id = alone.source_row_id
    inner join devices on members.match_group = devices.match_group
    inner join sizes on members.match_group = sizes.match_group
    group by kept.source_row_id

),

-- of a blank day the one nearest to New Year
days as (

    select
        source_row_id,
        make_date(
            incident_year,
            incident_month,
            coalesce(incident_day, case incident_month when 12 then 31 else 1 end)
        ) as happened_on
    from staging.casualties

),

spans as (

    select
        members.match_group,
        min(alone.incident_year) as from_year,
        max(alone.incident_year) as until_year,
        min(days.happened_on) as from_on,
        max(days.happened_on) as until_on
    from members
    inner join alone on members.source_row_id = alone.source_row_id
    inner join days on members.source_row_id = days.source_row_id
    group by members.match_group

),

year_rules as (

    select
        from_on,
        rule,
        most_days,
        lead(from_on) over (order by from_on) as next_from
    from reference.casualty_year_rules

),

-- two days around New Year are one incident of uncertain date
around_new_year as (

    select
        kept.source_row_id,
        case year_rules.rule
            when 'year_of_the_first_day' then spans.from_on
            else spans.until_on
        end as happened_on
    from spans
    inner join kept on spans.match_group = kept.match_group
    inner join year_rules
        on
            date_diff('day', spans.from_on, spans.until_on) <= year_rules.most_days
            and spans.from_on >= year_rules.from_on
            and spans.from_on < coalesce(year_rules.next_from, date '9999-12-31')
    where
        year(spans.from_on) + 1 = year(spans.until_on)
        and spans.from_year = year(spans.from_on)
        and spans.until_year = year(spans.until_on)

),

merged_rows as (

    select
        members.source_row_id,
        kept.source_row_id as merged_into
    from members
    inner join kept on members.match_group = kept.match_group
    where members.position > 1

)

select
    alone.source_row_id,
    alone.record_kind,
    alone.receipt,
    alone.source,
    coalesce(together.is_synthetic, alone.is_synthetic) as is_synthetic,
    alone.area,
    alone.row_kind,
    coalesce(year(around_new_year.happened_on), alone.incident_year) as incident_year,
    coalesce(month(around_new_year.happened_on), alone.incident_month) as incident_month,
    coalesce(together.people, alone.people) as people,
    coalesce(together.people_qualifier, alone.people_qualifier) as people_qualifier,
    coalesce(together.outcome, alone.outcome) as outcome,
    coalesce(together.civilian_status, alone.civilian_status) as civilian_status,
    coalesce(together.age_group, alone.age_group) as age_group,
    coalesce(together.sex, alone.sex) as sex,
    coalesce(together.device_type, alone.device_type) as device_type,
    case
        when merged_rows.source_row_id is not null then 'merged_into_another_row'
        else alone.not_counted
    end as not_counted,
    alone.inclusion,
    merged_rows.merged_into
from alone
-- most rows are alone
left join together on alone.source_row_id = together.source_row_id
-- most rows are alone
left join around_new_year on alone.source_row_id = around_new_year.source_row_id
-- most rows are alone
left join merged_rows on alone.source_row_id = merged_rows.source_row_id
order by alone.source_row_id
