package org.themonitor.pipeline.normalise;

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
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What a workbook says of itself on its cover.
 *
 * @param area the area it reports on, empty when not said or not known
 * @param source the source as written, empty when not said
 * @param dataYear the year it reports on, empty when not said or not a year
 * @param findings what could not be read
 */
public record CoverReading(
        Optional<AreaCode> area, Optional<String> source, Optional<Integer> dataYear, List<Finding> findings) {
    private static final int EXAMPLE = 2024;

    public CoverReading {
        findings = List.copyOf(findings);
    }

    /** Reads the values a cover gives, by the names a cover template may fill. */
    public static CoverReading of(Map<String, CoverValue> cover, Areas areas) {
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
            findings.add(finding(Cause.of(FindingCode.YEAR_NOT_A_YEAR).with("example", EXAMPLE), year));
        }
        Optional<String> source = Optional.ofNullable(cover.get("source"))
                .map(value -> value.cell().text());
        return new CoverReading(area, source, dataYear, findings);
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
