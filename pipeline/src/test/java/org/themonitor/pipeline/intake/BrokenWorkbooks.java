package org.themonitor.pipeline.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.themonitor.pipeline.finding.FindingCode.*;
import static org.themonitor.pipeline.finding.FindingCode.SYMBOL_NOT_A_SYMBOL;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.intake.BrokenWorkbook.Maker;

/** One workbook for each message of each code: a sound one with one thing changed. */
final class BrokenWorkbooks {
    private static final String CASUALTIES = "Casualties";
    private static final String FULL = "Casualties: years given in full";
    private static final String SMALL = """
            template: %s
            title: A small list
            language: en
            sheets:
              - sheet: "List*"
                recognise: [Day, Fate]
                into: casualties
                row_kind: individual
                set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                columns:
                  Day: {to: incident_date, as: date}
                  Fate: {to: outcome, as: term(outcome)}
            """;

    private static final String TOTALS = """
            template: totals
            title: Totals of periods
            language: en
            sheets:
              - sheet: "List*"
                recognise: [From, Until]
                into: casualty_totals
                columns:
                  From: {to: happened_on, as: partial_date, required: true}
                  Until: {to: happened_until, as: partial_date}
                  Killed: {to: killed, as: count}
            """;

    /** What the sources of some may speak for. */
    static final String SOURCES = """
            sources:
            - {source: synthetic-hospital, speaks_for: own_area, kinds: casualties, reason: a, author: b, decided_on: 2026-05-01}
            - {source: synthetic-neighbour, speaks_for: "KHM, THA", reason: a, author: b, decided_on: 2026-05-01}
            """;

    private BrokenWorkbooks() {}

