-- title: The last word on each State, table by table, and how old it is
-- grain: one row per table, treaty or weapon, and State or other area with a row that may change
-- key: table_name, about, area
-- references: area = publish.areas.area
-- trace: information_until = date(fact.information_until)
--   from publish.contaminated_areas as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'contaminated_areas' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.contamination_extent as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'contamination_extent' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.stockpilers as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'stockpilers' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.retained as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'retained' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.producers as fact
--   where fact.area = figure.area and fact.weapon = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'producers' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.interpretive_issues as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'interpretive_issues' and figure.information_until is not null
-- trace: information_until = date(fact.information_until)
--   from publish.victim_assistance as fact
--   where fact.area = figure.area and fact.treaty = figure.about
--   and fact.information_until = figure.information_until
--   when figure.table_name = 'victim_assistance' and figure.information_until is not null
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: what is final (completed, destroyed, a law in force) has no age and is not here
-- note: of several rows of a State in a table the newest
-- note: obligations have their own ages, in publish.obligations
-- table_name: the published table
-- about: mbt, ccm, or the weapon
-- information_until: last day to which the information reaches; blank where it has no day
-- years_old: full years from that day to the as-of day; 0 where it reaches so far or further
-- as_of: the edition's status day; of contamination and of reports their own
with

words as (

    select
        'contaminated_areas' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.contaminated_areas
    union all
    select
        'contamination_extent' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.contamination_extent
    union all
    select
        'stockpilers' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.stockpilers
    where has_stock <> 'no'
    union all
    select
        'retained' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.retained
    where last_reported > 0
    union all
    select
        'producers' as table_name,
        weapon as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.producers
    where practice = 'current'
    union all
    select
        'interpretive_issues' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.interpretive_issues
    union all
    select
        'victim_assistance' as table_name,
        treaty as about,
        area,
        area_name,
        information_until,
        years_old,
        notice
    from publish.victim_assistance

),

days (table_name, as_of) as (

    values
        ('contaminated_areas', getvariable('as_of_contamination')),
        ('contamination_extent', getvariable('as_of_contamination')),
        ('retained', getvariable('as_of_reporting'))

)

select
    words.table_name,
    words.about,
    words.area,
    words.area_name,
    max(words.information_until) as information_until,
    min(words.years_old) as years_old,
    coalesce(days.as_of, getvariable('as_of_status')) as as_of,
    max(words.notice) as notice
from words
-- most tables are of the status day
left join days on words.table_name = days.table_name
group by words.table_name, words.about, words.area, words.area_name, days.as_of
order by words.table_name, words.about, words.area
