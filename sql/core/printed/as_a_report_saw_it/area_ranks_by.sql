-- title: Areas in the order of their mine/ERW casualties as they stood when a report came out
-- grain: one row per measure, year and area that Landmine Monitor had printed by then
-- key: measure, year, area
-- args: report
-- audience: public
-- note: equal numbers share a rank; an area that was not named has none
-- note: total >= 100 makes the list of states with 100 or more casualties: 100 itself is in it
-- measure: total, killed or injured
-- year: calendar year of the incidents
-- rank: 1 is the most casualties
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- total: people
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

years as (

    select * from core.casualty_years_by(report)
    where area <> 'XWD'

),

measured as (

    select
        'total' as measure,
        years.year,
        years.area,
        years.total as people,
        years.total_qualifier,
        years.vintage,
        years.is_own
    from years
    union all
    select
        'killed' as measure,
        years.year,
        years.area,
        years.killed as people,
        years.total_qualifier,
        years.vintage,
        years.is_own
    from years
    union all
    select
        'injured' as measure,
        years.year,
        years.area,
        years.injured as people,
        years.total_qualifier,
        years.vintage,
        years.is_own
    from years

)

select
    measured.measure,
    measured.year,
    rank() over (
        partition by measured.measure, measured.year
        order by measured.people desc
    ) as rank,
    measured.area,
    measured.people as total,
    measured.total_qualifier,
    measured.vintage,
    measured.is_own
from measured
where measured.people > 0
order by measured.measure = 'total' desc, measured.measure, measured.year desc, rank, measured.area
