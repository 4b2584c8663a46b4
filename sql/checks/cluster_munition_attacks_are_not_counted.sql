-- title: No casualty of a cluster munition attack is in the mine/ERW totals
-- severity: error
-- fix: exclude the row with reason code attack; attacks belong to the cluster tables alone
select casualties.source_row_id
from core.casualties as casualties
inner join core.cluster_munition_casualties as cluster_munitions
    on casualties.source_row_id = cluster_munitions.source_row_id
where cluster_munitions.cause <> 'remnant'
order by casualties.source_row_id
