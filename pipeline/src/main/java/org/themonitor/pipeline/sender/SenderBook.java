package org.themonitor.pipeline.sender;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.PlainBook;
import org.themonitor.pipeline.book.TableBook;
import org.themonitor.pipeline.book.TableBook.Column;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Message;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** The answer to one sender: what became of the rows of one workbook, and what was found in its cells. */
final class SenderBook {
    private final SentWorkbook sent;
    private final String language;
    private final Vocabularies vocabularies;
    private final Messages messages;

    SenderBook(SentWorkbook sent, String language, Vocabularies vocabularies) {
        this.sent = sent;
        this.language = language;
        this.vocabularies = vocabularies;
        this.messages = Messages.in(language);
    }

    void write(List<Row> sheets, List<FoundInWorkbook> findings, Path file) throws IOException {
        String title = messages.word("title") + ": " + sent.receipt().fileName();
        try (PlainBook book = new PlainBook(language.equals("ar"))) {
            book.addSheet(
                    messages.word("summary"),
                    title,
                    place(),
                    notes(),
                    sent.isRead() ? null : messages.word("quarantined"),
                    columns("sheet", "rows_received", "rows_used", "rows_rejected", "rows_ignored", "why_ignored"),
                    sheets.stream().map(this::summary).toList());
            book.addSheet(
                    messages.word("findings"),
                    title,
                    place(),
                    notes(),
                    null,
                    columns("severity", "sheet", "cells", "found", "rule", "expected", "fix", "times", "id"),
                    findings.stream().map(this::line).toList());
            book.writeTo(file);
        }
    }

    private List<Column> columns(String... words) {
        return Stream.of(words)
                .map(word -> new Column(
                        messages.word(word),
                        "",
                        word.startsWith("rows_") || word.equals("times") ? TableBook.Type.COUNT : TableBook.Type.TEXT))
                .toList();
    }

    private String place() {
        LocalDate day = LocalDate.ofInstant(Instant.parse(sent.receipt().receivedAt()), ZoneOffset.UTC);
        return Stream.of(
                        sent.area(),
                        sent.source(),
                        sent.dataYear(),
                        sent.receipt().id(),
                        day)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(messages.word("how_to")));
        if (!messages.isReviewed() && !language.equals(Messages.ENGLISH)) {
            notes.add(messages.word("not_reviewed"));
        }
        return notes;
    }

    private List<@Nullable Object> summary(Row sheet) {
        return Arrays.asList(
                sheet.text("sheet"),
                sheet.number("rows_filled"),
                sheet.number("rows_used"),
                sheet.number("rows_rejected"),
                sheet.number("rows_ignored"),
                reasons(sheet.textOrNull("reason")));
    }

    /** The account gives its reasons in English; the catalogue has them in all languages. */
    private @Nullable String reasons(@Nullable String reasons) {
        if (reasons == null) {
            return null;
        }
        Map<String, String> english = Messages.in(Messages.ENGLISH).words();
        return Stream.of(reasons.split(", ", -1))
                .map(reason -> english.entrySet().stream()
                        .filter(word -> word.getValue().equals(reason))
                        .map(word -> messages.word(word.getKey()))
                        .findFirst()
                        .orElse(reason))
                .collect(Collectors.joining(", "));
    }

    private List<@Nullable Object> line(FoundInWorkbook found) {
        Message message = messages.say(inWords(found.cause()));
        return Arrays.asList(
                messages.word(found.severity()),
                found.sheet(),
                found.cells(),
                found.rawText(),
                message.rule(),
                message.expected(),
                message.fix(),
                found.count(),
                found.id());
    }

    /** Terms as the drop-downs of the workbook's language write them, not as codes. */
    private Cause inWords(Cause cause) {
        String terms = cause.values().get("terms");
        String vocabulary = cause.values().get("vocabulary");
        return terms == null || vocabulary == null
                ? cause
                : cause.with(
                        "terms",
                        vocabularies.get(vocabulary).codes().stream()
                                .map(code -> vocabularies.get(vocabulary).label(code, language))
                                .collect(Collectors.joining(", ")));
    }
}
