package org.themonitor.pipeline.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The sentences that open an edition, from its published tables. */
public final class Headline {
    private Headline() {}

    /** The figure of {@link #casualties}: of Cluster Munition Monitor that of cluster munitions alone. */
    public static FigureId casualtyFigure(Edition edition) {
        String table = isOfClusterMunitions(edition) ? "cluster_munition_casualties_by_year" : "casualties_by_year";
        return new FigureId(table, List.of(String.valueOf(edition.dataYear())), "total");
    }

    private static boolean isOfClusterMunitions(Edition edition) {
        return edition.product().equals("cmm");
    }

    /** {@code 56 mine/ERW casualties recorded in 2025: 56 = 7 killed + 49 injured}; empty when none are recorded. */
    public static Optional<String> casualties(Warehouse open, Edition edition) {
        String year = "select * from publish.%s where year = ?"
                .formatted(casualtyFigure(edition).table());
        String whose = isOfClusterMunitions(edition) ? "cluster munition" : "mine/ERW";
        return open.query(year, edition.dataYear()).stream().findFirst().map(row -> sentence(row, whose));
    }

    private static String sentence(Row row, String whose) {
        if (row.textOrNull("total") == null) {
            return "The latest prints for %s contradict each other: there is no total".formatted(row.text("year"));
        }
        // an edition that an earlier release made, and that was kept, has the old name
        String word = row.text(row.values().containsKey("qualifier") ? "qualifier" : "total_qualifier");
        String qualifier = switch (word) {
            case "exact" -> "";
            case "incomplete" -> "incomplete, so far ";
            default -> word.replace('_', ' ') + " ";
        };
        String notice = row.textOrNull("notice");
        return "%s%s %s casualties %s in %s: %s%s"
                .formatted(
                        qualifier,
                        row.text("total"),
                        whose,
                        row.text("basis").equals("printed") ? "printed for the world" : row.text("basis"),
                        row.text("year"),
                        parts(row),
                        notice == null ? "" : " (" + notice + ")");
    }

    /** {@code 56 = 7 killed + 49 injured}; a print may not give every part, and then says where it stands. */
    private static String parts(Row row) {
        String killed = row.textOrNull("killed");
        String injured = row.textOrNull("injured");
        String unknown = row.textOrNull("unknown");
        if (killed != null && injured != null && unknown != null) {
            return "%s = %s killed + %s injured%s"
                    .formatted(
                            row.text("total"),
                            killed,
                            injured,
                            unknown.equals("0") ? "" : " + " + unknown + " with unknown survival outcome");
        }
        String printed = Stream.of(
                        said(killed, "killed"),
                        said(injured, "injured"),
                        said(unknown, "with unknown survival outcome"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String source = row.textOrNull("source_title");
        return (printed.isEmpty() ? "total only" : "of them " + printed) + (source == null ? "" : ", in " + source);
    }

    private static String said(@Nullable String part, String what) {
        return part == null ? "" : part + " " + what;
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
