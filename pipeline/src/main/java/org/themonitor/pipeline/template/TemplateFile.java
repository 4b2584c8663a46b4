package org.themonitor.pipeline.template;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Reads one template; every problem is noted, with its line. */
final class TemplateFile {
    private static final Set<String> COVER_FIELDS = Set.of("area", "source", "data_year", "sent_on");

    /** Languages of the official workbooks, and Ukrainian, in which sheets are read too. */
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "pt", "ar", "ru", "uk");

    private static final String[] SHEET_KEYS = Stream.concat(
                    Stream.of(
                            "sheet",
                            "names",
                            "about",
                            "required",
                            "recognise",
                            "into",
                            "row_kind",
                            "set",
                            "totals_rows",
                            "hidden",
                            "columns",
                            "header_rows",
                            "labels",
                            "other_columns",
                            "join"),
                    SheetCoverage.KEYS.stream())
            .toArray(String[]::new);

    private static final String NOBODY = "nobody";

    private final YamlFile file;
    private final YamlProblems problems;
    private NamedTexts texts = new NamedTexts(Optional.empty());

    private TemplateFile(YamlFile file, YamlProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Template read(YamlFile file, YamlProblems problems) {
        return new TemplateFile(file, problems).read();
    }

    private Template read() {
        YamlForm form = new YamlForm(file.name(), file.root(problems), problems)
                .only(
                        "template",
                        "title",
                        "language",
                        "reviewed_by",
                        "csv",
                        "cover",
                        "ignored_sheets",
                        "sheets",
                        "texts",
                        "instructions");
        texts = new NamedTexts(form.form("texts"));
        String name = form.text("template");
        if (!name.equals(file.stem())) {
            form.problem("the template is called '%s', its file '%s'".formatted(name, file.name()));
        }
        Optional<CoverTemplate> cover = form.form("cover").map(this::cover);
        List<YamlForm> sheetForms = form.forms("sheets");
        List<SheetTemplate> sheets = sheetForms.stream().map(this::sheet).toList();
        for (int i = 0; i < sheets.size(); i++) {
            SheetCheck.problems(sheets.get(i), sheets).forEach(sheetForms.get(i)::problem);
        }
        texts.unused().forEach(unused -> form.problem("no column and no sheet uses the text '%s'".formatted(unused)));
        if (sheets.isEmpty()) {
            form.problem("a template needs 'sheets'");
        }
        return new Template(
                name,
                form.text("title"),
                form.text("language"),
                reviewedBy(form),
                form.form("csv").map(this::dialect),
                cover,
                sheets,
                form.textByKey("ignored_sheets"),
                form.form("instructions").map(InstructionsFile::read),
                file.digest());
    }

    private static Map<String, String> reviewedBy(YamlForm form) {
        Map<String, String> reviewers = new LinkedHashMap<>(form.textByKey("reviewed_by"));
        reviewers.values().removeIf(NOBODY::equals);
        return reviewers;
    }

    private CsvDialect dialect(YamlForm form) {
        form.only("encoding", "delimiter");
        String delimiter = form.text("delimiter");
        if (delimiter.length() != 1) {
            form.problem("'delimiter' must be one character, such as \",\" or \";\"");
        }
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = Charset.forName(form.text("encoding"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            form.problem("no such encoding: " + form.text("encoding"));
        }
        return new CsvDialect(charset, delimiter.isEmpty() ? ',' : delimiter.charAt(0));
    }

    private CoverTemplate cover(YamlForm form) {
        form.only("sheet", "names", "labels");
        List<ColumnTemplate> labels = form.form("labels").map(this::columns).orElse(List.of());
        for (ColumnTemplate label : labels) {
            if (label.use() instanceof ColumnUse.Mapped mapped
                    && !COVER_FIELDS.contains(mapped.to())
                    && !CoverTemplate.isQuestion(mapped)) {
                form.problem(
                        "a cover fills area, source, data_year or sent_on, or asks years_in_full or no_casualties, not '%s'"
                                .formatted(mapped.to()));
            }
        }
        return new CoverTemplate(names(form), form.textByKey("names"), labels);
    }

    private SheetTemplate sheet(YamlForm form) {
        form.only(SHEET_KEYS);
        Map<String, String> constants = new LinkedHashMap<>(form.textByKey("set"));
        form.optionalText("row_kind").ifPresent(kind -> constants.put("row_kind", kind));
        List<ColumnTemplate> columns = form.form("columns").map(this::columns).orElse(List.of());
        String into = form.text("into");
        Optional<StagingTable> table = StagingTable.find(into);
        if (table.isEmpty()) {
            form.problem("there is no staging table '%s'".formatted(into));
        }
        form.optionalText("totals_rows")
                .filter(rows -> !rows.equals("ignore"))
                .ifPresent(rows -> form.problem("'totals_rows' can only be 'ignore'"));
        return new SheetTemplate(
                names(form),
                form.textByKey("names"),
                texts.of(form, "about"),
                form.flag("required"),
                form.texts("recognise"),
                table.orElse(new StagingTable(into)),
                constants,
                form.optionalText("totals_rows").isPresent(),
                columns,
                new Headers(columns),
                SheetCoverage.read(form),
                ShapeFile.read(form, this::columns, this::use));
    }

    private List<String> names(YamlForm form) {
        languages(form, "names");
        List<String> names = new ArrayList<>(form.textByKey("names").values());
        names.addAll(form.texts("sheet"));
        if (names.isEmpty()) {
            form.problem("'sheet' is missing: name of the sheet, or \"*\" for any");
        }
        return names;
    }

    private List<ColumnTemplate> columns(YamlForm form) {
        List<ColumnTemplate> columns = new ArrayList<>();
        Map<String, String> mainHeaderByKey = new LinkedHashMap<>();
        for (String header : form.keys()) {
            YamlForm cell = form.form(header).orElseThrow();
            ColumnTemplate column = column(header, cell);
            columns.add(column);
            for (String written : column.headers()) {
                String before = mainHeaderByKey.putIfAbsent(Headers.key(written), header);
                if (before != null && !before.equals(header)) {
                    cell.problem("header '%s' stands for both '%s' and '%s'".formatted(written, before, header));
                }
            }
        }
        return columns;
    }

    private ColumnTemplate column(String header, YamlForm form) {
        languages(form, "headers");
        return new ColumnTemplate(
                header,
                ShapeFile.also(form),
                List.of(),
                form.textsByKey("headers"),
                texts.of(form, "help"),
                form.flag("optional"),
                use(form));
    }

    static void languages(YamlForm form, String key) {
        form.form(key).ifPresent(said -> said.only(LANGUAGES.stream().sorted().toArray(String[]::new)));
    }

    private ColumnUse use(YamlForm form) {
        form.only(
                "to",
                "as",
                "required",
                "optional",
                "blank",
                "terms",
                "ignore",
                "also",
                "headers",
                "help",
                "set",
                "hxl",
                "control",
                "confirms",
                "holds",
                "until",
                "header");
        Optional<String> reason = form.optionalText("ignore");
        if (reason.isPresent()) {
            if (form.keys().contains("to")) {
                form.problem("a column is read ('to') or ignored ('ignore'), not both");
            }
            return new ColumnUse.Ignored(reason.get());
        }
        Optional<String> confirms = form.optionalText("confirms");
        if (confirms.isPresent()) {
            return new ColumnUse.Confirms(confirms.get(), form.texts("until"));
        }
        List<String> holds = form.texts("holds");
        if (!holds.isEmpty()) {
            return new ColumnUse.Holds(
                    holds.stream().map(word -> Spelling.of(word).unaccented()).collect(Collectors.toSet()));
        }
        if (form.keys().contains("control")) {
            return ShapeFile.control(form);
        }
        String as = form.optionalText("as").orElse("text");
        FieldType type = FieldType.parse(as).orElse(null);
        if (type == null) {
            form.problem(
                    "'as: %s' is no way of reading; there are text, count and year (each with dot or comma or without), month, date, date(dmy), date(mdy),"
                                    .formatted(as)
                            + " date(ymd), partial_date, due_date and day (each with an order or without), term(vocabulary),"
                            + " age, area, number, land_area(m2), land_area(km2), land_area(ha), money, money(point),"
                            + " money(comma) and link");
            type = new FieldType(FieldType.Kind.TEXT, "");
        }
        Optional<String> blank = form.optionalText("blank");
        blank.filter(means -> !means.equals("nothing"))
                .ifPresent(means -> form.problem("'blank' of a column can only be 'nothing'"));
        return ShapeFile.spread(
                form,
                new ColumnUse.Mapped(
                        form.text("to"), type, form.flag("required"), blank.isPresent(), form.textByKey("terms")),
                this::use);
    }
}