    static List<BrokenWorkbook> all() {
        return List.of(
                        files(),
                        workbooks(),
                        sources(),
                        sheets(),
                        cells(),
                        values(),
                        treaties(),
                        comparisons(),
                        blanks(),
                        foreign())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenWorkbook> files() {
        List<String> firstSheet = List.of("xl/worksheets/sheet2.xml");
        return List.of(
                BrokenWorkbook.of(FILE_NOT_A_WORKBOOK, "", "", BrokenFiles.text("a\0b")),
                BrokenWorkbook.of(FILE_NOT_A_WORKBOOK, "empty", "", BrokenFiles.text("")),
                BrokenWorkbook.of(FILE_NOT_A_WORKBOOK, "pdf", "", BrokenFiles.text("%PDF-1.7 x")),
                BrokenWorkbook.of(FILE_NOT_A_WORKBOOK, "office", "", BrokenFiles.oldOffice()),
                BrokenWorkbook.of(FILE_NOT_A_WORKBOOK, "zip", "", BrokenFiles.zip("photos/one.jpg", "x")),
                BrokenWorkbook.of(FILE_DAMAGED, "archive", "", BrokenFiles.half(Book.official())),
                BrokenWorkbook.of(FILE_DAMAGED, "quote", "", BrokenFiles.text("ano,estado\n\"2014,Herido\n")),
                BrokenWorkbook.of(
                        FILE_DAMAGED,
                        "",
                        CASUALTIES,
                        BrokenFiles.withParts(Book.official(), firstSheet, "<worksheet><sheetData>")),
                BrokenWorkbook.of(FILE_EXCEEDS_LIMIT, "", "", folder -> {
                    Book book = Book.official();
                    IntStream.range(0, 1000).forEach(n -> book.sheet("Sheet " + n));
                    return book.write(folder);
                }),
                BrokenWorkbook.of(
                        FILE_EXCEEDS_LIMIT,
                        "cell",
                        "csv!B2",
                        BrokenFiles.text("ano,estado\n2014," + "x ".repeat(20_000))),
                BrokenWorkbook.of(FILE_PASSWORD_PROTECTED, "", "", BrokenFiles.locked(Book.official())),
                BrokenWorkbook.of(
                        FILE_KIND_NOT_READ,
                        "",
                        "",
                        BrokenFiles.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                BrokenWorkbook.of(FILE_KIND_NOT_READ, "markup", "", BrokenFiles.text("<html><table>")),
                BrokenWorkbook.of(
                        FILE_WRONG_ENCODING, "", "", BrokenFiles.text("ano,estado\n2014,Mu\u00E9rto\n", ISO_8859_1)),
                BrokenWorkbook.of(
                        FILE_WRONG_ENCODING,
                        "mark",
                        "",
                        BrokenFiles.text("\uFEFFano,estado\n2014,Herido\n", UTF_16LE)));
    }

    private static List<BrokenWorkbook> workbooks() {
        Maker unsaid = folder -> Book.official().without("Cover").write(folder);
        return List.of(
                of(TEMPLATE_NOT_RECOGNISED, "", "", book -> new Book().sheet("List", "Colour | Shape", "red | round")),
                of(
                        TEMPLATE_NOT_RECOGNISED,
                        "nearest",
                        "",
                        book -> book.set(CASUALTIES, "E1", "").set(CASUALTIES, "F1", "")),
                of(TEMPLATE_NOT_RECOGNISED, "named", "", book -> book.set("Cover", "B3", "2024"))
                        .readWith("gone"),
                of(TEMPLATE_AMBIGUOUS, "", "", book -> new Book().sheet("List 1", "Day | Fate", "2024 | killed"))
                        .with(SMALL.formatted("one") + "---" + SMALL.formatted("two")),
                BrokenWorkbook.of(COORDINATES_MISSING, "", "", unsaid).from(Coordinates.NONE),
                BrokenWorkbook.of(COORDINATES_MISSING, "area", "", unsaid)
                        .from(new Coordinates("XYZZY", "synthetic-gate", 2024)),
                BrokenWorkbook.of(COORDINATES_MISSING, "nearest", "", unsaid)
                        .from(new Coordinates("CAMBODJA", "synthetic-gate", 2024)),
                of(COORDINATES_DISAGREE, "", "", book -> book.set("Cover", "B1", "Cambodia")),
                of(AREA_UNKNOWN_IN_COVER, "", "Cover!B1", book -> book.set("Cover", "B1", "Xyzzy")),
                of(AREA_UNKNOWN_IN_COVER, "nearest", "Cover!B1", book -> book.set("Cover", "B1", "Lao PDF")),
                of(SENT_ON_NOT_A_DAY, "", "Cover!B4", book -> book.line("Cover", 4, "Sent on | May 2026")),
                full(YEARS_IN_FULL_UNREADABLE, "", "since 2015"),
                full(YEARS_IN_FULL_UNREADABLE, "after", "2023-2025"),
                full(YEARS_IN_FULL_UNREADABLE, "backwards", "2024-2020"),
                full(YEARS_IN_FULL_WITHOUT_ROWS, "", "2015-2024"),
                none(NO_CASUALTIES_UNREADABLE, "perhaps"),
                none(NO_CASUALTIES_BESIDE_ROWS, "x"),
                of(COVERAGE_NOT_ANSWERED, "", "Cover!B4", book -> book.line("Cover", 4, FULL)),
                of(LABEL_UNKNOWN, "", "Cover!A4", book -> book.line("Cover", 4, "Weather | fine")),
                of(LABEL_UNKNOWN, "nearest", "Cover!A4", book -> book.line("Cover", 4, "Reseacher | x")));
    }

    private static BrokenWorkbook full(FindingCode code, String variant, String answer) {
        return of(code, variant, "Cover!B4", book -> book.line("Cover", 4, FULL + " | " + answer));
    }

    private static BrokenWorkbook none(FindingCode code, String answer) {
        return of(code, "", "Cover!B4", book -> book.line("Cover", 4, "No casualties known in this year | " + answer));
    }

    private static List<BrokenWorkbook> sources() {
        String prints = "Scope | Measure | Value | Qualifier | Vintage | Evidence | Print line | Source title";
        String print = "global | casualties_total | 5 | exact | LM2025 | monitor_print | 1 | T";
        String support = "International or national | Donor State | Recipient State | Currency | Amount | Period";
        String media = "Published | Incident date | Country | Headline | Link | Killed | Injured";
        String report = "2024-05-02 | 2024-05-01 | Thailand | a | b | 1 |";
        Coordinates hospital = new Coordinates("LAO", "synthetic-hospital", 2024);
        return List.of(
                BrokenWorkbook.of(
                        SOURCE_MAY_NOT_SPEAK,
                        "monitor",
                        "Prints",
                        folder -> new Book().sheet("Prints", prints, print).write(folder)),
                BrokenWorkbook.of(
                                SOURCE_MAY_NOT_SPEAK,
                                "",
                                "Support",
                                folder -> new Book()
                                        .sheet("Support", support, "national | | | USD | 5 | 2024")
                                        .write(folder))
                        .from(hospital),
                BrokenWorkbook.of(
                        AREA_NOT_OF_ITS_SOURCE,
                        "",
                        "Reports!C2",
                        folder -> new Book().sheet("Reports", media, report).write(folder)),
                BrokenWorkbook.of(
                                AREA_NOT_OF_ITS_SOURCE,
                                "named",
                                "Reports!C2",
                                folder -> new Book()
                                        .sheet("Reports", media, report.replace("Thailand", "Laos"))
                                        .write(folder))
                        .from(new Coordinates("LAO", "synthetic-neighbour", 2024)));
    }

    private static Book hiddenList() {
        return new Book()
                .sheet("List 1", "Day | Fate", "2023 | killed", "2024 | killed")
                .sheet("Seen", "x");
    }

    private static List<BrokenWorkbook> sheets() {
        String release = "Period | Contaminant | Kind of task | Cleared (km²)";
        return List.of(
                of(SHEET_NOT_MAPPED, "", "Weather", book -> book.sheet("Weather", "Day | Rain", "1 | 2")),
                of(
                        SHEET_NOT_MAPPED,
                        "headers",
                        "Land release",
                        book -> book.sheet("Land release", "Contaminant | Kind of task", "cmr | bac")),
                of(SHEET_RENAMED, "", "People hurt", book -> book.rename(CASUALTIES, "People hurt")),
                of(SHEET_MISSING, "", "", book -> new Book().sheet("List 1", "Day | Fate", "2023 | killed"))
                        .with((SMALL
                                        + SMALL.substring(SMALL.indexOf("  - sheet"))
                                                .replace("\"List*\"", "Other\n    required: true"))
                                .formatted("one")),
                of(SHEET_HIDDEN, "", CASUALTIES, book -> book.hide(CASUALTIES)),
                of(
                        TABLE_BELOW,
                        "",
                        "Casualties!A8",
                        book -> book.line(CASUALTIES, 8, "Date | Outcome | People")
                                .line(CASUALTIES, 9, "2024-05-06 | killed | 2")),
                of(
                        TABLE_BELOW_UNCLEAR,
                        "",
                        "Casualties!A8",
                        book -> book.line(CASUALTIES, 8, "Date | People | People | Outcome")
                                .line(CASUALTIES, 9, "2024-05-06 | 2 | 2 | killed")),
                of(HEADER_UNKNOWN, "", "Casualties!M1", book -> book.set(CASUALTIES, "M1", "Weather")),
                of(HEADER_UNKNOWN, "nearest", "Casualties!C1", book -> book.set(CASUALTIES, "C1", "Provinze")),
                of(HEADER_TWICE, "", "Casualties!M1", book -> book.set(CASUALTIES, "M1", "Outcome")),
                of(
                        HEADER_MISSING,
                        "",
                        "Land release!A1",
                        book -> book.sheet(
                                "Land release", release.replace("Contaminant", "Operator"), "2024 | x | bac | 1")),
                of(
                        HEADER_ABSENT,
                        "",
                        "Casualties!A1",
                        book -> book.set(CASUALTIES, "D1", "Note").set(CASUALTIES, "L1", "Name")),
                of(COUNT_ABOVE_LIMIT, "", "Casualties!E3", book -> book.set(CASUALTIES, "E3", "771055501")),
                of(ROW_STRUCK_THROUGH, "", "Casualties!A3", book -> book.strike(CASUALTIES, 3)),
                of(
                        ROW_ON_ANOTHER_SHEET,
                        "",
                        "Casualties 2!A2",
                        book -> book.sheet(
                                "Casualties 2",
                                "Date | People | Outcome | Province | Place | Civilian status | Age group | Sex | Device type | Activity",
                                "2024-05-12 | 1 | killed | North | A | civilian | adult | male | antipersonnel mine | farming",
                                "2024-05-13 | 2 | injured | North | B | civilian | child | female | ERW | farming",
                                "2024-05-14 | 1 | injured | South | C | military | adult | male | antipersonnel mine | walking")),
                of(
                        ROW_PERHAPS_TWICE,
                        "",
                        "Casualties 2!A2",
                        book -> book.sheet(
                                "Casualties 2",
                                "Date | People | Outcome | Province | Place | Civilian status | Age group | Sex | Device type | Activity",
                                "2024-05-12 | 1 | killed | North | A | civilian | adult | male | antipersonnel mine | farming")),
                of(ROW_HIDDEN, "", "Casualties!A3", book -> book.hideRow(CASUALTIES, 3)),
                of(ROW_HIDDEN, "left_out", "List 1!A2", book -> hiddenList().hideRow("List 1", 2))
                        .with(SMALL.formatted("one").replace("    columns:", "    hidden: ignore\n    columns:")),
                of(SHEET_HIDDEN, "left_out", "List 1", book -> hiddenList().hide("List 1"))
                        .with(SMALL.formatted("one").replace("    columns:", "    hidden: ignore\n    columns:")),
                of(COLUMN_HIDDEN, "", "Casualties!C1", book -> book.hideColumn(CASUALTIES, 2)),
                of(
                        CELLS_MERGED,
                        "",
                        "Casualties!C4",
                        book -> book.merge(CASUALTIES, "C4:C5").set(CASUALTIES, "C5", "")),
                of(CELLS_MERGED, "covered", "Casualties!D3", book -> book.merge(CASUALTIES, "C3:D3")),
                of(CELL_WITHOUT_HEADER, "", "Casualties!M2", book -> book.set(CASUALTIES, "M2", "x")),
                of(TOTALS_ROW, "", "Casualties!A8", book -> book.line(CASUALTIES, 8, "Total | | | | 9")),
                of(CONTROL_TOTAL_DIFFERS, "", "Casualties!E8", book -> book.line(CASUALTIES, 8, "Total | | | | 8")),
                of(
                                COLUMN_PROBABLY_SHIFTED,
                                "",
                                "Casualties!G1",
                                book -> book.set(CASUALTIES, "G1", "Age group")
                                        .set(CASUALTIES, "H1", "Civilian status"))
                        .also(COLUMN_PROBABLY_SHIFTED));
    }

    private static List<BrokenWorkbook> cells() {
        return List.of(
                cell(CELL_ERROR, "", "F2", "#N/A"),
                BrokenWorkbook.of(
                        CELL_ERROR,
                        "damaged",
                        "Casualties!K7",
                        BrokenFiles.lastText(Book.official(), 10, 0xFF, 0xFF, 0xFF, 0x7F)),
                BrokenWorkbook.of(
                        SHEET_PART_UNKNOWN, "", CASUALTIES, BrokenFiles.lastText(Book.official(), 0, 0x99, 0x03)),
                cell(FORMULA_WITHOUT_VALUE, "", "E2", "=E3+E4"),
                cell(VALUE_MISSING, "", "E2", ""),
                cell(COUNT_NOT_A_NUMBER, "at_least", "E2", "some"),
                cell(COUNT_NOT_A_NUMBER, "range", "E2", "3-4"),
                cell(COUNT_NOT_A_NUMBER, "brackets", "E2", "(4)"),
                cell(COUNT_ESTIMATED, "", "E2", "about 4"),
                cell(COUNT_MARKED, "", "E2", "4*"),
                cell(COUNT_NEGATIVE, "", "E2", "-3"),
                cell(YEAR_NOT_A_YEAR, "", "B2", "last year"),
                cell(YEAR_NOT_A_YEAR, "early", "B2", "1066"),
                cell(YEAR_IN_FUTURE, "", "B2", "2031"),
                of(
                        ROW_AFTER_DATA_YEAR,
                        "",
                        "Casualties!A2",
                        book -> book.set(CASUALTIES, "A2", "2025-01-02").set(CASUALTIES, "B2", "2025")),
                cell(DATE_NOT_A_DATE, "", "A2", "30/02/2024"),
                cell(DATE_NOT_A_DATE, "early", "A2", "1066"),
                cell(DATE_NOT_A_DATE, "new_year", "A2", "2024-12-31T17:00:00Z"),
                cell(TIME_IN_DATE, "", "A2", "2024-05-12T17:00:00Z"),
                cell(DATE_DISAGREES, "", "B2", "2023"),
                cell(TERM_UNKNOWN, "", "F2", "qwertz"),
                cell(TERM_UNKNOWN, "nearest", "F2", "kiled"),
                cell(WORD_UNKNOWN, "", "G2", "qwertz"),
                cell(WORD_UNKNOWN, "nearest", "G2", "civilan"),
                of(
                        ACTIVATION_UNREADABLE,
                        "",
                        "Casualties!M2",
                        book -> book.set(CASUALTIES, "M1", "Activation").set(CASUALTIES, "M2", "by a clock")),
                of(
                        ACTIVATION_UNREADABLE,
                        "nearest",
                        "Casualties!M2",
                        book -> book.set(CASUALTIES, "M1", "Activation").set(CASUALTIES, "M2", "victim activatd")),
                cell(DESCRIPTION_UNREADABLE, "", "I2", "#N/A"),
                of(
                        DESCRIPTION_UNREADABLE,
                        "date",
                        "Casualties!M2",
                        book -> book.set(CASUALTIES, "M1", "Known on").set(CASUALTIES, "M2", "soon")),
                BrokenWorkbook.of(
                                DESCRIPTION_UNREADABLE,
                                "month",
                                "List 1!C2",
                                folder -> new Book()
                                        .sheet("List 1", "Day | Fate | Month", "2024-05-12 | killed | Smarch")
                                        .write(folder))
                        .with(SMALL.formatted("one") + "      Month: {to: incident_month, as: month}\n"),
                cell(OUTCOME_BLANK, "", "F2", ""),
                cell(AGE_BAND_ACROSS_18, "", "H2", "15-19"));
    }

    private static List<BrokenWorkbook> values() {
        String release =
                "Period | Contaminant | Kind of task | Cleared (km²) | Cleared (m²) | Information until | Source link";
        String support = "Period | International or national | Donor State | Currency | Amount";
        return List.of(
                sheet(
                        NUMBER_NOT_A_NUMBER,
                        "area_or_word",
                        "D2",
                        "Land release",
                        release,
                        "2024 | cmr | bac | a lot | | |"),
                sheet(VALUE_DISAGREES, "", "E2", "Land release", release, "2024 | cmr | bac | 1 | 5 | |"),
                sheet(DATE_NOT_A_DATE, "day", "F2", "Land release", release, "2024 | cmr | bac | 1 | | 2024-12 |"),
                sheet(
                        SYMBOL_NOT_A_SYMBOL,
                        "",
                        "B2",
                        "UNGA votes",
                        "Treaty | Resolution | Stage | Part voted on | Vote | Date",
                        "ccm | resolution of Jane Doe | First Committee | whole | abstained | 2019-11-05"),
                of(
                        IDENTIFIER_NOT_A_CODE,
                        "",
                        "Casualties!M2",
                        book -> book.set(CASUALTIES, "M1", "Person number in your system")
                                .set(CASUALTIES, "M2", "Jane Doe")),
                sheet(LINK_NOT_A_LINK, "", "G2", "Land release", release, "2024 | cmr | bac | 1 | | | see letter"),
                sheet(
                        NUMBER_NOT_A_NUMBER,
                        "amount_or_word",
                        "E2",
                        "Support",
                        support,
                        "2024 | national | Laos | USD | a lot"),
                sheet(AREA_UNKNOWN, "", "C2", "Support", support, "2024 | international | Xyzzy | USD | 5"),
                sheet(AREA_UNKNOWN, "nearest", "C2", "Support", support, "2024 | international | Norwai | USD | 5"),
                sheet(
                        COUNT_NOT_A_NUMBER,
                        "word",
                        "D2",
                        "Stockpiles",
                        "Treaty | Item | Event | Quantity | Date",
                        "ccm | submunition | declared | many | 2011"),
                sheet(
                        COUNT_NOT_A_NUMBER,
                        "",
                        "D2",
                        "Deadlines and extensions",
                        "Treaty | Obligation | Event | Request number | Date | Deadline",
                        "mbt | clearance | extension_requested | second | 2024 | 2030"));
    }

    private static List<BrokenWorkbook> treaties() {
        String acts = "Treaty | Act | Date";
        return List.of(
                sheet(ACT_DIFFERS_FROM_DEPOSITARY, "", "C2", "Treaty actions", acts, "ccm | ratification | 2009-09-03"),
                sheet(ACT_NOT_WITH_DEPOSITARY, "", "B2", "Treaty actions", acts, "mbt | accession | 2004-05-07"),
                sheet(
                        ACT_NOT_WITH_DEPOSITARY,
                        "acts",
                        "B2",
                        "Treaty actions",
                        acts,
                        "ccm | withdrawal_notice | 2012-05-07"),
                of(
                                ACT_NOT_YET_LISTED,
                                "",
                                "Treaty actions!C2",
                                book -> book.set("Cover", "B3", "2026")
                                        .sheet("Treaty actions", acts, "mbt | accession | 2026-04-01"))
                        .from(new Coordinates("LAO", "synthetic-gate", 2026)),
                sheet(
                        DEADLINE_DIFFERS_FROM_TREATY,
                        "",
                        "E2",
                        "Deadlines and extensions",
                        "Treaty | Obligation | Event | Date | Deadline",
                        "ccm | clearance | deadline_set | 2010-08-01 | 2020-07-31"));
    }

    /** Rows that contradict each other or the treaties, whatever their order. */
    private static List<BrokenWorkbook> comparisons() {
        return List.of(
                acts("LAO", "Laos", "", "B3", "mbt | accession | 2026-04-01", "mbt | accession | 2026-05-01"),
                acts("LAO", "Laos", "none", "B2", "mbt | withdrawal_notice | 2026-04-01"),
                acts("XKX", "Kosovo", "no_state", "B2", "ccm | accession | 2010-01-25"),
                deadlines(EXTENSION_AGAINST_TREATY, "", "F2", "extension_granted | 1 | 2020-11 | 2025-08-02"),
                deadlines(EXTENSION_AGAINST_TREATY, "none", "C2", "extension_granted | 1 | 2002-09 | 2008-03-01")
                        .from(new Coordinates("AFG", "synthetic-gate", 2024)),
                deadlines(EXTENSION_STEP_MISSING, "", "D2", "extension_granted | 9 | 2024-09 | 2030-08-01"),
                deadlines(COMPLETED_BEFORE_IN_FORCE, "", "E2", "completed | | 2010-07 |"),
                sheet(
                        RETAINED_ABOVE_DECLARED,
                        "",
                        "D2",
                        "Stockpiles",
                        "Treaty | Item | Event | Quantity | Date",
                        "ccm | submunition | retained | 11 | 2024",
                        "ccm | submunition | declared | 10 | 2023"),
                sheet(
                        CONTAMINATION_JUMPS,
                        "",
                        "C3",
                        "Contamination",
                        "Contaminant | CHA (km²) | CHA (m²) | As of",
                        "cluster_munition_remnant | 1371 | | 2023",
                        "cluster_munition_remnant | | 1371 | 2024"),
                sheet(
                        CONTAMINATION_OF_ANOTHER_DAY,
                        "",
                        "D2",
                        "Contamination",
                        "Contaminant | Province | CHA (km²) | As of",
                        "cluster_munition_remnant | A | 12 | 2023-12-31",
                        "cluster_munition_remnant | B | 13 | 2024-12-31"),
                sheet(
                        CONTAMINATION_WHOLE_AGAIN,
                        "",
                        "B3",
                        "Contamination",
                        "Contaminant | CHA (km²) | As of",
                        "cluster_munition_remnant | 12 | 2024-12-31",
                        "cluster_munition_remnant | 13 | 2024-12-31"),
                sheet(
                        LAND_ABOVE_AREA,
                        "",
                        "B2",
                        "Contamination",
                        "Contaminant | CHA (km²) | As of",
                        "cluster_munition_remnant | 120000 | 2024-12-31"),
                of(
                        RELEASE_ABOVE_CONTAMINATION,
                        "",
                        "Land release!D2",
                        book -> book.sheet(
                                        "Land release",
                                        "Period | Contaminant | Kind of task | Cleared (km²)",
                                        "2024 | cluster_munition_remnant | battle_area | 20")
                                .sheet(
                                        "Contamination",
                                        "Contaminant | CHA (km²) | As of",
                                        "cluster_munition_remnant | 19.99 | 2023")));
    }

    private static BrokenWorkbook acts(String area, String cover, String variant, String a1, String... rows) {
        List<String> lines =
                Stream.concat(Stream.of("Treaty | Act | Date"), Stream.of(rows)).toList();
        return of(
                        ACT_AGAINST_TREATY,
                        variant,
                        "Treaty actions!" + a1,
                        book -> book.set("Cover", "B1", cover)
                                .set("Cover", "B3", "2026")
                                .sheet("Treaty actions", lines.toArray(String[]::new)))
                .from(new Coordinates(area, "synthetic-gate", 2026));
    }

    private static BrokenWorkbook deadlines(FindingCode code, String variant, String a1, String event) {
        boolean none = variant.equals("none");
        return of(
                code,
                variant,
                "Deadlines and extensions!" + a1,
                book -> book.set("Cover", "B1", none ? "Afghanistan" : "Laos")
                        .sheet(
                                "Deadlines and extensions",
                                "Treaty | Obligation | Event | Request number | Date | Deadline",
                                (none ? "mbt | stockpile_destruction | " : "ccm | clearance | ") + event));
    }

    private static List<BrokenWorkbook> blanks() {
        return List.of(
                of(
                        BLANK_NOT_FILLED_IN,
                        "",
                        "",
                        book -> new Book()
                                .sheet("Cover", "Area | Laos", "Source | synthetic-gate", "Data year | 2024")
                                .sheet("Casualties", "Date | Year | Province | Place | People | Outcome")
                                .sheet("_version", "template | country-workbook", "version | of old")),
                sheet(
                        PREFILL_UNCONFIRMED,
                        "",
                        "F2",
                        "Deadlines and extensions",
                        "Treaty | Obligation | Event | Date | Deadline | Still true? | row_id",
                        "ccm | clearance | deadline_set | 2010-08-01 | 2020-08-01 | | prefilled-1"),
                of(
                        BLANK_OF_OTHER_VERSION,
                        "",
                        "",
                        book -> book.sheet("_version", "template | country-workbook", "version | of old")));
    }

    private static List<BrokenWorkbook> foreign() {
        String accidents =
                "Accident ID | Accident date | Province | District | Location | Latitude | Longitude | Device";
        String accident = "A1 | 2024-05-12 | North | N1 | A | 1.5 | 2.5 | ERW";
        String victims = "Victim ID | Accident ID | Name | Outcome | Sex | Age | Civilian status | Activity";
        String victim = "V1 | A1 | | killed | male | 30 | civilian | farming";
        String months = "Mes | Norte | Sur | Total";
        String groups = "N° | Date | Province | Lieu | Engin | Tués | | | | Blessés | | | | Total";
        String parts = " | | | | | Hommes | Femmes | Garçons | Filles | Hommes | Femmes | Garçons | Filles |";
        return List.of(
                book(JOIN_SHEET_MISSING, "", "Accidents", new Book().sheet("Accidents", accidents, accident)),
                book(JOIN_SHEET_MISSING, "named", "Victims", new Book().sheet("Victims", victims, victim)),
                book(
                        JOIN_ROW_MISSING,
                        "",
                        "Victims!B3",
                        joined(accidents, victims)
                                .line("Accidents", 2, accident)
                                .line("Victims", 2, victim)
                                .line("Victims", 3, victim.replace("A1", "A9"))),
                book(
                        ROW_REJECTED_BY_SENDER,
                        "",
                        "Accidents!I2",
                        joined(accidents + " | Status", victims)
                                .line("Accidents", 2, accident + " | Rejected")
                                .line("Victims", 2, victim)),
                book(
                                JOIN_ROW_TWICE,
                                "",
                                "Accidents!A3",
                                joined(accidents, victims)
                                        .line("Accidents", 2, accident)
                                        .line("Accidents", 3, accident)
                                        .line("Victims", 2, victim))
                        .also(JOIN_ROW_REFUSED),
                book(
                                JOIN_ROW_REFUSED,
                                "",
                                "Victims!B2",
                                joined(accidents, victims)
                                        .line("Accidents", 2, accident.replace("2024", "20x4"))
                                        .line("Victims", 2, victim))
                        .also(DATE_NOT_A_DATE),
                book(
                        JOIN_ROW_UNUSED,
                        "",
                        "Accidents!A3",
                        joined(accidents, victims)
                                .line("Accidents", 2, accident)
                                .line("Accidents", 3, accident.replace("A1", "A2"))
                                .line("Victims", 2, victim)),
                book(
                        VALUE_MISSING,
                        "identifier",
                        "Accidents!A3",
                        joined(accidents, victims)
                                .line("Accidents", 2, accident)
                                .line("Accidents", 3, accident.replace("A1", ""))
                                .line("Victims", 2, victim)),
                book(
                        VALUE_MISSING,
                        "label",
                        "Heridos!A2",
                        new Book().sheet("Heridos", "Departamentos", months, "Enero | 1 | 2 | 3")),
                book(
                        MONTH_NOT_A_MONTH,
                        "",
                        "Heridos!A3",
                        new Book().sheet("Heridos", "Año | 2024", months, "Smarch | 1 | 2 | 3")),
                book(
                        VALUE_MISSING,
                        "count",
                        "Liste!F3",
                        new Book().sheet("Liste", groups, parts, "1 | 2024-05-12 | Nord | A | ERW")),
                book(
                        CONTROL_TOTAL_DIFFERS,
                        "row",
                        "Liste!N3",
                        new Book()
                                .sheet(
                                        "Liste",
                                        groups,
                                        parts,
                                        "1 | 2024-05-12 | Nord | A | ERW | 1 | | | | | | | | 2")),
                book(DATE_AMBIGUOUS, "", "List 1!A2", new Book().sheet("List 1", "Day | Fate", "05/06/2024 | killed"))
                        .with(SMALL.formatted("one")),
                book(
                                DATE_DISAGREES,
                                "ends_first",
                                "List 1!B2",
                                new Book().sheet("List 1", "From | Until | Killed", "2024-05 | 2024-03 | 4"))
                        .with(TOTALS),
                book(
                                DATE_DISAGREES,
                                "elsewhere",
                                "List 1!A3",
                                new Book().sheet("List 1", "Year | 2023", "Day | Fate", "2024-05-12 | killed"))
                        .with(SMALL.formatted("one")
                                .replace("columns:", "labels: {Year: {to: incident_year, as: year}}\n    columns:")));
    }

    private static Book joined(String accidents, String victims) {
        return new Book().sheet("Accidents", accidents).sheet("Victims", victims);
    }

    private static BrokenWorkbook cell(FindingCode code, String variant, String a1, String value) {
        return of(code, variant, CASUALTIES + "!" + a1, book -> book.set(CASUALTIES, a1, value));
    }

    private static BrokenWorkbook sheet(FindingCode code, String variant, String a1, String name, String... lines) {
        return of(code, variant, name + "!" + a1, book -> book.sheet(name, lines));
    }

    private static BrokenWorkbook of(FindingCode code, String variant, String at, UnaryOperator<Book> change) {
        return BrokenWorkbook.of(
                code, variant, at, folder -> change.apply(Book.official()).write(folder));
    }

    private static BrokenWorkbook book(FindingCode code, String variant, String at, Book book) {
        return BrokenWorkbook.of(code, variant, at, book::write);
    }
}
