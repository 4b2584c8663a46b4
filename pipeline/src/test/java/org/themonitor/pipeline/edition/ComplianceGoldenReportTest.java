package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Row;

/**
 * Every printed figure of compliance: recomputed from acts and events, carried through, or not recomputable for a
 * reason; a print that disagrees with what the law and the log give is named here with its reason.
 */
@Tag("long")
class ComplianceGoldenReportTest {
    private static final Path REPORT = Path.of("..", "sample-data", "expected", "compliance-golden-report.csv");
    private static final String END = "\n";

    /** Why a print is not what comes out. */
    private enum Disagreement {
        /** Less than a month from the day that the law, or an extension on record, gives. */
        MISPRINT,
        /** Counted from the deposit, or from the ratification, instead of from entry into force. */
        COUNTED_FROM_DEPOSIT,
        /** The print gives the first deadline although an extension was granted before. */
        EXTENSION_NOT_PRINTED,
        /** Another print of the same thing, later or more exact, gives another day. */
        SUPERSEDED_BY_ANOTHER_PRINT,
        /** The deadline was granted after the day that the line is of. */
        DAY_OF_ANOTHER_FIGURE,
        /** An extension on record whose day is not known to be before that of the line. */
        GRANT_WITHOUT_ITS_DAY,
        /** The treaty was not yet in force for the State on the day: nothing was due. */
        NOT_YET_IN_FORCE
    }

    private static final Map<String, Disagreement> DISAGREEMENTS = Map.ofEntries(
            Map.entry("ccm_stockpiles 6 stockpile_destruction_deadline", Disagreement.COUNTED_FROM_DEPOSIT),
            Map.entry("ccm_stockpiles 12 stockpile_destruction_deadline", Disagreement.EXTENSION_NOT_PRINTED),
            Map.entry("ccm_stockpiles 38 stockpile_destruction_deadline", Disagreement.MISPRINT),
            Map.entry("ccm_stockpiles 24 stockpile_destruction_completed_on", Disagreement.SUPERSEDED_BY_ANOTHER_PRINT),
            Map.entry("ccm_stockpiles 41 stockpile_destruction_completed_on", Disagreement.SUPERSEDED_BY_ANOTHER_PRINT),
            Map.entry("mbt_clearance 3 clearance_deadline", Disagreement.MISPRINT),
            Map.entry("art7_status 8 initial_report_due_on", Disagreement.COUNTED_FROM_DEPOSIT),
            Map.entry("art7_status 56 initial_report_due_on", Disagreement.MISPRINT),
            Map.entry("ccm_clearance 26 clearance_deadline", Disagreement.DAY_OF_ANOTHER_FIGURE),
            Map.entry("ccm_stockpiles 13 stockpile_destruction_deadline", Disagreement.NOT_YET_IN_FORCE),
            Map.entry("profiles_mbt_clearance 5 clearance_deadline", Disagreement.GRANT_WITHOUT_ITS_DAY),
            Map.entry("profiles_mbt_clearance 10 clearance_deadline", Disagreement.GRANT_WITHOUT_ITS_DAY),
            Map.entry("profiles_mbt_clearance 18 clearance_deadline", Disagreement.GRANT_WITHOUT_ITS_DAY),
            Map.entry("profiles_mbt_clearance 21 clearance_deadline", Disagreement.GRANT_WITHOUT_ITS_DAY));

