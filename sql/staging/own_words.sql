-- title: Words of a workbook that were read as a line of the workspace says
-- grain: one row per word of a workbook, what it was read as and the line that says so
-- key: receipt, vocabulary, word, term, origin
-- seasons: all
-- receipt: the arrival of the workbook
-- vocabulary: the vocabulary
-- word: what stands in cells
-- term: the term it was read as
-- origin: file of decisions/vocabularies and line
create table staging.own_words (
    receipt varchar not null,
    vocabulary varchar not null,
    word varchar not null,
    term varchar not null,
    origin varchar not null
);
