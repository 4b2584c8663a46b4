-- title: Shares of the data year's casualties: people of a kind, of known and of unknown kind
-- grain: one row per area and kind with a recorded casualty of the data year
-- key: area, share_of
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- share_of: civilian, child or female
-- casualty_year: the data year
-- people: people of the kind
-- known: people of whom it is known whether they are
-- unknown: people of whom it is not known
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

kinds as (

    select
        area,
        casualty_year,
        people,
        'civilian' as share_of,
        civilian_status = 'civilian' as is_of_kind,
        civilian_status <> 'unknown' as is_known
    from figures
    union all
    select
        area,
        casualty_year,
        people,
        'child' as share_of,
        age_group = 'child' as is_of_kind,
        age_group <> 'unknown' as is_known
    from figures
    union all
    select
        area,
        casualty_year,
        people,
        'female' as share_of,
        sex = 'female' as is_of_kind,
        sex <> 'unknown' as is_known
    from figures

)

select
    coalesce(area, 'XWD') as area,
    share_of,
    casualty_year,
    cast(coalesce(sum(people) filter (where is_of_kind), 0) as bigint) as people,
    cast(coalesce(sum(people) filter (where is_known), 0) as bigint) as known,
    cast(coalesce(sum(people) filter (where not is_known), 0) as bigint) as unknown
from kinds
group by grouping sets ((share_of, casualty_year), (area, share_of, casualty_year))
order by area, share_of
