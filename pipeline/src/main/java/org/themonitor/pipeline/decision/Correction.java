package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlFile;

/**
 * A cell that is read as something else; the archived file never changes.
 *
 * @param receipt the workbook, null for all of an area, source and data year
 * @param area area of the workbooks, null for any
 * @param source source of the workbooks, null where the receipt says which
 * @param dataYear data year of the workbooks, null for any
 * @param sheet name of the sheet
 * @param cell address as Excel shows it
 * @param expect what the cell must hold, else the run stops
 * @param value what is read instead, {@link #BLANK} for nothing
 */
public record Correction(
        Decided decided,
        @Nullable String receipt,
        @Nullable String area,
        @Nullable String source,
        @Nullable Integer dataYear,
        String sheet,
        String cell,
        Expectation expect,
        String value) {
    /** Stands for an empty cell. */
    public static final String BLANK = "(blank)";

    public Correction {
        if ((receipt == null) == (source == null)) {
            throw new IllegalArgumentException("say one of: receipt; source (and perhaps area and data_year); row");
        }
        if (!cell.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("'%s' is no cell such as D17".formatted(cell));
        }
    }

    /** The same for the same meaning, wherever and by whom it is written. */
    public String id() {
        return YamlFile.digest(List.of(
                        where(), sheet, cell, String.valueOf(expect.text()), String.valueOf(expect.keyed()), value))
                .substring(0, 16);
    }

    /** Whether a workbook is meant; what is not said of it, null, cannot tell it from those that are. */
    public boolean means(String id, @Nullable String itsArea, @Nullable String itsSource, @Nullable Integer itsYear) {
        if (receipt != null) {
            return receipt.equals(id);
        }
        return agree(area, itsArea) && agree(source, itsSource) && agree(dataYear, itsYear);
    }

    /** Whether it says of a number that it is right as it stands; then it is no secret of anybody. */
    public boolean confirmsANumber() {
        return value.equals(expect.text()) && value.matches("[0-9]+(\\.[0-9]+)?");
    }

    private static boolean agree(@Nullable Object meant, @Nullable Object said) {
        return meant == null || said == null || meant.equals(said);
    }

    /** Where it applies, for messages. */
    public String where() {
        return receipt != null
                ? receipt
                : "%s %s %s"
                        .formatted(source, Objects.toString(area, "any area"), Objects.toString(dataYear, "any year"));
    }
}
