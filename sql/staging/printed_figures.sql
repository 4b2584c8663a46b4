-- title: Figures that some report printed, as printed
-- grain: one row per figure and print
-- key: source_row_id
-- seasons: all
-- spoken-by: monitor
-- sensitive: source_url
-- ids: source_row_id, receipt, sheet, row_key
-- column note: remark of the source or on the print
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: code of reference.areas; null unless the scope is area
-- treaty: mbt or ccm, where the figure is about one of them
-- period_from_year: year the period begins; null = from the start of counting
-- period_from_month: its month, where the print is about less than a year
-- period_from_day: its day, where the print is about a day
-- period_to_year: year the period ends; a state on a day has that day twice
-- period_to_month: its month
-- period_to_day: its day
-- measure: term of the vocabulary printed_measure
-- dimension: what the category divides: status, age, device, topic, stage of a vote
-- value: the number; null where the print is a text or a date
-- column unit: term of the vocabulary print_unit; null for counts
-- qualifier: exact, at_least, more_than, nearly or approximately
-- vintage: the report, labelled as the workbook labels it
-- evidence: monitor_print, secondary or unverified
-- print_line: figures of one line of the print share it
create table staging.printed_figures (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_key varchar not null,
    scope varchar not null,
    area varchar,
    region_scheme varchar,
    region varchar,
    treaty varchar,
    period_from_year integer,
    period_from_month integer,
    period_from_day integer,
    period_to_year integer,
    period_to_month integer,
    period_to_day integer,
    measure varchar not null,
    dimension varchar,
    category varchar,
    value decimal(24, 6),
    unit varchar,
    qualifier varchar not null,
    printed_text varchar,
    vintage varchar not null,
    evidence varchar not null,
    base_note varchar,
    note varchar,
    print_line varchar not null,
    source_title varchar not null,
    source_url varchar
);
