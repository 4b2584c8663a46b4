-- title: No rows of two sources wait for a decision whether they are the same people
-- severity: warning
-- fix: write the editors' lists with the command lists, decide merge or distinct, hand it to decide
select
    area,
    incident_year,
    least(source, other_source) as source,
    greatest(source, other_source) as other_source,
    count(*) as candidates,
    sum(people) as people
from core.duplicate_candidates
where decision is null
group by
    area,
    incident_year,
    least(source, other_source),
    greatest(source, other_source)
order by people desc, area, incident_year, source, other_source
