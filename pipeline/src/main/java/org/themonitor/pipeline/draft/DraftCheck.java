package org.themonitor.pipeline.draft;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.themonitor.pipeline.draft.DraftedList.Column;
import org.themonitor.pipeline.draft.DraftedList.Constant;
import org.themonitor.pipeline.draft.DraftedList.Setting;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** What is wrong with a list, a sentence per cell: what was expected there, and one fix. */
final class DraftCheck {
    private final DraftedList list;
    private final Vocabularies vocabularies;
    private final List<String> problems = new ArrayList<>();

    private DraftCheck(DraftedList list, Vocabularies vocabularies) {
        this.list = list;
        this.vocabularies = vocabularies;
    }

    static List<String> problems(DraftedList list, Vocabularies vocabularies) {
        DraftCheck check = new DraftCheck(list, vocabularies);
        check.settings();
        check.list.bySheet().forEach(check::sheet);
        check.list.constants().forEach(check::constant);
        check.list.words().forEach(check::word);
        return check.problems;
    }

    /** {@code Columns!F9: expected …; …}. */
    static String problem(String sheet, String letters, int row, String expected, String fix) {
        return "%s!%s%d: expected %s; %s".formatted(sheet, letters, row, expected, fix);
    }

    private void settings() {
        if (!list.value("name").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            setting("name", "lower-case letters, digits and hyphens", "write the name so");
        }
        if (list.value("title").isEmpty()) {
            setting("title", "what such a workbook is", "write it in English");
        }
        if (!List.of("", "ignore").contains(list.value("totals rows"))) {
            setting("totals rows", "ignore, or nothing", "clear the cell where there are none");
        }
        if (!list.value("encoding").isEmpty()) {
            csv();
        }
    }

    private void csv() {
        if (!list.value("encoding").matches("[A-Za-z0-9._:+-]+") || !Charset.isSupported(list.value("encoding"))) {
            setting("encoding", "an encoding such as UTF-8 or windows-1252", "write the name of one");
        }
        String delimiter = list.value("delimiter");
        if (delimiter.length() != 1 && !delimiter.equals("tab")) {
            setting("delimiter", "the one character between two cells", "write it, or tab");
        }
    }

    private void setting(String what, String expected, String fix) {
        Setting cell = list.settings().getOrDefault(what, new Setting(1, ""));
        problems.add(problem(DraftList.TEMPLATE, "B", cell.row(), expected, fix));
    }

    private void sheet(String sheet, List<Column> columns) {
        Column first = columns.get(0);
        StagingTable table = StagingTable.find(first.proposal().table()).orElse(null);
        for (Column column : columns) {
            if (!column.proposal().table().equals(first.proposal().table())) {
                column(
                        "E",
                        column,
                        "the staging table of the whole sheet",
                        "write " + first.proposal().table());
            }
        }
        if (table == null) {
            column("E", first, "a staging table", "write casualties, or another file of sql/staging without .sql");
            return;
        }
        if (columns.stream().noneMatch(column -> column.proposal().recognises())) {
            column("I", first, "yes for at least one column of the sheet", "choose headers that only such sheets have");
        }
        Set<String> filled = new HashSet<>();
        columns.forEach(column -> becomes(column, table, filled));
        required(sheet, table, filled);
    }

    private void becomes(Column column, StagingTable table, Set<String> filled) {
        ColumnProposal said = column.proposal();
        if (said.becomes().isEmpty()) {
            column(
                    "F",
                    column,
                    "a decision about the column '%s'".formatted(said.header()),
                    "choose what it becomes, or ignore");
        } else if (said.becomes().equals(ColumnProposal.IGNORE)) {
            if (said.reason().isEmpty()) {
                column("J", column, "why the column '%s' is not read".formatted(said.header()), "write the reason");
            }
        } else {
            read(column, table, filled);
        }
    }

    private void read(Column column, StagingTable table, Set<String> filled) {
        String to = column.proposal().becomes();
        FieldType as = FieldType.parse(column.proposal().as()).orElse(null);
        if (as == null
                || (as.kind() == Kind.TERM && vocabularies.find(as.argument()).isEmpty())) {
            column("G", column, "a way of reading", "choose one from the drop-down");
            filled.add(to);
            return;
        }
        List<String> targets = as.kind() == Kind.DATE
                ? List.of(to.replaceFirst("_date$", "_year"), to.replaceFirst("_date$", "_month"))
                : List.of(to);
        boolean isPossible = targets.stream().allMatch(name -> table.has(name) && !StagingTable.ORIGIN.contains(name));
        if (!isPossible) {
            column("F", column, "a column of the table " + table.name(), "choose one from the drop-down");
        } else if (!filled.add(to)) {
            column("F", column, "one column of the sheet for '%s'".formatted(to), "ignore one of them");
        }
        filled.addAll(targets);
        if (as.kind() == Kind.DATE) {
            filled.add(to.replaceFirst("_date$", "_day"));
        }
        if (as.isQuantity()) {
            filled.add(to + "_qualifier");
        }
    }

    private void required(String sheet, StagingTable table, Set<String> filled) {
        for (Constant constant : list.constants()) {
            boolean isColumns = filled.contains(constant.column());
            if (constant.sheet().equals(sheet) && constant.value().isEmpty() && !isColumns && needs(table, constant)) {
                constant(constant, "a value, for no column gives '%s'".formatted(constant.column()), "fill it in");
            } else if (constant.sheet().equals(sheet) && !constant.value().isEmpty() && isColumns) {
                constant(constant, "nothing, for a column gives '%s'".formatted(constant.column()), "clear the cell");
            }
        }
    }

    private static boolean needs(StagingTable table, Constant constant) {
        return table.column(constant.column())
                .filter(StagingTable.Column::notNull)
                .isPresent();
    }

    private void constant(Constant constant) {
        vocabularies
                .find(constant.column())
                .filter(vocabulary -> !constant.value().isEmpty() && !vocabulary.has(constant.value()))
                .ifPresent(vocabulary ->
                        constant(constant, "one of " + String.join(", ", vocabulary.codes()), "write one of them"));
    }

    private void word(DraftedList.Word word) {
        WordProposal said = word.proposal();
        list.columns().stream()
                .map(Column::proposal)
                .filter(column ->
                        column.sheet().equals(said.sheet()) && column.header().equals(said.header()))
                .flatMap(column -> column.vocabulary().stream())
                .flatMap(name -> vocabularies.find(name).stream())
                .filter(vocabulary -> !said.means().isEmpty() && !vocabulary.has(said.means()))
                .forEach(vocabulary -> problems.add(problem(
                        DraftList.WORDS,
                        "D",
                        word.row(),
                        "one of " + String.join(", ", vocabulary.codes()),
                        "choose one of them, or clear the cell")));
    }

    private void constant(Constant constant, String expected, String fix) {
        problems.add(problem(DraftList.CONSTANTS, "C", constant.row(), expected, fix));
    }

    private void column(String letters, Column column, String expected, String fix) {
        problems.add(problem(DraftList.COLUMNS, letters, column.row(), expected, fix));
    }
}
