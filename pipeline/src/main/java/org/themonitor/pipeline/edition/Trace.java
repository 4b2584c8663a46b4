package org.themonitor.pipeline.edition;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.Quoted;

/**
 * How the figures of one published column go back to rows, as a {@code -- trace:} line of the table's file says it:
 * {@code killed = sum(fact.people) from core.casualties as fact where fact.incident_year = figure.year}.
 *
 * @param column the published column
 * @param kind what the figure is
 * @param measure the expression over one row ({@code fact.people}); of acts what to show of one; perhaps empty
 * @param relation the relation whose rows stand behind the figure
 * @param condition which rows: {@code fact} is such a row, {@code figure} the published row
 * @param when which published rows the line is about, as {@code figure.basis = 'printed'}; {@code true} for all
 */
public record Trace(String column, Kind kind, String measure, String relation, String condition, String when) {
    private static final Pattern LINE = Pattern.compile(
            "(\\w+) = (sum|count|distinct|earliest|latest|date|acts|printed|told)\\(((?:[^()]|\\([^()]*\\))*)\\) from (\\w+\\.\\w+) as fact where (.+?)(?: when (.+))?");
    private static final Pattern FACT_COLUMN = Pattern.compile("\\bfact\\.(\\w+)");

    /** Kinds of figures. */
    public enum Kind {
        /** The measure of the rows adds up to the figure. */
        SUM("sum of the rows below"),
        /** The figure is the number of rows. */
        COUNT("count of the rows below"),
        /** The figure is the number of different values of the measure in the rows. */
        DISTINCT("number of different values in the rows below"),
        /** The figure is the least value of the measure in the rows. */
        EARLIEST("the earliest of the rows below"),
        /** The figure is the greatest value of the measure in the rows. */
        LATEST("the latest of the rows below"),
        /** The figure is a day that each of the rows gives. */
        DATE("day given by the act below"),
        /** The value is the measure of every row, or without a measure is said of one row at least. */
        TOLD("what the rows below say"),
        /** The figure is what the one row says a report printed. */
        PRINTED("printed figure, as the report below gives it"),
        /** The figure is what follows from the acts listed. */
        ACTS("what follows from the acts below");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        /** Whether the figure is made of all its rows, so that what one of them says holds for it; else they agree on it. */
        boolean isOfParts() {
            return this == SUM || this == COUNT || this == DISTINCT || this == PRINTED || this == TOLD;
        }
    }

    /** Reads one trace line; the form is checked for every file when the edition is built. */
    public static Trace parse(String line) {
        Matcher matcher = LINE.matcher(line.strip().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected 'column = sum(fact.x) from schema.relation as fact where …',"
                    + " with sum, count, distinct, earliest, latest, date, printed, told or acts; found: " + line);
        }
        Kind kind = Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        String when = matcher.group(6) == null ? "true" : matcher.group(6);
        return new Trace(matcher.group(1), kind, matcher.group(3), matcher.group(4), matcher.group(5), when);
    }

    /** Columns of the row that decide about it, in the order they are named. */
    public Set<String> factColumns() {
        return factColumns(measure + " " + condition);
    }

    /** Columns of the row that make its measure, in the order they are named. */
    Set<String> measuredColumns() {
        return factColumns(measure);
    }

    private static Set<String> factColumns(String expression) {
        Set<String> columns = new LinkedHashSet<>();
        Matcher matcher = FACT_COLUMN.matcher(expression);
        while (matcher.find()) {
            columns.add(matcher.group(1));
        }
        return columns;
    }

    /** {@code from} and {@code where} of a query for the rows; {@code figures} gives the published rows. */
    String fromWhere(String figures) {
        return " from " + relation + " as fact, " + figures + " as figure where " + condition;
    }

    /** A condition that is true for published rows whose value the rows behind it do not give. */
    String disagreement() {
        String published = "figure." + Quoted.name(column);
        String rows = " from " + relation + " as fact where " + condition;
        String wrong = switch (kind) {
            case SUM -> published + " is distinct from (select coalesce(sum(" + measure + "), 0)" + rows + ")";
            case COUNT -> published + " is distinct from (select count(*)" + rows + ")";
            case DISTINCT -> published + " is distinct from (select count(distinct " + measure + ")" + rows + ")";
            case EARLIEST -> published + " is distinct from (select min(" + measure + ")" + rows + ")";
            case LATEST -> published + " is distinct from (select max(" + measure + ")" + rows + ")";
            case DATE -> published + " is not null and not exists (select 1" + rows + ")";
            // one row, or none where nothing was printed; a second row would be added and so be noticed
            case PRINTED -> published + " is distinct from (select sum(" + measure + ")" + rows + ")";
            case TOLD -> "(select bool_and(" + told(published) + ")" + rows + ") is not true";
            case ACTS -> "false";
        };
        return "(" + when + ") and " + wrong;
    }

    /** A day or number of a row may be published as a text. */
    private String told(String published) {
        return measure.isEmpty()
                ? "true"
                : "cast(%s as varchar) is not distinct from cast(%s as varchar)".formatted(measure, published);
    }
}
