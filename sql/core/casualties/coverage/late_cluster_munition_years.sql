-- title: Areas and years of whose casualties of cluster munitions nothing but late rows came
-- grain: one row per area, year and whether attacks or remnants are meant
-- key: area, incident_year, is_of_attacks
-- form: view
-- note: remnants are late where the mine/ERW casualties of the area and year are, whatever is
--   printed of these; attacks where all of them were sent for a later data year
-- note: an editor's line on the attacks of the area and year makes them its figure
-- area: where they happened
-- is_of_attacks: true of attacks, false of remnants and of those whose cause is unknown
with

lines as (

    select
        area,
        unnest(range(first_year, last_year + 1)) as incident_year
    from decisions.coverage
    where
        record_kind = 'cluster_munition_attacks'
        and source is null
        and value in ('full', 'none_reported', 'partial')

),

late_attacks as (

    select
        attacks.area,
        attacks.incident_year
    from core.cluster_attack_rows as attacks
    inner join core.workbooks as workbooks on attacks.receipt = workbooks.receipt
    group by attacks.area, attacks.incident_year
    having bool_and(workbooks.data_year > attacks.incident_year)

)

select
    area,
    incident_year,
    false as is_of_attacks
from core.area_coverage
where rows_coverage = 'late_rows_only'
union all
select
    late_attacks.area,
    late_attacks.incident_year,
    true as is_of_attacks
from late_attacks
-- of few an editor says how much they are
anti join lines using (area, incident_year)
