-- title: No casualty of a cluster munition attack is in the mine/ERW totals
-- severity: error
-- fix: exclude the row with reason code attack; attacks belong to the cluster tables alone
select casualties.source_row_id
from core.casualties as casualties
where
    casualties.device_type = 'cluster_munition'
    or casualties.source_row_id in (
        select cluster_munitions.source_row_id
        from core.cluster_munition_casualties as cluster_munitions
        where cluster_munitions.cause <> 'remnant'
    )
    or casualties.source_row_id in (
        select decided.source_row_id
        from core.casualty_inclusions as decided
        where
            decided.held_as = 'any'
            and decided.decision = 'exclude'
            and decided.reason_code = 'attack'
    )
order by casualties.source_row_id
