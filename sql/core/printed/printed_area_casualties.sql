-- title: Mine/ERW casualties of areas by year, as last printed by Landmine Monitor
-- grain: one row per area, year and measure, of the print that is current for the year's total
-- key: area, casualty_year, measure
-- form: view
-- note: country profiles are another series and stay out; core.printed_area_series has them
-- area: where the incidents happened
-- casualty_year: calendar year of the casualties
-- measure: casualties_total, casualties_killed, casualties_injured or casualties_unknown
-- value: the number as printed; null where the latest prints contradict each other
-- qualifier: exact, at_least, more_than, nearly or approximately
-- is_secondary: true when no print of the Monitor itself is known for the year's total
-- source_row_id: receipt, sheet and Excel row of the print
select * exclude (series)
from core.printed_area_series
where series = 'LM'
