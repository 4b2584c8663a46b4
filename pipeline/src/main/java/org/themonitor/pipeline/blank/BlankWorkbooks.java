package org.themonitor.pipeline.blank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.themonitor.pipeline.area.AreaLabels;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.book.FormBook;
import org.themonitor.pipeline.book.FormBook.Entry;
import org.themonitor.pipeline.book.FormBook.Legend;
import org.themonitor.pipeline.book.FormBook.Look;
import org.themonitor.pipeline.book.FormBook.Mark;
import org.themonitor.pipeline.book.FormBook.Note;
import org.themonitor.pipeline.book.FormCopy;
import org.themonitor.pipeline.template.BlankVersion;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Confirms;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.CoverTemplate;
import org.themonitor.pipeline.template.Instructions;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/**
 * Makes the official workbook to fill in, from the template that reads it: what it asks, explains and offers is what
 * the reader knows.
 */
public final class BlankWorkbooks {
    /** The template from which blanks are made. */
    public static final String TEMPLATE = "country-workbook";

    /** Rows that have an id before anything stands in them: those that are sorted later keep theirs. */
    private static final int IDS = 200;

    /** Languages that are written from right to left. */
    private static final String ARABIC = "ar";

    /** Where the area's name is to stand in a form that is copied. */
    private static final String AREA = "{area}";

    /** Where the data year is to stand in a text of the cover. */
    private static final String YEAR = "{year}";

    private final Template template;
    private final Instructions instructions;
    private final Vocabularies vocabularies;
    private final AreaLabels labels;
    private final Standing standing;
    private final Map<String, BlankWords> words = new HashMap<>();
    private final Map<String, byte[]> forms = new HashMap<>();

    /**
     * Blanks of a template.
     *
     * @param standing the facts that are filled in beforehand
     * @throws IllegalArgumentException if the template has no instructions or no cover
     */
    public BlankWorkbooks(Template template, Vocabularies vocabularies, Areas areas, Standing standing) {
        this.template = template;
        this.instructions = template.instructions()
                .orElseThrow(() -> new IllegalArgumentException(template.name() + " has no instructions"));
        this.vocabularies = vocabularies;
        this.labels = AreaLabels.load(areas);
        this.standing = standing;
    }

    /** The areas' names and languages. */
    public AreaLabels labels() {
        return labels;
    }

    /** Writes one blank; those with nothing to fill in but the area's name are copies of one. */
    public void write(Blank blank, Path file) throws IOException {
        BlankWords said = words(blank.language(), blank.asOf());
        Map<SheetTemplate, List<List<String>>> known = new HashMap<>();
        template.sheets().stream()
                .filter(BlankWorkbooks::asks)
                .forEach(sheet -> known.put(sheet, new KnownRows(sheet, said, labels, blank).of(standing)));
        String area = labels.label(blank.area(), blank.language(), blank.asOf());
        if (!known.values().stream().allMatch(List::isEmpty)) {
            compose(blank, said, known, area, file);
            return;
        }
        String same = "%s %d %s %s".formatted(blank.language(), blank.dataYear(), blank.asOf(), blank.source());
        byte[] form = forms.get(same);
        if (form == null) {
            compose(blank, said, known, AREA, file);
            form = Files.readAllBytes(file);
            forms.put(same, form);
        }
        FormCopy.write(form, AREA, area, file);
    }

    private void compose(
            Blank blank, BlankWords said, Map<SheetTemplate, List<List<String>>> known, String area, Path file)
            throws IOException {
        try (FormBook book =
                new FormBook(blank.language().equals(ARABIC), Instructions.LISTS, said.text("not_in_list"))) {
            notes(book, said);
            cover(book, blank, said, area);
            for (SheetTemplate sheet : template.sheets()) {
                list(book, blank, said, sheet, known.getOrDefault(sheet, List.of()));
            }
            book.addHidden(BlankVersion.SHEET, BlankVersion.of(template).lines());
            book.writeTo(file);
        }
    }

    private BlankWords words(String language, LocalDate asOf) {
        return words.computeIfAbsent(
                language + asOf, key -> new BlankWords(instructions, vocabularies, labels, language, asOf));
    }

    private void notes(FormBook book, BlankWords said) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Look.TITLE, said.text("heading")));
        if (!template.reviewedBy().containsKey(said.language())) {
            notes.add(Note.of(Look.WARNING, said.text("unreviewed")));
        }
        for (String rule :
                List.of("start", "blank", "dates", "numbers", "units", "lists", "rows", "prefilled", "personal")) {
            notes.add(Note.of(Look.PLAIN, said.text(rule)));
        }
        notes.add(Note.of(Look.PLAIN, ""));
        notes.add(Note.of(Look.SUBTITLE, said.text("sheets")));
        for (SheetTemplate sheet : template.sheets()) {
            String title = said.of(sheet.titles());
            notes.add(new Note(Look.PLAIN, title, said.of(sheet.about()), title));
        }
        List<Legend> legends = List.of(
                new Legend(Mark.REQUIRED, "*", said.text("required")),
                new Legend(Mark.OPTIONAL, "", said.text("optional")),
                new Legend(Mark.KNOWN, "", said.text("known")),
                new Legend(Mark.UNREAD, "", said.text("unread")));
        book.addNotes(said.of(instructions.titles()), notes, said.text("colours"), legends);
    }

    private void cover(FormBook book, Blank blank, BlankWords said, String area) {
        CoverTemplate cover =
                template.cover().orElseThrow(() -> new IllegalArgumentException(template.name() + " has no cover"));
        List<Entry> entries = cover.labels().stream()
                .map(said::entry)
                .map(entry -> entry.prompting(inYear(entry.prompt(), blank)))
                .toList();
        List<String> values =
                cover.labels().stream().map(label -> value(blank, area, label)).toList();
        List<String> explained = cover.labels().stream()
                .map(label -> label.read().filter(CoverTemplate::isQuestion).isPresent()
                        ? inYear(said.of(label.help()), blank)
                        : "")
                .toList();
        book.addCover(said.of(cover.titles()), said.of(cover.titles()), entries, values, explained);
    }

    /** The year is suggested where it is explained, and never filled in: only what a sender answers counts. */
    private static String inYear(String text, Blank blank) {
        return text.replace(YEAR, Integer.toString(blank.dataYear()));
    }

    private static String value(Blank blank, String area, ColumnTemplate label) {
        String to = label.use() instanceof Mapped mapped ? mapped.to() : "";
        return switch (to) {
            case "area" -> area;
            case "data_year" -> Integer.toString(blank.dataYear());
            case "source" -> blank.source().orElse("");
            default -> "";
        };
    }

    private static void list(
            FormBook book, Blank blank, BlankWords said, SheetTemplate sheet, List<List<String>> known) {
        String title = said.of(sheet.titles());
        List<Entry> columns = sheet.columns().stream().map(said::entry).toList();
        List<String> ids = IntStream.rangeClosed(1, IDS)
                .mapToObj(number -> "%d-%04d".formatted(blank.dataYear(), number))
                .toList();
        book.addList(title, title + " · " + said.of(sheet.about()), columns, known, ids);
    }

    /** Only what a researcher can confirm is filled in beforehand. */
    private static boolean asks(SheetTemplate sheet) {
        return sheet.columns().stream().anyMatch(column -> column.use() instanceof Confirms);
    }
}
