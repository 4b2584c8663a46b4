-- title: Calendar years that the tables name, and what the world's figure of each rests on
-- grain: one row per calendar year
-- key: year
-- note: a year stands here where any table of the Monitor names it, whichever product publishes it
-- year: calendar year
-- is_data_year: true for the edition's data year
-- basis: recorded or printed, of the world's mine/ERW casualties; blank where no table has them
-- vintage: the report such a printed figure is of
-- cluster_munition_basis: recorded or printed, of the world's cluster munition casualties; blank
--   where no table has them
-- cluster_munition_vintage: the report such a printed figure is of
with

named as (

    select getvariable('data_year') as year
    union
    select report_year as year from publish.annual_reporting
    union
    select year from publish.area_casualty_profile
    union
    select year from publish.area_ranks
    union
    select year from publish.casualties_by_year
    union
    select year from publish.casualty_change_by_area
    union
    select year from publish.casualty_first_and_last_prints
    union
    select year from publish.casualty_revisions
    union
    select year from publish.casualty_source_changes
    union
    select year from publish.cluster_munition_casualties_by_area
    union
    select year from publish.cluster_munition_casualties_by_year
    union
    select year from publish.cluster_munition_late_rows
    union
    select year from publish.deminer_casualties
    union
    select year from publish.land_release
    union
    select year from publish.late_rows
    union
    select year from publish.mine_action_support
    union
    select year from publish.season_coverage
    union
    select year from publish.mine_action_support_by_year
    union
    select year from publish.risk_education
    union
    select year from publish.stockpiles_destroyed_in_year
    union
    select year from publish.unga_votes

)

select
    year,
    year = getvariable('data_year') as is_data_year,
    casualties.basis,
    casualties.vintage,
    cluster_munitions.basis as cluster_munition_basis,
    cluster_munitions.vintage as cluster_munition_vintage,
    coalesce(casualties.notice, cluster_munitions.notice) as notice
from named
-- Cluster Munition Monitor tells the casualties of cluster munitions alone
left join (
    from publish.casualties_by_year where not starts_with(getvariable('edition'), 'cmm')
) as casualties using (year)
-- a year may be of contamination or money alone
left join publish.cluster_munition_casualties_by_year as cluster_munitions using (year)
-- a print may say no year
where year is not null
order by year desc
