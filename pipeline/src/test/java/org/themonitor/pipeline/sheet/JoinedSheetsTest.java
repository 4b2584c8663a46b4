package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.LayoutOf;

/** Victims take day and device from their accident on another sheet; whatever does not fit is a finding at its cell. */
class JoinedSheetsTest {
    private static final String VICTIMS = "Victim ID|Accident ID|Outcome|Sex";
    private static final String ACCIDENTS = "Accident ID|Accident date|Device";

    private final List<String> rows = new ArrayList<>();
    private List<String> found = List.of();
    private Map<String, String> accounts = Map.of();

    @Test
    void aVictimTakesTheDayAndDeviceOfItsAccident() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A 1|Killed|M", "2|a 1|Injured|F", "3|B|Injured|F")
                .and("Accidents", ACCIDENTS, "A 1|date:2024-03-04|UXO", "B|date:2024-05-06|AP mine"));

        assertThat(rows)
                .containsExactly(
                        "Victims 2@Accidents!2 killed 2024-03-04",
                        "Victims 3@Accidents!2 injured 2024-03-04",
                        "Victims 4@Accidents!3 injured 2024-05-06");
        assertThat(found).isEmpty();
        assertThat(accounts)
                .containsEntry("Victims", "4 read, 3 used, 0 rejected, 1 ignored")
                .containsEntry("Accidents", "3 read, 2 used, 0 rejected, 1 ignored");
    }

    @Test
    void aVictimWithoutItsAccidentIsRejected() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|C|Killed|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).containsExactly("Victims 2@Accidents!2 killed 2024-03-04");
        assertThat(found).containsExactly("JOIN_ROW_MISSING Victims B3");
        assertThat(accounts).containsEntry("Victims", "3 read, 1 used, 1 rejected, 1 ignored");
    }

    @Test
    void ofTwoAccidentsWithOneIdentifierNeitherIsUsed() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|B|Killed|M")
                .and(
                        "Accidents",
                        ACCIDENTS,
                        "A|date:2024-03-04|UXO",
                        "B|date:2024-03-05|UXO",
                        "a|date:2024-03-06|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!3 killed 2024-03-05");
        assertThat(found).containsExactly("JOIN_ROW_TWICE Accidents A4", "JOIN_ROW_REFUSED Victims B2");
        assertThat(accounts).containsEntry("Accidents", "4 read, 1 used, 2 rejected, 1 ignored");
    }

    @Test
    void anAccidentWithoutIdentifierOrWithoutDayIsNotUsed() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|B|Killed|M")
                .and("Accidents", ACCIDENTS, "|date:2024-03-04|UXO", "A||UXO", "B|date:2024-03-05|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!4 killed 2024-03-05");
        assertThat(found)
                .containsExactly(
                        "VALUE_MISSING Accidents A2", "VALUE_MISSING Accidents B3", "JOIN_ROW_REFUSED Victims B2");
        assertThat(accounts).containsEntry("Accidents", "4 read, 1 used, 2 rejected, 1 ignored");
    }

    @Test
    void anAccidentThatNobodyNamesIsSaid() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO", "B|date:2024-03-05|UXO"));

        assertThat(found).containsExactly("JOIN_ROW_UNUSED Accidents A3");
        assertThat(accounts).containsEntry("Accidents", "3 read, 1 used, 0 rejected, 2 ignored");
    }

    @Test
    void oneSheetOfThePairAloneGivesNothing() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M"));

        assertThat(rows).isEmpty();
        assertThat(found).contains("JOIN_SHEET_MISSING Victims null");
        assertThat(accounts).containsEntry("Victims", "2 read, 0 used, 1 rejected, 1 ignored");
    }

    @Test
    void accidentsAloneGiveNothing() {
        read(WorkbookOf.sheet("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).isEmpty();
        assertThat(found).contains("JOIN_SHEET_MISSING Accidents null");
        assertThat(accounts).containsEntry("Accidents", "2 read, 0 used, 1 rejected, 1 ignored");
    }

    @Test
    void aVictimThatNamesNoAccidentIsRejected() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1||Killed|M", "2|A|Killed|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!2 killed 2024-03-04");
        assertThat(found).containsExactly("VALUE_MISSING Victims B2");
        assertThat(accounts).containsEntry("Victims", "3 read, 1 used, 1 rejected, 1 ignored");
    }

    /** Of the sheet that gives values it is told as of the one that takes them. */
    @Test
    void whatNobodySeesOfTheOtherSheetIsTold() {
        read(WorkbookOf.sheet("Victims", VICTIMS, "1|A|Killed|M", "2|B|Injured|M")
                .and("Accidents", ACCIDENTS, "A|date:2024-03-04|UXO", "hidden:B|date:2024-03-05|AP mine")
                .layout("Accidents", LayoutOf.hidden(2, "B2:B3")));

        assertThat(rows).hasSize(2);
        assertThat(found)
                .containsExactly(
                        "ROW_HIDDEN Accidents A3",
                        "COLUMN_HIDDEN Accidents C1",
                        "CELLS_MERGED Accidents B2",
                        "CELLS_MERGED Accidents B3");
    }

    @Test
    void aRowOfTitlesIsNoVictim() {
        read(WorkbookOf.sheet("Victims", "Victims of 2024", VICTIMS, "1|A|Killed|M")
                .and("Accidents", "Accidents of 2024", ACCIDENTS, "A|date:2024-03-04|UXO"));

        assertThat(rows).containsExactly("Victims 3@Accidents!3 killed 2024-03-04");
        assertThat(accounts)
                .containsEntry("Victims", "3 read, 1 used, 0 rejected, 2 ignored")
                .containsEntry("Accidents", "3 read, 1 used, 0 rejected, 2 ignored");
    }

    private void read(WorkbookOf workbook) {
        ReadWorkbook read = ReadWorkbook.of("LAO", workbook);
        read.rows().forEach(row -> take(row.sheet(), row.row()));
        found = read.found().stream()
                .filter(line -> !line.startsWith("HEADER_ABSENT"))
                .toList();
        accounts = read.accounts();
    }

    private void take(String sheet, NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted used) {
            rows.add("%s %d %s".formatted(sheet, used.number(), shown(used.values())));
        } else if (row instanceof NormalisedRow.Spread several) {
            several.parts()
                    .forEach(part -> rows.add(
                            "%s %d%s %s".formatted(sheet, several.number(), part.suffix(), shown(part.values()))));
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
}
