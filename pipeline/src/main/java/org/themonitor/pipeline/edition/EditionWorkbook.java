package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.TableBook;
import org.themonitor.pipeline.edition.Edition.Topic;

/** All tables of an edition in one formatted workbook. */
final class EditionWorkbook {
    private EditionWorkbook() {}

    static void write(Path file, Edition edition, List<PublishedTable> tables) throws IOException {
        try (TableBook book = new TableBook(edition.title(), subtitle(edition), notice(tables))) {
            for (PublishedTable table : tables) {
                book.addTable(table.name(), table.title(), table.notes(), table.notice(), columns(table), table.rows());
            }
            book.writeTo(file);
        }
    }

    /** On the contents sheet: the tables that hold sample data say so themselves. */
    private static @Nullable String notice(List<PublishedTable> tables) {
        return EditionOutput.notice(tables) == null
                ? null
                : "Some tables hold SYNTHETIC sample data, not real figures; each of them says so.";
    }

    private static String subtitle(Edition edition) {
        return "%s · %s · data year %d · status as of %s"
                .formatted(edition.id(), edition.label(), edition.dataYear(), edition.asOf(Topic.STATUS));
    }

    private static List<TableBook.Column> columns(PublishedTable table) {
        List<TableBook.Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            String name = table.columns().get(index);
            columns.add(new TableBook.Column(
                    name,
                    table.comments().getOrDefault(name, ""),
                    type(name, table.types().get(index))));
        }
        return columns;
    }

    private static TableBook.Type type(String name, String type) {
        if (type.equals("DATE")) {
            return TableBook.Type.DATE;
        }
        if (type.startsWith("DECIMAL")) {
            return TableBook.Type.DECIMAL;
        }
        if (!type.endsWith("INT") && !type.equals("INTEGER")) {
            return TableBook.Type.TEXT;
        }
        return name.equals("year") || name.endsWith("_year") ? TableBook.Type.YEAR : TableBook.Type.COUNT;
    }
}
