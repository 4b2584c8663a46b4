package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.book.DraftBook;
import org.themonitor.pipeline.book.DraftBook.Column;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CsvDialect;

/** The list an editor completes: the template, its columns, and the values that hold for every row. */
final class DraftList {
    static final String TEMPLATE = "Template";
    static final String COLUMNS = "Columns";
    static final String CONSTANTS = "Every row";
    static final String WORDS = "Words";
    static final String MARK = "Draft of a template";

    private DraftList() {}

    static void write(Path file, TemplateDraft draft, Vocabularies vocabularies) throws IOException {
        try (DraftBook book = new DraftBook()) {
            book.addList(
                    TEMPLATE,
                    List.of(MARK, "Complete the yellow cells of the sheets, save, and hand the file to `decide`."),
                    List.of(
                            Column.shown("What", 24),
                            Column.toFill("Value", 60, List.of()),
                            Column.shown("Meaning", 80)),
                    template(draft));
            book.addList(
                    COLUMNS,
                    List.of(
                            "What becomes of each column",
                            "Sample values stand in this list only; delete it after use."),
                    columns(draft, vocabularies),
                    draft.columns().stream().map(ColumnProposal::cells).toList());
            book.addList(
                    CONSTANTS,
                    List.of("Values that hold for every row", "Leave blank what a column gives."),
                    List.of(
                            Column.shown("Sheet", 24),
                            Column.shown("Column of the staging table", 32),
                            Column.toFill("Value", 32, List.of()),
                            Column.shown("Possible values", 80)),
                    constants(draft, vocabularies));
            if (!draft.words().isEmpty()) {
                book.addList(
                        WORDS,
                        List.of(
                                "Words that are not known yet",
                                "What a word means in this column of this template; a word without a meaning stays a finding."),
                        List.of(
                                Column.shown("Sheet", 24),
                                Column.shown("Header", 32),
                                Column.shown("Word", 32),
                                Column.toFill("Means", 32, meanings(draft, vocabularies))),
                        draft.words().stream().map(WordProposal::cells).toList());
            }
            book.writeTo(file);
        }
    }

    private static List<List<String>> template(TemplateDraft draft) {
        return List.of(
                List.of("name", draft.name(), "lower-case letters, digits and hyphens; the file is called like it"),
                List.of("title", "", "what such a workbook is, in English"),
                List.of("language", "mul", "en, fr, es, pt, ar, ru, uk; mul for several"),
                List.of(
                        "encoding",
                        draft.csv().map(csv -> csv.charset().name()).orElse(""),
                        "for CSV files: UTF-8, windows-1252 …; blank for spreadsheets"),
                List.of(
                        "delimiter",
                        draft.csv().map(DraftList::delimiter).orElse(""),
                        "for CSV files: the character between two cells; tab for a tabulator"),
                List.of(
                        "totals rows",
                        "ignore",
                        "ignore: rows that begin with a word for total are compared, not read"));
    }

    private static String delimiter(CsvDialect csv) {
        return csv.delimiter() == '\t' ? "tab" : String.valueOf(csv.delimiter());
    }

    private static List<Column> columns(TemplateDraft draft, Vocabularies vocabularies) {
        List<String> targets = new ArrayList<>(List.of(ColumnProposal.IGNORE));
        draft.columns().stream()
                .map(ColumnProposal::table)
                .distinct()
                .forEach(
                        table -> targets.addAll(targets(StagingTable.find(table).orElseThrow())));
        List<String> ways = Stream.concat(
                        FieldType.ways().stream(),
                        vocabularies.all().stream().map(vocabulary -> "term(" + vocabulary.name() + ")"))
                .toList();
        List<String> yes = List.of(ColumnProposal.YES);
        return List.of(
                Column.toFill("Sheet", 20, List.of()),
                Column.shown("Column", 8),
                Column.shown("Header", 32),
                Column.shown("Sample values", 48),
                Column.toFill("Staging table", 18, List.of()),
                Column.toFill("Becomes", 22, targets),
                Column.toFill("Read as", 24, ways),
                Column.toFill("Required", 10, yes),
                Column.toFill("Recognises", 12, yes),
                Column.toFill("Why not read", 48, List.of()));
    }

    private static List<String> meanings(TemplateDraft draft, Vocabularies vocabularies) {
        return draft.columns().stream()
                .flatMap(column -> column.vocabulary().stream())
                .distinct()
                .flatMap(name -> vocabularies.find(name).stream())
                .flatMap(vocabulary -> vocabulary.codes().stream())
                .distinct()
                .toList();
    }

    private static List<String> targets(StagingTable table) {
        List<String> names =
                table.columns().stream().map(StagingTable.Column::name).toList();
        Stream<String> dates = names.stream()
                .filter(name -> name.endsWith("_year") && names.contains(name.replaceFirst("_year$", "_day")))
                .map(name -> name.replaceFirst("_year$", "_date"));
        return Stream.concat(dates, names.stream().filter(name -> !StagingTable.ORIGIN.contains(name)))
                .toList();
    }

    private static List<List<String>> constants(TemplateDraft draft, Vocabularies vocabularies) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        for (ColumnProposal column : draft.columns()) {
            if (sheets.add(column.sheet())) {
                Set<String> filled = filled(draft, column.sheet());
                StagingTable.find(column.table()).orElseThrow().columns().stream()
                        .filter(required -> required.notNull() && !StagingTable.ORIGIN.contains(required.name()))
                        .map(StagingTable.Column::name)
                        .filter(name -> !name.equals("area"))
                        .forEach(name -> rows.add(constant(column.sheet(), name, filled, vocabularies)));
            }
        }
        return rows;
    }

    private static Set<String> filled(TemplateDraft draft, String sheet) {
        Set<String> filled = new HashSet<>();
        draft.columns().stream().filter(column -> column.sheet().equals(sheet)).forEach(column -> {
            filled.add(column.becomes().replaceFirst("_date$", "_year"));
            if (column.as().startsWith("count")) {
                filled.add(column.becomes() + "_qualifier");
            }
        });
        return filled;
    }

    private static List<String> constant(String sheet, String name, Set<String> filled, Vocabularies vocabularies) {
        Optional<Vocabulary> vocabulary = vocabularies.find(name);
        String value = switch (name) {
            case "row_kind" -> "individual";
            case "people" -> "1";
            case "people_qualifier" -> "exact";
            default -> vocabulary.flatMap(Vocabulary::blankTerm).orElse("");
        };
        String possible = name.equals("row_kind")
                ? "individual, incident, aggregate"
                : vocabulary.map(words -> String.join(", ", words.codes())).orElse("");
        return List.of(sheet, name, filled.contains(name) ? "" : value, possible);
    }
}
