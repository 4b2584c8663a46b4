-- title: Years in which the recording of casualties changed, by area
-- grain: one row per note and year
-- key: source_row_id, break_year
-- form: view
-- note: a trend is never computed across such a year, and a change of an area is marked
-- source_row_id: receipt, sheet and Excel row of the note
-- area: the area whose source changed
-- break_year: a year from which, or until which, the change holds
-- recorded_alike_from: first year recorded as all that follow: of a change that ended the year
--   after its end, else the year it came
-- change: started, ended, widened, narrowed, method_changed or revised
with

notes as (

    select * from staging.source_regime_notes
    where records in ('casualties', 'all')

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'source_regime_notes' and is_used

),

years as (

    select
        notes.source_row_id,
        notes.receipt,
        notes.area,
        notes.change,
        notes.happened_on as happened_on,
        coalesce(
            cast(substr(notes.happened_until, 1, 4) as integer) + 1,
            cast(substr(notes.happened_on, 1, 4) as integer)
        ) as recorded_alike_from
    from notes
    union all
    select
        notes.source_row_id,
        notes.receipt,
        notes.area,
        notes.change,
        notes.happened_until as happened_on,
        cast(substr(notes.happened_until, 1, 4) as integer) + 1 as recorded_alike_from
    from notes
    where notes.happened_until is not null

)

select distinct
    years.source_row_id,
    years.area,
    cast(substr(years.happened_on, 1, 4) as integer) as break_year,
    years.change,
    years.recorded_alike_from
from years
inner join uses on years.receipt = uses.receipt
