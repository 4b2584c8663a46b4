package org.themonitor.pipeline.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;

/** The sentences that open an edition, from its published tables. */
public final class Headline {
    private static final String YEAR = "select * from publish.casualties_by_year where year = ?";

    private Headline() {}

    /** The figure of {@link #casualties}. */
    public static FigureId casualtyFigure(int dataYear) {
        return new FigureId("casualties_by_year", List.of(String.valueOf(dataYear)), "total");
    }

    /** {@code 56 mine/ERW casualties recorded in 2025: 56 = 7 killed + 49 injured}; empty when none are recorded. */
    public static Optional<String> casualties(Warehouse edition, int dataYear) {
        return edition.query(YEAR, dataYear).stream().findFirst().map(Headline::sentence);
    }

    private static String sentence(Row row) {
        long unknown = row.number("unknown");
        String qualifier = switch (row.text("total_qualifier")) {
            case "at_least" -> "at least ";
            case "incomplete" -> "incomplete, so far ";
            default -> "";
        };
        String notice = row.textOrNull("notice");
        return "%s%s mine/ERW casualties %s in %s: %s = %s killed + %s injured%s%s"
                .formatted(
                        qualifier,
                        row.text("total"),
                        row.text("basis"),
                        row.text("year"),
                        row.text("total"),
                        row.text("killed"),
                        row.text("injured"),
                        unknown == 0 ? "" : " + " + unknown + " with unknown survival outcome",
                        notice == null ? "" : " (" + notice + ")");
    }

    /** {@code Mine Ban Treaty 161 States Parties and 0 signatories; …, on 2026-10-15}. */
    public static String statuses(Warehouse edition) {
        List<Row> rows = edition.query("select * from publish.status_counts order by treaty");
        String counts = rows.stream()
                .map(row -> "%s %s States Parties, %s signatories"
                        .formatted(
                                row.text("treaty").equals("ccm")
                                        ? "Convention on Cluster Munitions"
                                        : "Mine Ban Treaty",
                                row.text("states_parties"),
                                row.text("signatories")))
                .collect(Collectors.joining("; "));
        Row first = rows.get(0);
        return "%s on %s (acts known until %s)".formatted(counts, first.text("as_of"), first.text("acts_listed_on"));
    }
}
