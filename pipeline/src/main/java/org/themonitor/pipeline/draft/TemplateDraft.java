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
import java.util.stream.Collectors;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
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
 */
public record TemplateDraft(String name, Optional<CsvDialect> csv, List<ColumnProposal> columns) {
    private static final int SAMPLES = 3;
    private static final int RECOGNISED_BY = 5;

    public TemplateDraft {
        columns = List.copyOf(columns);
    }

    /**
     * Drafts a template.
     *
     * @throws UnreadableWorkbookException if the file is no workbook, or damaged
     */
    public static TemplateDraft of(Path file, Templates templates, Vocabularies vocabularies, Areas areas)
            throws IOException, UnreadableWorkbookException {
        Optional<CsvDialect> csv =
                Workbooks.format(file) == WorkbookFormat.CSV ? Optional.of(dialect(file)) : Optional.empty();
        HeaderKnowledge knowledge = new HeaderKnowledge(templates);
        List<ColumnProposal> columns = new ArrayList<>();
        try (Workbook workbook = csv.isPresent() ? Workbooks.openCsv(file, csv.get()) : Workbooks.open(file)) {
            for (UnknownSheet sheet : UnknownSheet.of(workbook)) {
                columns.addAll(sheet(sheet, csv.isPresent(), knowledge, new ContentGuess(vocabularies, areas)));
            }
        }
        // the file's own name may hold a person's
        String hash =
                YamlFile.digest(columns.stream().map(ColumnProposal::header).toList());
        return new TemplateDraft("drafted-" + hash.substring(0, 8), csv, columns);
    }

    /** Writes the list for the editor. */
    public void write(Path list, Vocabularies vocabularies) throws IOException {
        DraftList.write(list, this, vocabularies);
    }

    private static List<ColumnProposal> sheet(
            UnknownSheet sheet, boolean isCsv, HeaderKnowledge knowledge, ContentGuess guess) {
        String table =
                knowledge.table(sheet.headers().stream().map(RawCell::text).toList());
        StagingTable contract = StagingTable.find(table).orElseThrow();
        Set<String> taken = new HashSet<>();
        List<ColumnProposal> columns = new ArrayList<>();
        int recognised = 0;
        for (RawCell header : sheet.headers()) {
            List<RawCell> cells = sheet.below(header);
            Optional<ContentGuess.Guess> proposed = knowledge
                    .find(header.text(), table)
                    .map(TemplateDraft::guess)
                    .or(() -> guess.of(cells, contract))
                    .filter(found -> taken.add(found.to()));
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

    private static ContentGuess.Guess guess(Mapped known) {
        return new ContentGuess.Guess(known.to(), known.as());
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
