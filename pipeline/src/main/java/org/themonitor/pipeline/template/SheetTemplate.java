package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.themonitor.pipeline.value.Spelling;

/**
 * How one kind of sheet is recognised and read into one staging table.
 *
 * @param names names of the sheet in any language; {@code *} stands for any letters
 * @param titles the name to print in a new workbook, by language code
 * @param about what it is for, by language code
 * @param required whether a workbook without such a sheet is worth a finding
 * @param recognise main headers that must all be there
 * @param into the staging table without its schema
 * @param constants values that hold for every row, by staging column
 * @param ignoreTotals whether rows that begin with a word for "total" are left out
 * @param columns the columns it knows
 * @param headers finds them by what is written; made once, for every row of every workbook asks it
 * @param coverage how much it gives
 * @param shape where it differs from a plain list with one header row
 */
public record SheetTemplate(
        List<String> names,
        Map<String, String> titles,
        Map<String, String> about,
        boolean required,
        List<String> recognise,
        StagingTable into,
        Map<String, String> constants,
        boolean ignoreTotals,
        List<ColumnTemplate> columns,
        Headers headers,
        SheetCoverage coverage,
        SheetShape shape) {
    /** Patterns of the names in templates, of which there are few; every sheet of every workbook is held to them. */
    private static final int LONGEST_NAME = 1000;

    private static final Pattern NO_NAME = Pattern.compile("(?!)");
    private static final Map<String, Pattern> NAMES = new ConcurrentHashMap<>();

    public SheetTemplate {
        names = List.copyOf(names);
        titles = Map.copyOf(titles);
        about = Map.copyOf(about);
        recognise = List.copyOf(recognise);
        constants = Map.copyOf(constants);
        columns = List.copyOf(columns);
    }

    /** The same kind of sheet with other columns. */
    public SheetTemplate with(List<ColumnTemplate> others) {
        return new SheetTemplate(
                names,
                titles,
                about,
                required,
                recognise,
                into,
                constants,
                ignoreTotals,
                others,
                new Headers(others),
                coverage,
                shape);
    }

    /** Whether a sheet of that name may be one of these. */
    public boolean mayBe(String sheetName) {
        return anyNameMatches(names, sheetName);
    }

    /** Whether another sheet of the workbook takes values from sheets of this template. */
    public boolean isJoinedBy(SheetTemplate other) {
        return other.shape().join().filter(join -> names.contains(join.sheet())).isPresent();
    }

    /** Whether one of the names is this one, with nothing left open in it. */
    static boolean isGiven(List<String> patterns, String sheetName) {
        return anyNameMatches(
                patterns.stream().filter(name -> !name.contains("*")).toList(), sheetName);
    }

    static boolean anyNameMatches(List<String> patterns, String sheetName) {
        String name = Spelling.of(sheetName).unaccented();
        return patterns.stream()
                .anyMatch(pattern -> NAMES.computeIfAbsent(pattern, SheetTemplate::namePattern)
                        .matcher(name)
                        .matches());
    }

    /** No sheet is called by a text this long; to make a pattern of a page takes a time that grows with its square. */
    private static Pattern namePattern(String name) {
        if (name.length() > LONGEST_NAME) {
            return NO_NAME;
        }
        String quoted = Pattern.quote(Spelling.of(name).unaccented());
        return Pattern.compile(quoted.replace("*", "\\E.*\\Q"));
    }
}