    /** Measures that are prints of sizes, counts or words: nothing here gives their parts. */
    private static final Map<String, String> NOT_RECOMPUTABLE = Map.ofEntries(
            Map.entry("clearance_status", "words"),
            Map.entry("reporting_status", "words"),
            Map.entry("finding", "words"),
            Map.entry("clearance_extension_chain", "read into the log of events"),
            Map.entry("contaminated_area", "carried through"),
            Map.entry("contaminated_list", "carried through"),
            Map.entry("land_cleared", "carried through"),
            Map.entry("land_reduced", "carried through"),
            Map.entry("land_cancelled", "carried through"),
            Map.entry("land_released", "carried through"),
            Map.entry("devices_destroyed", "carried through"),
            Map.entry("retained_cluster_munitions", "carried through"),
            Map.entry("retained_submunitions", "carried through"),
            Map.entry("stockpile_cluster_munitions_declared", "carried through"),
            Map.entry("stockpile_submunitions_declared", "carried through"),
            Map.entry("stockpile_cluster_munitions_destroyed", "parts missing"),
            Map.entry("stockpile_submunitions_destroyed", "parts missing"),
            Map.entry("stockpile_states_parties_completed", "parts missing"),
            Map.entry("support_total", "carried through"),
            Map.entry("support_international", "carried through"),
            Map.entry("support_donors", "carried through"),
            Map.entry("support_recipients", "carried through"),
            Map.entry("support_affected_states_contributing", "carried through"),
            Map.entry("votes_in_favour", "carried through"),
            Map.entry("votes_against", "carried through"),
            Map.entry("votes_abstaining", "carried through"));

    private static final Set<String> RECOMPUTED = Set.of(
            "states_parties",
            "signatories",
            "clearance_original_deadline",
            "clearance_deadline",
            "stockpile_destruction_deadline",
            "stockpile_destruction_completed_on",
            "initial_report_due_on",
            "initial_report_submitted_on");

    private static EditionOfWorkbooks edition;
    private static final Map<String, List<Row>> ASKED = new HashMap<>();

    @BeforeAll
    static void build() {
        edition = EditionOfWorkbooks.publishedSample();
    }

    @AfterAll
    static void close() {
        edition.close();
    }

    @Test
    void noPrintDisagreesWithoutAReason() {
        Map<String, String> disagreeing = new TreeMap<>();
        Map<String, Integer> classes = new TreeMap<>();
        List<String> unclassed = new ArrayList<>();
        for (Row print : edition.query("from core.printed_figures where not measure like '%casualties%'")) {
            String measure = print.text("measure");
            if (RECOMPUTED.contains(measure)) {
                String computed = computed(print);
                boolean same = agrees(print, computed);
                classes.merge(same ? "recomputed" : "disagreeing", 1, Integer::sum);
                if (!same) {
                    disagreeing.put(print.text("print_line") + " " + measure, printed(print) + " is not " + computed);
                }
            } else if (NOT_RECOMPUTABLE.containsKey(measure)) {
                classes.merge(String.valueOf(NOT_RECOMPUTABLE.get(measure)), 1, Integer::sum);
            } else {
                unclassed.add(measure);
            }
        }
        assertThat(unclassed).isEmpty();
        assertThat(disagreeing.keySet())
                .as("%s; %s", classes, disagreeing)
                .containsExactlyInAnyOrderElementsOf(DISAGREEMENTS.keySet());
        assertThat(classes.get("recomputed")).isGreaterThan(150);
    }

