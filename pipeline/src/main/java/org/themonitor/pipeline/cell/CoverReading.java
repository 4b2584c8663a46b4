package org.themonitor.pipeline.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.CoverValue;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What a workbook says of itself on its cover.
 *
 * @param area the area it reports on, empty when not said or not known
 * @param source the source as written, empty when not said
 * @param dataYear the year it reports on, empty when not said or not a year
 * @param sentOn the day it says it was sent, empty when not said or no day
 * @param findings what could not be read, and keeps the workbook from being filed
 * @param remarks what could not be read, and does not
 */
public record CoverReading(
        Optional<AreaCode> area,
        Optional<String> source,
        Optional<Integer> dataYear,
        Optional<LocalDate> sentOn,
        List<Finding> findings,
        List<Finding> remarks) {
    private static final int EXAMPLE = 2024;
    private static final String SENT_ON = "sent_on";
    /** Whoever sends late sends still: a day is not held against the data year. */
    private static final int ANY_YEAR = 9999;

    public CoverReading {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Reads the values a cover gives, by the names a cover template may fill. */
    public static CoverReading of(Map<String, CoverValue> cover, Areas areas, Vocabularies vocabularies) {
        List<Finding> findings = new ArrayList<>();
        CoverValue written = cover.get("area");
        Optional<AreaCode> area =
                written == null ? Optional.empty() : areas.find(written.cell().text());
        if (written != null && area.isEmpty()) {
            findings.add(finding(
                    AreaReader.unknown(
                            FindingCode.AREA_UNKNOWN_IN_COVER,
                            areas,
                            written.cell().text()),
                    written));
        }
        CoverValue year = cover.get("data_year");
        Optional<Integer> dataYear = Optional.ofNullable(year).flatMap(value -> year(value.cell()));
        if (year != null && dataYear.isEmpty()) {
            findings.add(finding(Cause.of(FindingCode.YEAR_NOT_A_YEAR).with("example", EXAMPLE), year)
                    .ofNumbers(true));
        }
        Optional<String> source = Optional.ofNullable(cover.get("source"))
                .map(value -> value.cell().text());
        Optional<CoverValue> said = Optional.ofNullable(cover.get(SENT_ON));
        Optional<LocalDate> sentOn = said.flatMap(value -> day(value.cell(), vocabularies));
        List<Finding> remarks = said.filter(value -> sentOn.isEmpty())
                .map(value -> finding(Cause.of(FindingCode.SENT_ON_NOT_A_DAY), value))
                .map(List::of)
                .orElse(List.of());
        return new CoverReading(area, source, dataYear, sentOn, findings, remarks);
    }

    private static Optional<LocalDate> day(RawCell cell, Vocabularies vocabularies) {
        DateText text = new DateText("dmy", vocabularies.get("month"));
        Reading reading = new DayReader(SENT_ON, text).read(cell, ANY_YEAR);
        return Optional.ofNullable((LocalDate) reading.values().get(SENT_ON));
    }

    private static Optional<Integer> year(RawCell cell) {
        String text = Spelling.of(cell.text()).exact();
        return text.matches("(19|20)[0-9]{2}(\\.0+)?")
                ? Optional.of(Integer.valueOf(text.substring(0, 4)))
                : Optional.empty();
    }

    private static Finding finding(Cause cause, CoverValue value) {
        return new Finding(
                cause, value.sheet(), value.cell().address(), value.cell().text());
    }
}
