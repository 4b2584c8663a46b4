-- title: The counts of States Parties and signatories equal the lists of the annex
-- severity: error
-- fix: compare publish/status_counts.sql, status_counts_by_year.sql and status_annex.sql
with

lists as (

    select
        treaty,
        count(*) filter (where status = 'state_party') as states_parties,
        count(*) filter (where status = 'signatory') as signatories
    from publish.status_annex
    group by treaty

),

counts as (

    select
        treaty,
        as_of,
        states_parties,
        signatories
    from publish.status_counts
    union
    select
        treaty,
        as_of,
        states_parties,
        signatories
    from publish.status_counts_by_year
    where as_of = getvariable('as_of_status')

)

select
    counts.treaty,
    counts.states_parties,
    lists.states_parties as states_parties_listed,
    counts.signatories,
    lists.signatories as signatories_listed
from counts
inner join lists on counts.treaty = lists.treaty
where
    counts.states_parties <> lists.states_parties
    or counts.signatories <> lists.signatories
order by counts.treaty
