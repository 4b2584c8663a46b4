-- title: People reached by risk education, group by group
-- grain: one row per row of a workbook in use and group with a number
-- key: source_row_id, people_group
-- note: where a workbook gives a whole beside its parts, as the country beside its provinces, the
--   whole counts: core.wholes_and_parts
-- note: work of more than one calendar year belongs to no year, and is not here
-- note: where a row gives no group, the sum it gives stands as all
-- area: the area
-- reached_year: calendar year of the work
-- people_group: men, women, boys, girls, not_told_apart, or all where no group is given
-- people: people reached
-- qualifier: how far the number can be trusted
with

joined as (

    select
        reported.source_row_id,
        reported.area,
        year(
            end_of_partial_date(coalesce(reported.happened_until, reported.happened_on))
        ) as reached_year,
        reported.men,
        reported.women,
        reported.boys,
        reported.girls,
        reported.not_told_apart,
        case
            when
                coalesce(
                    reported.men, reported.women, reported.boys, reported.girls,
                    reported.not_told_apart
                ) is null
                then reported.beneficiaries
        end as undivided,
        word_beside_parts(
            coalesce(reported.beneficiaries_qualifier, reported.qualifier, 'exact'),
            coalesce(beside.is_lower_bound, false)
        ) as qualifier,
        workbooks.is_synthetic
    from staging.risk_education as reported
    inner join core.reported_compliance as workbooks using (receipt)
    -- most rows stand beside no part or whole of theirs
    left join core.rows_beside_parts as beside using (source_row_id)
    where
        workbooks.record_kind = 'risk_education'
        and beside.is_left_out is not true
        and year(start_of_partial_date(reported.happened_on)) = year(
            end_of_partial_date(coalesce(reported.happened_until, reported.happened_on))
        )

),

groups as (

    select
        source_row_id,
        area,
        reached_year,
        unnest(['men', 'women', 'boys', 'girls', 'not_told_apart', 'all']) as people_group,
        unnest([men, women, boys, girls, not_told_apart, undivided]) as people,
        qualifier,
        is_synthetic
    from joined

)

select
    source_row_id,
    area,
    reached_year,
    people_group,
    people,
    qualifier,
    is_synthetic
from groups
where people is not null
order by source_row_id, people_group
