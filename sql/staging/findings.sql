-- title: Findings
-- grain: one row per cause in a workbook; repeats in a column are one
-- key: receipt, number
-- sensitive: places, shown_text
-- ids: receipt, sheet
-- vault-only: raw_text
-- receipt: the arrival of the workbook
-- number: position in the workbook, from 1
-- finding: id made of file content, code, sheet and cell; the same in every reading of the file
-- code: stable code of the finding
-- column severity: how far it reaches
-- responsibility: who can cure it: researcher or data_team
-- sheet: name of the sheet; null when the workbook is meant
-- cell: address of the first cell as Excel shows it; null when the sheet is meant
-- cells: all cells, as C5, C9:C14; of many scattered ones only the first
-- count: how often it was found
-- rule: the rule that is broken
-- expected: what would have been right
-- column fix: the one thing to do
-- variant: which message of the code it is; empty for the usual one
-- places: what fills the places of the message, a line of name=value each
-- shown_text: the text at the cell if it is a short number in a column of counts, sizes or years,
--   else its length
-- raw_text: the text found at the cell, for its sender; null outside the vault
create table staging.findings (
    receipt varchar not null,
    number integer not null,
    finding varchar not null,
    code varchar not null,
    severity varchar not null,
    responsibility varchar not null,
    sheet varchar,
    cell varchar,
    cells varchar,
    count integer not null,
    rule varchar not null,
    expected varchar not null,
    fix varchar not null,
    variant varchar not null,
    places varchar not null,
    shown_text varchar,
    raw_text varchar
);
