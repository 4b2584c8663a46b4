package org.themonitor.pipeline.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.sql.SqlFile;

/**
 * What a figure that no rows give is made of, as a {@code -- derived:} line of the table's file says it:
 * {@code share = share(total, base) when figure.term <> 'unknown'}.
 *
 * @param column the published column
 * @param expression SQL over the columns of the table's own row, as {@code figure}; over all its rows in a window; or a
 *     look-up into another relation of the edition
 * @param when which published rows the line is about; {@code true} for all
 */
record DerivedFigure(String column, String expression, String when) {
    // no case in an expression, so that its when cannot be meant
    private static final Pattern LINE = Pattern.compile("(\\w+) = ((?:(?!\\bcase\\b).)+?)(?: when (.+))?");
    private static final Pattern COLUMN = Pattern.compile("\\bfigure\\.(\\w+)");
    private static final Pattern PARTITION = Pattern.compile("partition by figure\\.\\w+(?:, figure\\.\\w+)*");
    private static final Pattern SHARE = Pattern.compile("\\bshare(?:_of_known)?\\((\\w+), (\\w+)(?:, \\w+)?\\)");
    private static final String EXPECTED = "expected_value";

    static DerivedFigure parse(String line) {
        Matcher matcher = LINE.matcher(line.strip().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "expected 'column = SQL expression' and perhaps ' when …', with if() for case; found: " + line);
        }
        return new DerivedFigure(
                matcher.group(1), matcher.group(2), matcher.group(3) == null ? "true" : matcher.group(3));
    }

    /** Whether it is made of figures at all; the data year, say, is a label. */
    boolean isMadeOfFigures() {
        return expression.contains("figure.") || expression.contains("select ");
    }

    /** The same as readers are told it. */
    String told() {
        return SHARE.matcher(expression.replace("figure.", "")).replaceAll("percent that $1 is of $2");
    }

    /** The other columns of the row that it is made of; not those that say which rows it is made of beside. */
    List<String> columns(List<LookUp> lookUps) {
        String made = PARTITION.matcher(expression).replaceAll("");
        for (LookUp lookUp : lookUps) {
            made = made.replace(lookUp.condition(), "");
        }
        return COLUMN.matcher(made)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(column))
                .distinct()
                .toList();
    }

    /** {@code from} and {@code where} of the published rows, as {@code figure}, whose value is another. */
    String disagreeing(SqlFile file) {
        return "(select figure.*, (%s) as %s from %s as figure) as figure where (%s) and figure.%s is distinct from figure.%s"
                .formatted(expression, EXPECTED, file.relation(), when, Quoted.name(column), EXPECTED);
    }
}
