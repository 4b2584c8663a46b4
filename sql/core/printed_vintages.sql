-- title: Labels of reports and the vintage each stands for
-- grain: one row per label
-- key: label
-- audience: public
-- note: vintages are in the order of printed_until; an unknown day comes first
-- label: a label as written
-- vintage: the one label of the report
-- series: LM, CMM, country profile or other
-- printed_on: day, month or year of printing; null = unknown
-- printed_until: last day it can have been printed: a year alone counts as its last day
with

editions as (

    select * from reference.printed_editions

),

aliases as (

    select * from reference.printed_edition_aliases

),

labels as (

    select
        vintage as label,
        vintage
    from editions
    union all
    select
        alias as label,
        vintage
    from aliases

)

select
    labels.label,
    editions.vintage,
    editions.series,
    editions.printed_on,
    end_of_partial_date(editions.printed_on) as printed_until
from labels
inner join editions on labels.vintage = editions.vintage
order by labels.label
