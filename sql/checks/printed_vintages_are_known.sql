-- title: Every report that printed a figure has a known label
-- severity: warning
-- fix: add the label to reference/printed_editions.csv, or to printed_edition_aliases.csv
select
    figures.vintage,
    count(*) as figures
from core.printed_figures as figures
-- labels without a report are what is looked for
left join core.printed_vintages as vintages on figures.vintage = vintages.label
where vintages.label is null
group by figures.vintage
order by figures.vintage
