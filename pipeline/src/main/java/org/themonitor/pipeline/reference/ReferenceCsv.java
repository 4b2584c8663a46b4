package org.themonitor.pipeline.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a list: UTF-8, RFC 4180, a blank cell is "". */
final class ReferenceCsv {
    /** Spreadsheet programs begin a UTF-8 file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReferenceCsv() {}

    /** The text of a file; empty where it is not written in UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            // a reader of strings would put a sign in place of what it cannot read
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Its records, the header first; of a line of blanks nothing is asked. */
    static List<ReferenceTable.Row> rows(String file, String text) {
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text).stream()
                .filter(csv -> !csv.getFields().stream().allMatch(String::isBlank))
                .map(csv -> row(file, csv))
                .toList();
    }

    private static ReferenceTable.Row row(String file, CsvRecord csv) {
        return new ReferenceTable.Row(file, (int) csv.getStartingLineNumber(), csv.getFields());
    }
}
