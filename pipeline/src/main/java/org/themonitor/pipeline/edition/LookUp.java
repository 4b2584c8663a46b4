package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.about.AboutTable;

/**
 * Other rows that the SQL of a derived figure is made of: those it selects, and those its window is over.
 *
 * @param relation the table they stand in
 * @param alias what the condition calls one of them
 * @param condition which they are; {@code figure} is the published row
 * @param columns what the SQL names of one
 */
record LookUp(String relation, String alias, String condition, List<String> columns) {
    private static final Pattern SELECTED =
            Pattern.compile("\\bfrom ((?:publish|core)\\.\\w+) as (\\w+)(?:( where )|(?=\\)|$))");
    private static final Pattern WINDOW = Pattern.compile(
            "(?:filter \\(where ([^()]*)\\) )?\\bover \\((?:partition by (figure\\.\\w+(?:, figure\\.\\w+)*))?");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.'])([a-z_]\\w*)\\.[a-z_]");
    private static final Pattern ALIAS = Pattern.compile("\\bas (\\w+)");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join) \\w+\\.\\w+");
    private static final Pattern AFTER = Pattern.compile(" (?:group by|having|qualify|order by|limit|union) ");
    private static final Pattern VARIABLE = Pattern.compile("getvariable\\('(\\w+)'\\)");
    private static final String OTHER = "other";

    LookUp {
        columns = List.copyOf(columns);
    }

    static List<LookUp> in(DerivedFigure derived, AboutTable table) {
        // a finished edition has no variables: its days are those of core.edition
        String expression = VARIABLE.matcher(derived.expression()).replaceAll("(select $1 from core.edition)");
        List<LookUp> found = new ArrayList<>();
        Matcher selected = SELECTED.matcher(expression);
        while (selected.find()) {
            String condition = selected.group(3) == null ? "true" : untilClosed(expression.substring(selected.end()));
            LookUp lookUp =
                    new LookUp(selected.group(1), selected.group(2), condition, named(selected.group(2), expression));
            if (lookUp.standsAlone()) {
                found.add(lookUp);
            }
        }
        WINDOW.matcher(expression)
                .results()
                .filter(window -> expression.contains("figure."))
                .map(window ->
                        new LookUp(table.relation().toString(), OTHER, sameAs(window), derived.columns(List.of())))
                .findFirst()
                .ifPresent(found::add);
        return found;
    }

    private static String sameAs(MatchResult window) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (window.group(1) != null) {
            conditions.add("(" + window.group(1).replace("figure.", OTHER + ".") + ")");
        }
        if (window.group(2) != null) {
            for (String column : List.of(window.group(2).split(", "))) {
                conditions.add(column.replace("figure.", OTHER + ".") + " is not distinct from " + column);
            }
        }
        return String.join(" and ", conditions);
    }

    /** One within another may name rows of that one: by itself it means nothing. */
    private boolean standsAlone() {
        Set<String> known = new HashSet<>(Set.of(alias, "figure"));
        ALIAS.matcher(condition).results().forEach(name -> known.add(name.group(1)));
        return NAMED.matcher(READ.matcher(condition).replaceAll(""))
                .results()
                .allMatch(name -> known.contains(name.group(1)));
    }

    private static List<String> named(String alias, String expression) {
        return Pattern.compile("\\b" + alias + "\\.(\\w+)")
                .matcher(expression)
                .results()
                .map(column -> column.group(1))
                .distinct()
                .toList();
    }

    /** What comes before the bracket that closes what was open before, and before what follows a condition. */
    private static String untilClosed(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth < 0
                    || (depth == 0
                            && AFTER.matcher(text).region(at, text.length()).lookingAt())) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** {@code from} and {@code where} of the rows, beside the published row as a select in brackets gives it. */
    String fromWhere(String figure) {
        return " from %s as %s cross join %s as figure where %s".formatted(relation, alias, figure, condition);
    }
}
