package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
    @TempDir
    Path folder;

    @Test
    void datesTimesAndCustomFormatsBecomeIsoText() throws Exception {
        RawXlsx book = RawXlsx.withRows("<row r='1'><c s='1'><v>45658</v></c><c s='2'><v>45658.6458333333</v></c>"
                + "<c s='3'><v>0.4375</v></c><c s='0'><v>45658</v></c><c s='4'><v>45363</v></c><c s='5'><v>45658</v></c>"
                + "<c s='6'><v>45658</v></c><c s='1'><f>DATE(2025,1,1)</f><v>45658</v></c></row>");
        assertThat(Reading.cells(book, folder))
                .containsExactly(
                        "A1 DATE 2025-01-01",
                        "B1 DATE 2025-01-01T15:30",
                        "C1 DATE T10:30",
                        "D1 NUMBER 45658",
                        "E1 DATE 2024-03-12",
                        "F1 DATE 2025-01-01",
                        "G1 NUMBER 45658",
                        "H1 =DATE 2025-01-01");
    }

    @Test
    void the1904SystemIsFourYearsAndADayAhead() throws Exception {
        RawXlsx book = RawXlsx.withRows("<row r='1'><c s='1'><v>44196</v></c><c s='1'><v>30</v></c></row>")
                .workbook("<workbookPr date1904='true'/>", "<sheet name='Data' sheetId='1' r:id='rId1'/>");
        assertThat(Reading.cells(book, folder)).containsExactly("A1 DATE 2025-01-01", "B1 DATE 1904-01-31");
    }

    @Test
    void daysAroundTheFalseLeapDayStayNumbers() throws Exception {
        RawXlsx book = RawXlsx.withRows(
                "<row r='1'><c s='1'><v>0</v></c><c s='1'><v>1</v></c><c s='1'><v>60</v></c>"
                        + "<c s='1'><v>60.5</v></c><c s='1'><v>61</v></c><c s='1'><v>-1</v></c><c s='1'><v>2958466</v></c></row>");
        assertThat(Reading.cells(book, folder))
                .containsExactly(
                        "A1 NUMBER 0",
                        "B1 NUMBER 1",
                        "C1 NUMBER 60",
                        "D1 NUMBER 60.5",
                        "E1 DATE 1900-03-01",
                        "F1 NUMBER -1",
                        "G1 NUMBER 2958466");
    }

    @Test
    void isoDateCellsAreDates() throws Exception {
        RawXlsx book = RawXlsx.withRows(
                "<row r='1'><c t='d'><v>2025-01-01T00:00:00</v></c><c t='d'><v>2025-01-01</v></c>"
                        + "<c t='d'><v>2025-01-01T10:30:00.000Z</v></c><c t='d'><v>1899-12-30T10:30:00</v></c><c t='d'><v>soon</v></c></row>");
        assertThat(Reading.cells(book, folder))
                .containsExactly(
                        "A1 DATE 2025-01-01",
                        "B1 DATE 2025-01-01",
                        "C1 DATE 2025-01-01T10:30Z",
                        "D1 DATE T10:30",
                        "E1 TEXT soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "366", "36526.25", "45658.6458333333", "2958465", "45350.9999884259"})
    void agreesWithPoi(String serial) {
        for (boolean date1904 : new boolean[] {false, true}) {
            String ours = ExcelDates.fromSerial(new BigDecimal(serial), date1904);
            if (ours != null) {
                String poi = DateUtil.getLocalDateTime(Double.parseDouble(serial), date1904)
                        .toString();
                assertThat(ours.contains("T") ? ours : ours + "T00:00").isEqualTo(poi);
            }
        }
    }
}
