package org.themonitor.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;

/** Victims take day and device from their accident on another sheet; whatever does not fit is a finding at its cell. */
class JoinedSheetsTest {
    private static final String VICTIMS = "Victim ID|Accident ID|Outcome|Sex";
    private static final String ACCIDENTS = "Accident ID|Accident date|Device";

    private static final Templates TEMPLATES = Templates.load();

    private final List<String> rows = new ArrayList<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final FindingCollector findings = new FindingCollector();

    @Test
    void aVictimTakesTheDayAndDeviceOfItsAccident() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A 1|Killed|M", "2|a 1|Injured|F", "3|B|Injured|F")
                .and("Accidents", ACCIDENTS, "A 1|date:2024-03-04|UXO", "B|date:2024-05-06|AP mine"));

        assertThat(rows)
                .containsExactly(
                        "Victims 2@Accidents!2 killed 2024-03-04",
                        "Victims 3@Accidents!2 injured 2024-03-04",
                        "Victims 4@Accidents!3 injured 2024-05-06");
        assertThat(found()).isEmpty();
        assertThat(accounts)
                .containsEntry("Victims", "4 read, 3 used, 0 rejected, 1 ignored")
                .containsEntry("Accidents", "3 read, 2 used, 0 rejected, 1 ignored");
    }

    @Test
    void aVictimWithoutItsAccidentIsRejected() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|C|Killed|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).containsExactly("Victims 2@Accidents!2 killed 2024-03-04");
        assertThat(found()).containsExactly("JOIN_ROW_MISSING Victims B3");
        assertThat(accounts).containsEntry("Victims", "3 read, 1 used, 1 rejected, 1 ignored");
    }

    @Test
    void ofTwoAccidentsWithOneIdentifierNeitherIsUsed() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|B|Killed|M")
                .and(
                        "Accidents",
                        ACCIDENTS,
                        "A|date:2024-03-04|UXO",
                        "B|date:2024-03-05|UXO",
                        "a|date:2024-03-06|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!3 killed 2024-03-05");
        assertThat(found()).containsExactly("JOIN_ROW_TWICE Accidents A4", "JOIN_ROW_REFUSED Victims B2");
        assertThat(accounts).containsEntry("Accidents", "4 read, 1 used, 2 rejected, 1 ignored");
    }

    @Test
    void anAccidentWithoutIdentifierOrWithoutDayIsNotUsed() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|B|Killed|M")
                .and("Accidents", ACCIDENTS, "|date:2024-03-04|UXO", "A||UXO", "B|date:2024-03-05|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!4 killed 2024-03-05");
        assertThat(found())
                .containsExactly(
                        "VALUE_MISSING Accidents A2", "VALUE_MISSING Accidents B3", "JOIN_ROW_REFUSED Victims B2");
        assertThat(accounts).containsEntry("Accidents", "4 read, 1 used, 2 rejected, 1 ignored");
    }

    @Test
    void anAccidentThatNobodyNamesIsSaid() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO", "B|date:2024-03-05|UXO"));

        assertThat(found()).containsExactly("JOIN_ROW_UNUSED Accidents A3");
        assertThat(accounts).containsEntry("Accidents", "3 read, 1 used, 0 rejected, 2 ignored");
    }

    @Test
    void oneSheetOfThePairAloneGivesNothing() throws Exception {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M"));

        assertThat(rows).isEmpty();
        assertThat(found()).contains("JOIN_SHEET_MISSING Victims null");
        assertThat(accounts).containsEntry("Victims", "2 read, 0 used, 1 rejected, 1 ignored");
    }

    @Test
    void accidentsAloneGiveNothing() throws Exception {
        read(WorkbookOf.sheet("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).isEmpty();
        assertThat(found()).contains("JOIN_SHEET_MISSING Accidents null");
        assertThat(accounts).containsEntry("Accidents", "2 read, 0 used, 1 rejected, 1 ignored");
    }

    private void read(WorkbookOf workbook) throws Exception {
        MatchedWorkbook matched = new TemplateMatcher(TEMPLATES).match(workbook);
        RowContext context = new RowContext(new AreaCode("LAO"), "nra", 2024);
        WorkbookRows.read(
                workbook,
                matched,
                sheet -> new RowNormaliser(
                        sheet, context, CasualtySheet.VOCABULARIES, CasualtySheet.AREAS, CasualtySheet.TREATY_FACTS),
                findings,
                new WorkbookRows.Sink() {
                    @Override
                    public void row(MatchedSheet sheet, NormalisedRow row) {
                        take(sheet, row);
                    }

                    @Override
                    public void account(MatchedSheet sheet, Accounting accounting) {
                        assertThat(accounting.problems()).isEmpty();
                        accounts.put(
                                sheet.sheet().name(),
                                "%d read, %d used, %d rejected, %d ignored"
                                        .formatted(
                                                accounting.read(),
                                                accounting.accepted(),
                                                accounting.rejected(),
                                                accounting.ignored().values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum()));
                    }
                });
    }

    private void take(MatchedSheet sheet, NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted used) {
            rows.add("%s %d %s".formatted(sheet.sheet().name(), used.number(), shown(used.values())));
        } else if (row instanceof NormalisedRow.Spread several) {
            several.parts()
                    .forEach(part -> rows.add("%s %d%s %s"
                            .formatted(sheet.sheet().name(), several.number(), part.suffix(), shown(part.values()))));
        }
    }

    private static String shown(Map<String, Object> values) {
        return "%s %s-%02d-%02d"
                .formatted(
                        values.get("outcome"),
                        values.get("incident_year"),
                        values.get("incident_month"),
                        values.get("incident_day"));
    }

    private List<String> found() {
        return findings.findings().stream()
                .map(finding -> "%s %s %s".formatted(finding.code(), finding.sheet(), finding.cell()))
                .filter(line -> !line.startsWith("HEADER_ABSENT"))
                .toList();
    }
}
