-- title: States and other areas: names, class, region and status under each treaty
-- grain: one row per area that a table may name, former areas and the world (XWD) included
-- key: area
-- trace: mbt_status = told(fact.status) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty = 'mbt'
--   when figure.mbt_status is not null
-- trace: ccm_status = told(fact.status) from publish.treaty_status as fact
--   where fact.area = figure.area and fact.treaty = 'ccm'
--   when figure.ccm_status is not null
-- note: a former area is in no region and has no status; the world has neither
-- note: the region is that of the edition's scheme; publish.area_regions has every scheme
-- area: ISO 3166 alpha-3, the Monitor's own X-code, or XWD for the world
-- name_fr: name in French
-- name_es: name in Spanish
-- name_pt: name in Portuguese
-- name_ar: name in Arabic
-- name_ru: name in Russian
-- area_class: state, other_area, former_area or world, on the status day
-- region_scheme: scheme of the edition
-- region: region of that scheme
-- mbt_status: status under the Mine Ban Treaty: state_party, signatory, state_not_party, other_area
-- ccm_status: status under the Convention on Cluster Munitions, in the same words
-- existed_from: first day it exists; blank = before the treaties
-- existed_to: first day it no longer exists; blank = it still does
-- as_of: the edition's status day
-- notice: says so where synthetic sample data say something of its status
with

-- the scheme that names the edition, else the current one
schemes as (

    select coalesce(
        min(region_scheme) filter (
            where list_contains(string_split(used_by, ' '), getvariable('edition'))
        ),
        'current'
    ) as region_scheme
    from reference.region_schemes

),

labels as (

    select
        area,
        max(label) filter (where language = 'fr') as name_fr,
        max(label) filter (where language = 'es') as name_es,
        max(label) filter (where language = 'pt') as name_pt,
        max(label) filter (where language = 'ar') as name_ar,
        max(label) filter (where language = 'ru') as name_ru
    from reference.area_labels
    group by area

),

statuses as (

    select
        area,
        max(status) filter (where treaty = 'mbt') as mbt_status,
        max(status) filter (where treaty = 'ccm') as ccm_status,
        bool_or(is_synthetic) as is_synthetic
    from core.treaty_statuses
    group by area

),

places as (

    select
        area,
        names.area_name,
        names.sort_name,
        labels.name_fr,
        labels.name_es,
        labels.name_pt,
        labels.name_ar,
        labels.name_ru,
        coalesce(classes.area_class, 'former_area') as area_class,
        places.existed_from,
        places.existed_to
    from reference.areas as places
    inner join core.area_names as names using (area)
    -- an area of a workspace may have no name in other languages
    left join labels using (area)
    -- a former area has no class on the day
    left join core.areas as classes using (area)
    union all by name
    select
        'XWD' as area,
        'World' as area_name,
        'World' as sort_name,
        'Monde' as name_fr,
        'Mundo' as name_es,
        'Mundo' as name_pt,
        'العالم' as name_ar,
        'Мир' as name_ru,
        'world' as area_class,
        null as existed_from,
        null as existed_to

)

select
    area,
    places.area_name,
    places.name_fr,
    places.name_es,
    places.name_pt,
    places.name_ar,
    places.name_ru,
    places.area_class,
    regions.region_scheme,
    regions.region,
    statuses.mbt_status,
    statuses.ccm_status,
    places.existed_from,
    places.existed_to,
    getvariable('as_of_status') as as_of,
    sample_notice(statuses.is_synthetic) as notice
from places
cross join schemes
-- a former area and the world have no status
left join statuses using (area)
-- nor a region
left join reference.region_areas as regions
    on places.area = regions.area and schemes.region_scheme = regions.region_scheme
order by places.area_class = 'world' desc, places.sort_name, area
