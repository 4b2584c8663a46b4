package org.themonitor.pipeline.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What one list may hold, by {@code reference/index.yml}.
 *
 * @param list name of the list
 * @param key the columns that name a line
 * @param period the first day and the first day after it; empty for what holds for good
 * @param columns every column with what it holds, in the file's order
 */
public record ReferenceForm(String list, List<String> key, List<String> period, Map<String, Cell> columns) {
    private static final String INDEX = "/reference/index.yml";
    private static final String OR_BLANK = " or blank";
    private static final String TERM = "term ";
    private static final String ONE_OF = "one of ";

    /**
     * What a column holds.
     *
     * @param vocabulary the vocabulary its terms are of, null for everything else
     * @param choices the words there are, none for everything else
     */
    public record Cell(CellKind kind, @Nullable String vocabulary, List<String> choices, boolean mayBeBlank) {
        public Cell {
            choices = List.copyOf(choices);
        }

        static Cell of(String written) {
            boolean mayBeBlank = written.endsWith(OR_BLANK);
            String what = mayBeBlank ? written.substring(0, written.length() - OR_BLANK.length()) : written;
            if (what.startsWith(ONE_OF)) {
                List<String> choices = List.of(what.substring(ONE_OF.length()).split(" / ", -1));
                return new Cell(CellKind.CHOICE, null, choices, mayBeBlank);
            }
            return what.startsWith(TERM)
                    ? new Cell(CellKind.TERM, what.substring(TERM.length()), List.of(), mayBeBlank)
                    : new Cell(CellKind.valueOf(what.toUpperCase(Locale.ROOT)), null, List.of(), mayBeBlank);
        }

        /** Whether it is the code of an area. */
        public boolean isArea() {
            return kind == CellKind.AREA;
        }

        /** What is wrong with a cell, as a sentence; nothing when it has the form. */
        Optional<String> problem(String column, String text) {
            boolean isRight =
                    text.isEmpty() ? mayBeBlank : kind.takes(text) && (choices.isEmpty() || choices.contains(text));
            String expected = choices.isEmpty() ? kind.expected() : String.join(", ", choices);
            return isRight
                    ? Optional.empty()
                    : Optional.of("%s is %s: expected %s"
                            .formatted(column, text.isEmpty() ? "blank" : "'" + text + "'", expected));
        }
    }

    public ReferenceForm {
        key = List.copyOf(key);
        period = List.copyOf(period);
    }

    static Map<String, ReferenceForm> all() {
        YamlProblems problems = new YamlProblems();
        YamlFile index = YamlFile.onClassPath(INDEX);
        YamlForm lists = new YamlForm(index.name(), index.root(problems), problems);
        Map<String, ReferenceForm> forms = new LinkedHashMap<>();
        for (String list : lists.keys()) {
            forms.put(list, of(list, lists.form(list).orElseThrow().only("key", "period", "columns")));
        }
        problems.throwIfAny();
        return forms;
    }

    private static ReferenceForm of(String list, YamlForm form) {
        Map<String, Cell> columns = new LinkedHashMap<>();
        form.textByKey("columns").forEach((column, written) -> columns.put(column, Cell.of(written)));
        return new ReferenceForm(list, form.texts("key"), form.texts("period"), columns);
    }
}
