-- title: Extent of contamination
-- grain: one row per treaty and area of which a size is known
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: cha_m2 = printed(fact.cha_m2)
--   from core.contamination_extents as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.is_latest
-- trace: sha_m2 = printed(fact.sha_m2)
--   from core.contamination_extents as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.is_latest
-- trace: contaminated_m2 = printed(fact.contaminated_m2)
--   from core.contamination_extents as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.is_latest
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: the latest size of each area; areas differ in their day, so no total is given
-- note: an area whose clearance was completed since is not in the list
-- note: bands are half-open, the lower limit belongs to the band; the mine scheme is never
--   applied to cluster munition remnants; limits are dated data (reference.extent_bands)
-- note: the band of an area whose size is a minimum may be a higher one
-- note: other areas stand apart and are never added to a State
-- treaty: mbt (mined areas) or ccm (cluster munition remnants)
-- status: status of the area under the treaty on the status day
-- band: massive, large, heavy, medium, small, light, or none where the size is 0
-- cha_m2: confirmed hazardous area in square metres; null = not given
-- sha_m2: suspected hazardous area in square metres; null = not given
-- is_minimum: true where a part is not given, or the source says at least
-- qualifier: how the source qualifies the size; of a sum as word_of_sum has it
-- situation_on: last day the size can be of
-- as_of: the edition's contamination day
-- basis: printed or reported
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the contamination day; 0 where it reaches so far or
--   further
select
    treaty,
    area,
    areas.area_name,
    statuses.status,
    if(extents.contaminated_m2 = 0, 'none', bands.band) as band,
    extents.cha_m2,
    extents.sha_m2,
    extents.contaminated_m2,
    extents.is_minimum,
    extents.qualifier,
    end_of_partial_date(extents.happened_on) as situation_on,
    getvariable('as_of_contamination') as as_of,
    extents.basis,
    extents.vintage,
    extents.source_title,
    extents.source_url,
    sample_notice(extents.is_synthetic) as notice,
    extents.happened_on as situation_text,
    precision_of(extents.happened_on) as situation_precision,
    end_of_partial_date(extents.happened_on) as information_until,
    years_old(
        end_of_partial_date(extents.happened_on), getvariable('as_of_contamination')
    ) as years_old
from core.contamination_extents as extents
inner join core.area_names as areas using (area)
-- an area that has ended has no status
left join core.treaty_statuses as statuses using (treaty, area)
-- a treaty without a scheme has no band
left join reference.extent_bands as bands
    on extents.treaty = bands.treaty
        and extents.contaminated_m2 >= bands.lower_m2
        and extents.contaminated_m2 < coalesce(bands.upper_m2, 9999999999999)
        and getvariable('as_of_contamination') >= coalesce(bands.used_from, date '0001-01-01')
        and getvariable('as_of_contamination') < coalesce(bands.used_to, date '9999-12-31')
where
    extents.is_latest
    and extents.contaminated_m2 is not null
    and (extents.contaminated_m2 = 0 or not extents.is_cleared)
order by treaty, areas.sort_name, area