    /** The report is the kept one to the byte; what it says of the law is what the macros asked one by one say. */
    @Test
    void theGoldenReportIsTheExpectedOne() throws IOException {
        List<Row> report = edition.query("from analysis.compliance_golden_report");
        String csv = Stream.concat(
                        Stream.of("fact,verdict,code,methods,printed,recomputed"),
                        report.stream().map(ComplianceGoldenReportTest::csv))
                .collect(Collectors.joining(END, "", END));

        Map<String, String> codes = report.stream()
                .filter(row -> row.text("verdict").equals("disagreeing"))
                .collect(Collectors.toMap(row -> row.text("fact"), row -> String.valueOf(row.textOrNull("code"))));
        assertThat(codes)
                .isEqualTo(DISAGREEMENTS.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                reason -> reason.getValue().name().toLowerCase(Locale.ROOT))));
        assertThat(csv)
                .as("where the change is meant, write the new report with the command in sql/README.md")
                .isEqualTo(Files.readAllLines(REPORT).stream()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining(END, "", END)));
    }

    private static String csv(Row row) {
        return row.values().values().stream()
                .map(value -> value == null ? "" : String.valueOf(value))
                .map(value -> value.contains(",") ? "\"" + value + "\"" : value)
                .collect(Collectors.joining(","));
    }

    @Test
    void whatIsCarriedThroughIsAllThere() {
        assertThat(edition.one("select count(*) from publish.stockpiles_declared"))
                .isEqualTo(edition.one("select count(*) from core.printed_figures"
                        + " where measure like 'stockpile%declared' and scope = 'area'"));
        assertThat(edition.one("select count(in_favour) + count(against) + count(abstaining) from publish.unga_votes"))
                .isEqualTo(edition.one("select count(*) from core.printed_figures where measure like 'votes_%'"));
        assertThat(edition.one("select count(distinct print_line) from core.printed_figures"
                        + " where print_line like '%land_release %' and scope = 'global'"))
                .isEqualTo(edition.one("select count(*) from publish.land_release_world"));
        // what is of several years is in no table of years
        assertThat(edition.one("select count(*) from publish.land_release"
                        + " where devices_destroyed is not null or cleared_m2 is not null or released_m2 is not null"))
                .isEqualTo(edition.one("select count(distinct print_line) from core.printed_figures"
                        + " where print_line like '%land_release %' and scope = 'area' and period_from = period_to"));
        assertThat(edition.one("select count(*) from publish.mine_action_support_by_year"))
                .isEqualTo(edition.one("select count(distinct print_line) from core.printed_figures"
                        + " where measure like 'support_%'"));
    }

    private static boolean agrees(Row print, @Nullable String computed) {
        String printed = printed(print);
        // "2024-04" of one print and "2024-04-01" of another say the same
        return computed != null
                && (computed.equals(printed)
                        || computed.startsWith(printed + "-")
                        || printed.startsWith(computed + "-")
                        || (computed + " printed").equals(printed.replace("April 1 2024", "2024-04-01")));
    }

    private static String printed(Row print) {
        String text = print.textOrNull("printed_text");
        return text != null ? text : Long.toString(print.number("value"));
    }

    private static @Nullable String computed(Row print) {
        String treaty = print.text("treaty");
        String area = print.textOrNull("area");
        String periodTo = print.textOrNull("period_to");
        String day = periodTo == null ? "2025-10-15" : edition.one("select end_of_partial_date('" + periodTo + "')");
        return switch (print.text("measure")) {
            case "states_parties" -> Long.toString(status(treaty, day, "state_party"));
            case "signatories" -> Long.toString(status(treaty, day, "signatory"));
            case "initial_report_due_on" -> effect(treaty, area, "initial_report_due");
            case "clearance_original_deadline" -> effect(treaty, area, "clearance_due");
            case "initial_report_submitted_on" -> report(treaty, area);
            case "stockpile_destruction_completed_on" ->
                obligation(treaty, area, "stockpile_destruction", "2025-10-15", "completed_on");
            case "stockpile_destruction_deadline" ->
                obligation(treaty, area, "stockpile_destruction", day, "current_deadline");
            default -> obligation(treaty, area, "clearance", day, "current_deadline");
        };
    }

    private static long status(String treaty, String day, String status) {
        return ask("from core.treaty_status('%s', date '%s')".formatted(treaty, day)).stream()
                .filter(row -> row.text("status").equals(status))
                .count();
    }

    private static @Nullable String effect(String treaty, @Nullable String area, String effect) {
        return ask("from core.treaty_effects where effect = '%s' and treaty = '%s'".formatted(effect, treaty)).stream()
                .filter(row -> row.text("area").equals(area))
                .map(row -> row.text("effective_on"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String report(String treaty, @Nullable String area) {
        return ask("from core.report_status('%s', date '2025-10-15') where report = 'initial'".formatted(treaty))
                .stream()
                .filter(row -> row.text("area").equals(area))
                .findFirst()
                .map(row -> row.textOrNull("submitted_on"))
                .orElse(null);
    }

    private static @Nullable String obligation(
            String treaty, @Nullable String area, String obligation, String day, String column) {
        return ask("from core.obligation_status('%s', date '%s')".formatted(treaty, day)).stream()
                .filter(row ->
                        row.text("area").equals(area) && row.text("obligation").equals(obligation))
                .findFirst()
                .map(row -> row.textOrNull(column))
                .orElse(null);
    }

    private static List<Row> ask(String sql) {
        return ASKED.computeIfAbsent(sql, edition::query);
    }
}
