-- title: Regions of States and other areas, by every scheme that a report has used
-- grain: one row per scheme and area
-- key: region_scheme, area
-- references: area = publish.areas.area
-- references: region_scheme = reference.region_schemes.region_scheme
-- note: schemes differ; a sum over regions holds within one; publish.areas has that of the
--   edition
select
    regions.region_scheme,
    regions.region,
    regions.area,
    areas.area_name
from reference.region_areas as regions
inner join core.area_names as areas using (area)
order by regions.region_scheme, regions.region, areas.sort_name, regions.area
