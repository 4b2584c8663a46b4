-- title: Recorded mine/ERW casualties of every area and year
-- grain: one row per area and year of which something is recorded, if only that it is not given
-- key: area, casualty_year
-- form: view
-- note: an area without a row reported nothing; that is not a zero. A zero it reported is a row
-- note: an outcome that its totals leave out and nothing else reports is blank, and no zero; a zero
--   of unknown outcome needs an outcome that is given
-- area: where the incidents happened
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them; null where no outcome is given
-- qualifier: exact, at_least, about or incomplete
-- is_at_least: true when a count is a lower bound or not given, whatever the word
-- is_synthetic: true when a row is synthetic sample data
-- is_known_zero: true where its source, or an editor, says that nobody was hit
-- not_given: outcomes that a total leaves out, each with its word; null where every one is given
select
    counts.area,
    counts.casualty_year,
    people_given(people, not_given, outcome, 'killed') as killed,
    people_given(people, not_given, outcome, 'injured') as injured,
    if(sum(people) is null, null, people_given(people, not_given, outcome, 'unknown')) as unknown,
    cast(sum(people) as bigint) as total,
    total_qualifier(
        bool_or(is_at_least), bool_or(is_about), bool_or(incomplete.area is not null)
    ) as qualifier,
    bool_or(is_at_least) as is_at_least,
    bool_or(is_synthetic) as is_synthetic,
    bool_or(zeros.area is not null) as is_known_zero,
    string_agg(distinct not_given, '; ' order by not_given) as not_given
from marts.casualty_outcome_counts as counts
-- most years of most areas are complete
left join core.incomplete_casualty_years as incomplete
    on incomplete.kind = 'mine_erw'
        and counts.area = incomplete.area
        and counts.casualty_year = incomplete.incident_year
-- few areas say that nobody was hit
left join (select distinct area, incident_year from core.known_zeros) as zeros
    on
        counts.area = zeros.area
        and counts.casualty_year = zeros.incident_year
group by counts.area, counts.casualty_year
