-- title: Votes of States in the General Assembly, as workbooks report them
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: the latest day counts; of equals the latest known, then the first row
-- area: the State
-- voted_on: day, month or year
-- is_latest: true for the row that counts
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'unga_votes'

),

joined as (

    select
        reported.source_row_id,
        reported.treaty,
        reported.area,
        -- what a template reads that is no symbol may be anything: a number tells it apart
        coalesce(
            resolution_symbol(reported.resolution),
            'unlisted ' || dense_rank() over (
                partition by resolution_symbol(reported.resolution) is null
                order by md5(reported.resolution)
            )
        ) as resolution,
        reported.stage,
        reported.part,
        reported.vote,
        reported.happened_on as voted_on,
        coalesce(end_of_partial_date(reported.happened_on), date '0001-01-01') as happened_by,
        coalesce(end_of_partial_date(reported.known_on), date '0001-01-01') as known_by,
        workbooks.is_synthetic
    from staging.unga_votes as reported
    inner join workbooks on reported.receipt = workbooks.receipt

)

select
    source_row_id,
    treaty,
    area,
    resolution,
    stage,
    part,
    vote,
    voted_on,
    row_number() over (
        partition by treaty, area, resolution, stage, part
        order by happened_by desc, known_by desc, source_row_id asc
    ) = 1 as is_latest,
    is_synthetic
from joined
order by source_row_id
