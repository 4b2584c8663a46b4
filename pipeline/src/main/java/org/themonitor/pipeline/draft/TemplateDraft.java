package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.HeaderKnowledge;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;
import org.themonitor.pipeline.workbook.Workbooks;
import org.themonitor.pipeline.yaml.YamlFile;

/**
 * Proposes how a workbook that no template knows may be read: by headers that other templates know, and by contents
 * that are words of a vocabulary. Nothing is used before an editor has decided.
 *
 * @param name proposed name of the template
 * @param csv how it is written where it is CSV
 * @param columns a proposal for each column
 * @param words words of closed lists that no vocabulary knows
 */
public record TemplateDraft(
        String name, Optional<CsvDialect> csv, List<ColumnProposal> columns, List<WordProposal> words) {
    private static final int SAMPLES = 3;
    private static final int RECOGNISED_BY = 5;

    /** Headers such as date, province and place stand in every list. */
    private static final int MOST_BY_CHANCE = 3;

    private static final Pattern RELEASE = words("clear(?:ed|ance)|cancell?ed|demin|dépollu|déminag|desminad|desminag"
            + "|limpieza|limpeza|очищ|очистк|размин|розмін|تطهير|إزالة الألغام");
    private static final Pattern PEOPLE = words(
            "victim|casualt|injur|kill|dead|death|died|wound|surviv|\\bsex|gender"
                    + "|\\bage\\b|bless|\\btué|décès|muert|herid|víctima|género|edad\\b|vítima|\\bmort[oe]s?\\b|ferid|idade\\b"
                    + "|погиб|ранен|пострад|\\bпол\\b|возраст|загин|поранен|постражд|ضحي|ضحايا|قتيل|قتلى|جريح|جرحى|الجنس|العمر");

    private static Pattern words(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    public TemplateDraft {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /**
     * Drafts a template.
     *
     * @throws UnreadableWorkbookException if the file is no workbook, or damaged
     */
    public static TemplateDraft of(Path file, Templates templates, Vocabularies vocabularies)
            throws IOException, UnreadableWorkbookException {
        Optional<CsvDialect> csv =
                Workbooks.format(file) == WorkbookFormat.CSV ? Optional.of(dialect(file)) : Optional.empty();
        HeaderKnowledge knowledge = new HeaderKnowledge(templates);
        List<ColumnProposal> columns = new ArrayList<>();
        List<WordProposal> words = new ArrayList<>();
        try (Workbook workbook = csv.isPresent() ? Workbooks.openCsv(file, csv.get()) : Workbooks.open(file)) {
            for (UnknownSheet sheet : UnknownSheet.of(workbook)) {
                List<ColumnProposal> ofSheet = sheet(sheet, csv.isPresent(), knowledge, new ContentGuess(vocabularies));
                columns.addAll(ofSheet);
                words.addAll(words(sheet, ofSheet, vocabularies));
            }
        }
        // the file's own name may hold a person's
        String hash =
                YamlFile.digest(columns.stream().map(ColumnProposal::header).toList());
        return new TemplateDraft("drafted-" + hash.substring(0, 8), csv, columns, words);
    }

    /** Writes the list for the editor. */
    public void write(Path list, Vocabularies vocabularies) throws IOException {
        DraftList.write(list, this, vocabularies);
    }

    private static List<ColumnProposal> sheet(
            UnknownSheet sheet, boolean isCsv, HeaderKnowledge knowledge, ContentGuess guess) {
        String table = table(sheet, knowledge);
        StagingTable contract = StagingTable.find(table).orElseThrow();
        boolean isSure = isSure(sheet, table, knowledge, guess);
        Set<String> taken = new HashSet<>();
        List<ColumnProposal> columns = new ArrayList<>();
        int recognised = 0;
        for (RawCell header : sheet.headers()) {
            List<RawCell> cells = sheet.below(header);
            Optional<ContentGuess.Guess> proposed = knowledge
                    .find(header.text(), table)
                    .flatMap(known -> guess.known(new ContentGuess.Guess(known.to(), known.as()), cells, contract))
                    .or(() -> isArea(header, contract, knowledge))
                    .or(() -> guess.of(header.text(), cells, contract))
                    .filter(found -> isSure && taken.add(found.to()));
            boolean recognises = proposed.isPresent() && recognised++ < RECOGNISED_BY;
            columns.add(new ColumnProposal(
                    isCsv ? "*" : sheet.name(),
                    CellAddress.columnLetters(header.address().column()),
                    header.text(),
                    samples(cells),
                    table,
                    proposed.map(ContentGuess.Guess::to).orElse(""),
                    proposed.map(found -> found.as().toString()).orElse("text"),
                    proposed.filter(found -> found.as().kind() == Kind.YEAR).isPresent(),
                    recognises,
                    ""));
        }
        return columns;
    }

    private static Optional<ContentGuess.Guess> isArea(RawCell header, StagingTable table, HeaderKnowledge knowledge) {
        return knowledge.isArea(header.text()) && table.has("area")
                ? ContentGuess.Guess.of("area", "area")
                : Optional.empty();
    }

    /** The table whose headers these are; land that is cleared is none about people, though days and places agree. */
    private static String table(UnknownSheet sheet, HeaderKnowledge knowledge) {
        return says(sheet, RELEASE) && !says(sheet, PEOPLE)
                ? "land_release"
                : knowledge.table(sheet.headers().stream().map(RawCell::text).toList());
    }

    /** A day and a place alone say nothing: a sheet without a word of people is no list of them. */
    private static boolean isSure(UnknownSheet sheet, String table, HeaderKnowledge knowledge, ContentGuess guess) {
        long known = sheet.headers().stream()
                .filter(header -> knowledge.find(header.text(), table).isPresent())
                .count();
        return !table.equals("casualties")
                || says(sheet, PEOPLE)
                || known > MOST_BY_CHANCE
                || known == sheet.headers().size()
                || sheet.headers().stream().anyMatch(header -> guess.isOfPeople(sheet.below(header)));
    }

    private static boolean says(UnknownSheet sheet, Pattern words) {
        return sheet.headers().stream()
                .anyMatch(header -> words.matcher(header.text()).find());
    }

    private static List<WordProposal> words(
            UnknownSheet sheet, List<ColumnProposal> columns, Vocabularies vocabularies) {
        List<WordProposal> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnProposal column = columns.get(i);
            List<RawCell> cells = sheet.below(sheet.headers().get(i));
            column.vocabulary()
                    .filter(name -> !column.becomes().isEmpty())
                    .flatMap(vocabularies::find)
                    .ifPresent(vocabulary ->
                            words.addAll(WordProposal.of(column.sheet(), column.header(), cells, vocabulary)));
        }
        return words;
    }

    private static String samples(List<RawCell> cells) {
        return cells.stream().map(RawCell::text).distinct().limit(SAMPLES).collect(Collectors.joining(" · "));
    }

    /** A proposal too: the encoding that decodes the file, and the delimiter that stands most in it. */
    private static CsvDialect dialect(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Charset charset = text.contains("\uFFFD") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        char best = ',';
        for (char delimiter : new char[] {';', '\t', '|'}) {
            best = count(text, delimiter) > count(text, best) ? delimiter : best;
        }
        return new CsvDialect(charset, best);
    }

    private static long count(String text, char delimiter) {
        return text.chars().filter(c -> c == delimiter).count();
    }
}
