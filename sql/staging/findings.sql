-- title: Findings
-- grain: one row per finding of a workbook
-- key: receipt, number
-- vault-only: raw_text
-- receipt: the arrival of the workbook
-- number: position in the workbook, from 1
-- code: stable code of the finding
-- column severity: how far it reaches
-- responsibility: who can cure it: researcher or data_team
-- sheet: name of the sheet; null when the workbook is meant
-- cell: address as Excel shows it; null when the sheet is meant
-- expected: what would have been right
-- column fix: the one thing to do
-- shown_text: the text found where it is a number, date or known term, else its length
-- raw_text: the text found, for its sender; null outside the vault
create table staging.findings (
    receipt varchar not null,
    number integer not null,
    code varchar not null,
    severity varchar not null,
    responsibility varchar not null,
    sheet varchar,
    cell varchar,
    expected varchar not null,
    fix varchar not null,
    shown_text varchar,
    raw_text varchar
);
