-- title: Where every State stands with each of its dated obligations
-- grain: one row per State bound on the day and obligation
-- key: treaty, area, obligation
-- references: area = publish.areas.area
-- trace: original_deadline = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect =
--   figure.obligation || '_due' and fact.effective_on = figure.original_deadline
--   when figure.obligation not in ('annual_report', 'retention_report')
-- trace: original_deadline = date(fact.due_on)
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report = 'annual' and
--   fact.due_on = figure.original_deadline
--   when figure.obligation = 'retention_report' or (figure.obligation = 'annual_report' and
--   figure.class <> 'not_yet_due')
-- trace: original_deadline = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect =
--   'first_annual_report_due' and fact.effective_on = figure.original_deadline
--   when figure.obligation = 'annual_report' and figure.class = 'not_yet_due'
-- trace: extensions = count()
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation =
--   figure.obligation and fact.event = 'extension_granted' and fact.not_used is null and
--   fact.happened_by <= figure.as_of
--   when figure.extensions is not null
-- trace: class = acts(fact.event, fact.happened_on, fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation =
--   figure.obligation and fact.not_used is null
-- trace: class = acts(fact.happened_on, fact.contaminated_m2)
--   from core.contamination_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   when figure.obligation = 'clearance'
-- trace: class = acts(fact.event, fact.happened_on, fact.quantity)
--   from core.stockpile_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   when figure.obligation = 'stockpile_destruction'
-- trace: class = acts(fact.report_year, fact.submission, fact.happened_on)
--   from core.transparency_reports as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report || '_report' =
--   figure.obligation
-- trace: class = acts(fact.of_year, fact.quantity)
--   from core.retention_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   when figure.obligation = 'retention_report'
-- trace: class = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect in
--   (figure.obligation || '_due', 'first_' || figure.obligation || '_due', 'bound')
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: a State is bound from the day the treaty is in force for it, and no longer from the day a
--   withdrawal takes effect; the Monitor counts States Parties from their deposit
-- note: each obligation has its States on one field each, see obligation_board
-- note: passed_not_known and not_known_whether_it_applies say what is not known here, and nothing
--   of what a State has done
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction, initial_report, annual_report (the last one due) or
--   retention_report (what is retained for training, of the last year due)
-- class: never_applied, retains_none (of retention_report: 0 was said last), completed (of a
--   report: handed in), completed_and_reopened, passed_not_completed (known on a later day not to
--   be completed), passed_judged (an editor's recorded judgement is in compliance_judgements),
--   extension_requested, extension_requested_deadline_passed, not_yet_due, deadline_not_known (an
--   extension is known, its end is not), passed_not_known (what followed is not known),
--   not_known_whether_it_applies
-- article: the provision
-- original_deadline: deadline by the text; of a report the day it is due
-- last_known_deadline: last day of the last deadline known to be granted by the day, else of the
--   original; whether it is the current one says the class; blank where an extension is known and
--   its end is not
-- last_known_deadline_text: that deadline as printed
-- last_known_deadline_precision: day, month, year, or by where only the last possible day is known
-- extensions: extensions known to be granted by the day, 0 only where none was needed or it is
--   known that none was granted; blank of reports
-- completed_on: last day of the completion, or of the report
-- completed_text: that day, month or year as told
-- information_until: last day to which information on the obligation reaches, of passed_not_known
--   and deadline_not_known that on the deadline alone, of a requested extension that on the
--   request; blank of what is final, and where there is none
-- years_old: full years from that day to the as-of day; 0 where it reaches so far or further, blank
--   where there is no such day
-- citation: title and address of the source that reaches so far, or says that it is done, or that
--   there is nothing to do
-- as_of: the edition's status day; of reports its reporting day
-- last_word_until: where it is not known what followed, the last day to which any word reaches that
--   there is, or was, something to do; it says nothing of the deadline
-- last_word_citation: title and address of that source
select
    stands.treaty,
    stands.area,
    areas.area_name,
    stands.obligation,
    stands.class,
    stands.article,
    stands.original_deadline,
    end_of_partial_date(stands.last_known_deadline) as last_known_deadline,
    stands.last_known_deadline as last_known_deadline_text,
    precision_of(stands.last_known_deadline) as last_known_deadline_precision,
    stands.extensions,
    end_of_partial_date(stands.completed_on) as completed_on,
    stands.completed_on as completed_text,
    precision_of(stands.completed_on) as completed_precision,
    stands.information_until,
    years_old(stands.information_until, stands.as_of) as years_old,
    stands.citation,
    stands.as_of,
    sample_notice(stands.is_synthetic) as notice,
    stands.last_word_until,
    stands.last_word_citation
from core.obligations_by_class as stands
inner join core.area_names as areas on stands.area = areas.area
order by stands.treaty, stands.obligation desc, areas.sort_name, stands.area
