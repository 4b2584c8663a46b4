-- title: Labels of reports and the vintage each stands for
-- grain: one row per label
-- key: label
-- audience: public
-- note: vintages are in the order of printed_until; an unknown day comes first
-- note: a label that is not listed carries its own day or year where it has a known form; none may
--   be more than two years after the data year
-- label: a label as written
-- vintage: the one label of the report
-- printed_until: last day it can have been printed: a year alone counts as its last day
with

editions as (

    select * from reference.printed_editions

),

listed as (

    select vintage as label, vintage from editions
    union all
    select alias as label, vintage from reference.printed_edition_aliases

),

written as (

    select distinct vintage as label
    from staging.printed_figures
    where vintage not in (select label from listed)

),

dated as (

    select
        written.label,
        forms.vintage_before,
        forms.vintage_after,
        forms.series,
        regexp_extract(spelt(written.label), '^' || forms.pattern || '$', 1) as printed_on
    from written
    inner join reference.printed_label_forms as forms
        on regexp_full_match(spelt(written.label), forms.pattern)

),

of_known_form as (

    select
        label,
        series,
        printed_on,
        concat(vintage_before, printed_on, vintage_after) as vintage
    from dated
    where year(end_of_partial_date(printed_on)) <= getvariable('data_year') + 2

),

reports as (

    select
        vintage,
        series,
        printed_on
    from editions
    union
    select
        vintage,
        series,
        printed_on
    from of_known_form
    where vintage not in (select editions.vintage from editions)

),

labels as (

    select label, vintage from listed
    union
    select label, vintage from of_known_form
    union
    select vintage as label, vintage from of_known_form

)

select
    labels.label,
    reports.vintage,
    reports.series,
    reports.printed_on,
    end_of_partial_date(reports.printed_on) as printed_until
from labels
inner join reports using (vintage)
order by labels.label
