package org.themonitor.pipeline.sender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.PlainBook;
import org.themonitor.pipeline.book.TableBook;
import org.themonitor.pipeline.book.TableBook.Column;
import org.themonitor.pipeline.finding.Message;
import org.themonitor.pipeline.template.Templates;

/**
 * What the data team can cure itself, of all workbooks; text of cells and names of sheets only where anybody may see
 * them, names of files not at all: the receipt says which workbook it is.
 */
final class DataTeamBook {
    private final Templates templates;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    DataTeamBook(Templates templates) {
        this.templates = templates;
    }

    void add(SentWorkbook sent, List<FoundInWorkbook> findings) {
        for (FoundInWorkbook found : findings) {
            Message message = found.cause().message();
            String sheet = found.sheet();
            rows.add(Arrays.asList(
                    sent.receipt().id(),
                    // a receipt of the inbox's root does not say it
                    sent.area(),
                    found.cause().code().name(),
                    found.severity(),
                    sheet == null ? null : templates.shownSheet(sheet),
                    found.cells(),
                    found.shownText(),
                    message.expected(),
                    message.fix(),
                    found.count(),
                    found.id()));
        }
    }

    int size() {
        return rows.size();
    }

    void writeTo(Path file) throws IOException {
        List<Column> columns = Stream.of(
                        "receipt",
                        "area",
                        "code",
                        "severity",
                        "sheet",
                        "cells",
                        "found",
                        "expected",
                        "fix",
                        "count",
                        "finding")
                .map(name -> new Column(name, "", name.equals("count") ? TableBook.Type.COUNT : TableBook.Type.TEXT))
                .toList();
        try (PlainBook book = new PlainBook(false)) {
            book.addSheet("findings", "Findings for the data team", "all workbooks", List.of(), null, columns, rows);
            book.writeTo(file);
        }
    }
}
