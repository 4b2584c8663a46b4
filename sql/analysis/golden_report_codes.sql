-- title: Verdicts and codes of the golden reports: the closed list
-- grain: one row per report, verdict and code
-- key: position
-- note: the parts of a fact are there where it is recomputed or disagrees, and nowhere else
-- position: place in the list
-- report: casualties or compliance
-- verdict: recomputed, disagreeing, not_recomputable or carried_through
-- code: why; null where the verdict says it
-- meaning: what it says of a fact
select * from (values
    (1, 'casualties', 'recomputed', null, 'other printed figures give it'),
    (2, 'casualties', 'disagreeing', 'print_contradicts_itself',
        'parts and total of one print differ; both are kept'),
    (3, 'casualties', 'disagreeing', 'two_reports_differ',
        'reports of one year give different numbers; both are kept'),
    (4, 'casualties', 'disagreeing', 'past_cases_keep_arriving',
        'a later count is more than the earlier one and the years between'),
    (5, 'casualties', 'disagreeing', 'rounded_otherwise',
        'a share is printed that its numerator and base do not round to'),
    (6, 'casualties', 'not_recomputable', 'base_not_printed',
        'a share whose numerator or base is in no collected fact'),
    (7, 'casualties', 'not_recomputable', 'parts_not_printed',
        'a count of a part whose total or other parts are in no collected fact'),
    (8, 'casualties', 'not_recomputable', 'average_of_years',
        'an average whose years are not all in the collected facts'),
    (9, 'casualties', 'not_recomputable', 'unverified',
        'known from no report of the Monitor; never used'),
    (10, 'casualties', 'not_recomputable', 'refused_at_intake',
        'names two areas at once, or no value; see staging.findings'),
    (11, 'casualties', 'carried_through', null,
        'published as it was printed; nothing was proved'),
    (12, 'compliance', 'recomputed', null,
        'acts and events give it by the texts of the treaties'),
    (13, 'compliance', 'disagreeing', 'misprint',
        'less than a month from the day that the law, or an extension on record, gives'),
    (14, 'compliance', 'disagreeing', 'counted_from_deposit',
        'counted from the deposit instead of from entry into force'),
    (15, 'compliance', 'disagreeing', 'extension_not_printed',
        'the first deadline, although an extension was granted before'),
    (16, 'compliance', 'disagreeing', 'extension_not_recorded',
        'a deadline after the last on record: an extension that no source on hand grants by then'),
    (17, 'compliance', 'disagreeing', 'superseded_by_another_print',
        'another print of the same thing gives the day on record'),
    (18, 'compliance', 'disagreeing', 'day_of_another_figure',
        'the deadline was granted after the day that the line is of'),
    (19, 'compliance', 'disagreeing', 'grant_without_its_day',
        'an extension on record whose day is not known to be before that of the line'),
    (20, 'compliance', 'disagreeing', 'not_yet_in_force',
        'the treaty was not in force for the State on the day'),
    (21, 'compliance', 'disagreeing', 'not_explained',
        'no rule here says why; both are kept, and somebody has to look'),
    (22, 'compliance', 'not_recomputable', 'words', 'a text, held against nothing'),
    (23, 'compliance', 'not_recomputable', 'parts_not_printed',
        'a sum whose parts are in no collected fact'),
    (24, 'compliance', 'not_recomputable', 'unverified',
        'known from no report of the Monitor; never used'),
    (25, 'compliance', 'not_recomputable', 'refused_at_intake',
        'could not be read; see staging.findings'),
    (26, 'compliance', 'carried_through', null,
        'published as it was printed; nothing was proved')
) as codes (position, report, verdict, code, meaning)
order by position
