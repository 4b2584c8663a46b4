package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How SQL is written here, and what it must avoid so that two builds of the same inputs are equal. Types of published
 * columns, keys and schema-qualified names are held when the project is read and run, not here.
 */
public final class SqlStyle {
    private static final int WIDTH = 100;
    private static final int INDENT = 4;

    private static final Pattern PICKS_ANY =
            Pattern.compile("\\b(any_value|arbitrary|first|last|arg_max|arg_min|max_by|min_by|mode)\\s*\\(");
    private static final Pattern ORDERED =
            Pattern.compile("\\b(list|array_agg|string_agg|group_concat|listagg)\\s*\\(");
    private static final Pattern OVER = Pattern.compile("\\b(row_number|first_value|last_value|lag|lead)\\s*\\(");
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(now|today|random|uuid|gen_random_uuid|get_current_timestamp)\\s*\\(|\\bcurrent_(date|time|timestamp)\\b");
    private static final Pattern DIVISION = Pattern.compile("/(?!\\s*(nullif\\b|/|[1-9]))(?<!//)");
    private static final Pattern STAR = Pattern.compile("\\bselect\\s+(distinct\\s+)?\\*|\\b\\w+\\.\\*");
    private static final Pattern FROM = Pattern.compile("\\s*from\\s+(\\w+)\\b(?!\\.)");
    private static final Pattern LEFT_JOIN = Pattern.compile("^\\s*(left|full|right)( outer)? join\\b");
    private static final Pattern ORDER_BY = Pattern.compile("\\border\\s+by\\b");

    private final SqlFile file;
    private final MaskedSql sql;
    private final List<String> problems = new ArrayList<>();

    private SqlStyle(SqlFile file) {
        this.file = file;
        this.sql = new MaskedSql(file.layer().holdsSelects() ? file.select() : file.content());
    }

    /** What is wrong with the file; each problem starts with its path. */
    public static List<String> problems(SqlFile file) {
        SqlStyle style = new SqlStyle(file);
        style.checkLines();
        if (file.layer().holdsSelects()) {
            style.checkSameEveryTime();
            style.checkStars();
            style.forbid("\\bunpivot\\b(?!\\s+include nulls)", "an unpivot loses what is null: unpivot include nulls");
            style.checkReasons();
            style.checkOrder();
        }
        return style.problems.stream()
                .map(problem -> file.path() + ": " + problem)
                .toList();
    }

    private void checkLines() {
        int number = 0;
        for (String line : file.content().split("\n", -1)) {
            number++;
            checkLine(line, "line " + number);
        }
        forbid("[A-Z]", "write keywords and names in lower case");
        forbid("(?m)^\\s*,", "commas end a line, they do not begin one");
    }

    private void checkLine(String line, String where) {
        if (line.length() > WIDTH) {
            problems.add("%s has %d characters, at most %d".formatted(where, line.length(), WIDTH));
        }
        if (line.indexOf('\t') >= 0) {
            problems.add(where + " has a tab; indent with 4 spaces");
        } else if (!line.isBlank() && (line.length() - line.stripLeading().length()) % INDENT != 0) {
            problems.add(where + " is not indented by a multiple of 4 spaces");
        }
        if (!line.equals(line.stripTrailing())) {
            problems.add(where + " ends with spaces");
        }
    }

    private void checkSameEveryTime() {
        each(PICKS_ANY, found -> problems.add(found.group(1) + "() picks any of several: say which with row_number()"));
        each(
                OUTSIDE,
                found -> problems.add(
                        found.group().replace("(", "").strip() + " differs from run to run: take it as a variable"));
        each(DIVISION, found -> problems.add("a division by 0 is Infinity: divide by nullif(…, 0), or use pct"));
        each(ORDERED, found -> {
            if (!ORDER_BY.matcher(sql.inside(found.end())).find()) {
                problems.add(found.group(1) + "() needs an order by inside its brackets");
            }
        });
        each(OVER, found -> {
            String rest =
                    sql.text().substring(found.end() + sql.inside(found.end()).length() + 1);
            Matcher window =
                    Pattern.compile("\\s*(?:ignore nulls\\s*)?over\\s*\\(").matcher(rest);
            if (window.lookingAt()
                    && !ORDER_BY.matcher(new MaskedSql(rest).inside(window.end()))
                            .find()) {
                problems.add(found.group(1) + "() needs an order by in its window");
            }
        });
        if (file.isMacro()) {
            checkParameters();
            forbid(
                    "\\bgetvariable\\b",
                    "a macro may not use getvariable: where it is shipped to, it is silently empty");
        }
    }

    /** In a macro an unqualified name is the parameter, also where a column was meant: {@code area = area} is true. */
    private void checkParameters() {
        MacroArguments arguments = file.header().arguments().orElseThrow();
        Stream.concat(arguments.required().stream(), arguments.optional().stream())
                .forEach(name -> forbid(
                        "(?<![\\w.])%1$s\\s*([=<>]+|is (not )?distinct from)\\s*%1$s(?![\\w.(])".formatted(name),
                        "%1$s is compared with itself: write the column as <table>.%1$s".formatted(name)));
    }

    private void checkReasons() {
        String before = "";
        for (String line : file.content().split("\n", -1)) {
            if (LEFT_JOIN.matcher(line).find() && !line.contains("--") && !before.contains("--")) {
                problems.add("an outer join needs its reason, as a comment on or above its line");
            }
            before = line;
        }
    }

    /** What a published table shows, its file lists: a star would follow what is added below. */
    private void checkStars() {
        if (file.layer() != Layer.PUBLISH) {
            return;
        }
        each(STAR, found -> {
            if (sql.depth(found.start()) > 0) {
                return;
            }
            Matcher from =
                    FROM.matcher(sql.text()).region(found.end(), sql.text().length());
            boolean isOfAList = found.group().startsWith("select") && from.lookingAt() && lists(from.group(1));
            if (!isOfAList) {
                problems.add("the last select of a published table lists its columns, or shows all of a CTE that does");
            }
        });
    }

    private boolean lists(String name) {
        Matcher made =
                Pattern.compile("\\b%s as (materialized )?\\(".formatted(name)).matcher(sql.text());
        return made.find()
                && !STAR.matcher(new MaskedSql(sql.inside(made.end())).outermost())
                        .find();
    }

    private void checkOrder() {
        if (file.layer() != Layer.PUBLISH || file.computedBy().isPresent() || file.isMacro()) {
            return;
        }
        String last = "";
        Matcher order = ORDER_BY.matcher(sql.text());
        while (order.find()) {
            last = sql.depth(order.start()) == 0 ? file.select().substring(order.end()) : last;
        }
        String columns = last;
        List<String> open = file.header().key().stream()
                .filter(column -> !Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                        .matcher(columns)
                        .find())
                .toList();
        if (last.isEmpty() || !open.isEmpty()) {
            problems.add("a published table needs an order by, down to its key: add " + String.join(", ", open));
        }
    }

    private void forbid(String pattern, String problem) {
        if (Pattern.compile(pattern).matcher(sql.text()).find()) {
            problems.add(problem);
        }
    }

    private void each(Pattern pattern, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(sql.text());
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
