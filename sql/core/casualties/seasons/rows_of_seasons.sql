-- title: Casualty rows, totals and attacks in use, as one season is compared with another
-- grain: one row per staging row of a workbook in use, of years of several seasons or sources
-- key: source_row_id
-- form: view
-- sensitive: known_by, happening, content
-- kind: mine_erw, or cluster_munitions for attacks
-- record_kind: the staging table
-- source_row_id: row of that table
-- area: where the incidents happened
-- source: code of the source
-- data_year: the season of its workbook
-- counted_from: the first season whose rows count
-- is_beside_another: true where late rows stand beside another source's
-- known_by: what tells that a person, or a total, comes again: the source's own number, or period,
--   unit and device
-- incident_month: month of the incident; null of totals and attacks
-- incident_day: its day; null where not reported, and of totals and attacks
-- happening: unit and outcome, which stand for a day that is missing; null of totals and attacks
-- content: every value that counts; the same in two rows that say the same
with

sent as (

    select
        'mine_erw' as kind,
        'casualties' as record_kind,
        source_row_id,
        receipt,
        area,
        incident_year,
        person_key as known_by,
        incident_month,
        incident_day,
        concat_ws(' ', lower(strip_accents(trim(admin1))), outcome) as happening,
        cast(row(
            incident_month,
            incident_day,
            lower(strip_accents(trim(admin1))),
            people,
            outcome,
            device_type
        ) as varchar) as content
    from staging.casualties
    union all by name
    select
        'mine_erw' as kind,
        'casualty_totals' as record_kind,
        source_row_id,
        totals.receipt,
        totals.area,
        periods.incident_year,
        concat_ws(
            ' ', happened_on, happened_until, lower(strip_accents(trim(admin1))), device_type
        ) as known_by,
        -- the same total again says nothing new, and another number is no correction of itself
        null as incident_month,
        null as incident_day,
        null as happening,
        cast(row(known_by, killed, injured, unknown, total) as varchar) as content
    from staging.casualty_totals as totals
    inner join core.casualty_periods as periods using (source_row_id)
    union all by name
    select
        'cluster_munitions' as kind,
        'cluster_munition_attacks' as record_kind,
        source_row_id,
        attacks.receipt,
        attacks.area,
        periods.incident_year,
        null as known_by,
        null as incident_month,
        null as incident_day,
        null as happening,
        cast(row(
            happened_on,
            happened_until,
            lower(strip_accents(trim(admin1))),
            attacks,
            killed,
            injured,
            unknown
        ) as varchar) as content
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods using (source_row_id)

)

select
    sent.*,
    workbooks.source,
    workbooks.data_year,
    bases.counted_from,
    bases.is_beside_another
from sent
inner join core.workbook_uses as uses using (receipt, record_kind)
inner join core.workbooks as workbooks using (receipt)
inner join core.casualty_bases as bases
    on
        sent.kind = bases.kind
        and sent.area = bases.area
        and sent.incident_year = bases.incident_year
        and workbooks.source = bases.source
where
    uses.is_used
    and sent.incident_year <= workbooks.data_year
    and (bases.is_beside_another or not bases.is_of_one_season)
