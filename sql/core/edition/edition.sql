-- title: The edition: what decisions/<edition>/edition.yml says
-- grain: one row
-- key: edition
-- audience: public
-- edition: product and edition year
-- column title: title as printed
-- label: what outputs are labelled with
-- data_year: calendar year reported on
-- as_of_status: day of treaty status
-- as_of_contamination: day of contamination
-- as_of_reporting: day of transparency reporting
-- as_of_casualty_intake: day until which casualty information is taken in
-- comparable_share: percent of each year's casualties that comparable areas hold where the world's
--   change is told
select
    getvariable('edition') as edition,
    getvariable('title') as title,
    getvariable('label') as label,
    getvariable('data_year') as data_year,
    getvariable('as_of_status') as as_of_status,
    getvariable('as_of_contamination') as as_of_contamination,
    getvariable('as_of_reporting') as as_of_reporting,
    getvariable('as_of_casualty_intake') as as_of_casualty_intake,
    coalesce(cast(getvariable('comparable_share') as integer), 95) as comparable_share
