-- title: Workbooks in use that tell of casualties of an area and year
-- grain: one row per kind, area, year and workbook with rows of it, or that gives it in full
-- key: kind, area, incident_year, receipt
-- form: view
-- note: a season is what was collected for one data year: a workbook of a later one may hold rows
--   of earlier years
-- kind: mine_erw, or cluster_munitions for attacks
-- area: where the incidents happened
-- source: code of the source
-- receipt: the arrival of the workbook
-- data_year: its season
-- is_full: true where it says that it gives the year in full, a year without anybody included
-- day: the day that the workbook carries, else that of its arrival
with

kinds (kind, record_kind) as (

    values
        ('mine_erw', 'casualties'),
        ('mine_erw', 'casualty_totals'),
        ('cluster_munitions', 'cluster_munition_attacks')

),

-- a total that counts nobody is a row too
given as (

    select
        receipt,
        'casualties' as record_kind,
        area,
        incident_year
    from staging.casualties
    union
    select
        totals.receipt,
        'casualty_totals' as record_kind,
        totals.area,
        periods.incident_year
    from staging.casualty_totals as totals
    inner join core.casualty_periods as periods using (source_row_id)
    union
    select
        attacks.receipt,
        'cluster_munition_attacks' as record_kind,
        attacks.area,
        periods.incident_year
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods using (source_row_id)

),

told as (

    select
        kinds.kind,
        receipt,
        given.area,
        given.incident_year,
        false as is_full
    from given
    inner join kinds using (record_kind)
    inner join core.workbook_uses as uses using (receipt, record_kind)
    where uses.is_used
    union all by name
    select
        'mine_erw' as kind,
        receipt,
        area,
        incident_year,
        true as is_full
    from core.statements_of_years

)

select
    told.kind,
    told.area,
    told.incident_year,
    workbooks.source,
    receipt,
    workbooks.data_year,
    bool_or(told.is_full) as is_full,
    min(coalesce(staged.sent_on, staged.saved_on, receipts.received_on)) as day
from told
inner join core.workbooks as workbooks using (receipt)
inner join staging.workbooks as staged using (receipt)
inner join intake.receipts as receipts using (receipt)
where told.incident_year <= workbooks.data_year
group by all
