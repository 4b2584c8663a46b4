-- title: Shares of the data year's casualties: people of a kind, of known and of unknown kind
-- grain: one row per area and kind with a recorded casualty of the data year
-- key: area, share_of
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- share_of: civilian, child or female
-- casualty_year: the data year
-- people: people of the kind
-- known: people of whom it is known whether they are
-- unknown: people of whom it is not known
select
    coalesce(figures.area, 'XWD') as area,
    kind.share_of,
    figures.casualty_year,
    cast(coalesce(sum(figures.people) filter (where kind.term = kind.share_of), 0) as bigint)
        as people,
    cast(coalesce(sum(figures.people) filter (where kind.term <> 'unknown'), 0) as bigint)
        as known,
    cast(coalesce(sum(figures.people) filter (where kind.term = 'unknown'), 0) as bigint)
        as unknown
from marts.casualty_figures as figures
cross join lateral (values
    ('civilian', figures.civilian_status),
    ('child', figures.age_group),
    ('female', figures.sex)
) as kind (share_of, term)
where figures.casualty_year = getvariable('data_year')
group by grouping sets (
    (kind.share_of, figures.casualty_year), (figures.area, kind.share_of, figures.casualty_year)
)
order by 1, 2
