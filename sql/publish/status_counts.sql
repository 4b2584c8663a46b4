-- title: States Parties and signatories on the edition's status day
-- grain: one row per treaty
-- key: treaty
-- trace: states_parties = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'state_party'
-- trace: signatories = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'signatory'
-- trace: states_not_party = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'state_not_party'
-- trace: in_force = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'state_party'
--   and fact.in_force_on is not null
-- trace: in_force_not_known = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'state_party'
--   and fact.in_force_on is null and fact.deposit_type = 'succession'
-- trace: withdrawals_pending = count()
--   from core.treaty_statuses as fact
--   where fact.treaty = figure.treaty and fact.status = 'state_party'
--   and fact.withdrew_on is not null
-- note: States Parties by deposit, the Monitor's rule; in_force is the second predicate
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- as_of: the edition's status day
-- states_not_party: States that did neither, or have withdrawn
-- in_force: States Parties for which the treaty is known to be in force on the day
-- in_force_not_known: States Parties by succession, whose day neither text nor depositary gives
-- withdrawals_pending: States Parties whose notified withdrawal has not yet taken effect
with

counts as (

    select
        treaty,
        as_of,
        count(*) filter (where status = 'state_party') as states_parties,
        count(*) filter (where status = 'signatory') as signatories,
        count(*) filter (where status = 'state_not_party') as states_not_party,
        count(*) filter (where status = 'state_party' and in_force_on is not null) as in_force,
        count(*) filter (
            where status = 'state_party' and in_force_on is null and deposit_type = 'succession'
        ) as in_force_not_known,
        count(*) filter (where status = 'state_party' and withdrew_on is not null)
            as withdrawals_pending,
        bool_or(is_synthetic) as is_synthetic
    from core.treaty_statuses
    group by treaty, as_of

)

select
    treaty,
    counts.as_of,
    counts.states_parties,
    counts.signatories,
    counts.states_not_party,
    counts.in_force,
    counts.in_force_not_known,
    counts.withdrawals_pending,
    lists.listed_on as acts_listed_on,
    sample_notice(counts.is_synthetic) as notice
from counts
inner join reference.depositary_lists as lists using (treaty)
order by treaty
