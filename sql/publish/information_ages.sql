-- title: How old the information is that tables of States rest on
-- grain: one row per table and treaty, or weapon, with a row that may change
-- key: table_name, about
-- trace: states = count()
--   from publish.last_words as fact
--   where fact.table_name = figure.table_name and fact.about = figure.about
-- trace: older_than_two_years = count()
--   from publish.last_words as fact
--   where fact.table_name = figure.table_name and fact.about = figure.about and fact.years_old >= 2
--   when figure.older_than_two_years is not null
-- trace: undated = count()
--   from publish.last_words as fact
--   where fact.table_name = figure.table_name and fact.about = figure.about and
--   fact.information_until is null
-- trace: oldest_information_until = date(fact.information_until)
--   from publish.last_words as fact
--   where fact.table_name = figure.table_name and fact.about = figure.about and
--   fact.information_until = figure.oldest_information_until
--   when figure.oldest_information_until is not null
-- derived: note = figure.states || ' by the last word on each' || coalesce('; ' ||
--   figure.older_than_two_years || ' of them from information older than two years', '') ||
--   if(figure.older_than_two_years > 0, ' (the oldest of ' || year(figure.oldest_information_until)
--   || ')', '') || if(figure.undated > 0, '; of ' || figure.undated || ' the day is not known', '')
--   || '.'
-- note: what is final (completed, destroyed, a law in force) has no age and is not counted
-- note: information two years old or older says how things stood then; counted are those of whom
--   something is known here, and not the States there are
-- table_name: the published table
-- about: mbt, ccm, or the weapon
-- states: States and other areas by the last word on each
-- qualifier: at_least: those of whom something is known here
-- older_than_two_years: of them, those of whom the last word is two years old or older; blank where
--   no word has a day
-- undated: of them, those of whom the last word has no day
-- oldest_information_until: the oldest day to which one of these words reaches
-- column note: the same as a sentence
select
    table_name,
    about,
    count(*) as states,
    'at_least' as qualifier,
    -- of what has no day nobody can say how old it is
    if(count(years_old) = 0, null, count(*) filter (where years_old >= 2)) as older_than_two_years,
    count(*) filter (where information_until is null) as undated,
    min(information_until) as oldest_information_until,
    count(*) || ' by the last word on each'
    || if(
        count(years_old) = 0,
        '',
        '; ' || count(*) filter (where years_old >= 2)
        || ' of them from information older than two years'
    )
    || if(
        count(*) filter (where years_old >= 2) > 0,
        ' (the oldest of ' || year(min(information_until)) || ')',
        ''
    )
    || if(
        count(*) filter (where information_until is null) > 0,
        '; of ' || count(*) filter (where information_until is null) || ' the day is not known',
        ''
    )
    || '.' as note,
    max(notice) as notice
from publish.last_words
group by table_name, about
order by table_name, about
