package org.themonitor.pipeline.draft;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.template.FieldType;

/**
 * A row of the list: a column of the unknown workbook, and what may become of it.
 *
 * @param sheet name of its sheet, {@code *} for a CSV file
 * @param letters the column as Excel shows it
 * @param header its header
 * @param samples some of its values; they stand in the list and nowhere else
 * @param table the staging table of the sheet
 * @param becomes column of the staging table, {@code ignore}, or empty while nobody has decided
 * @param as how its cells are read
 * @param isRequired whether a blank cell blocks the row
 * @param recognises whether the header must be there for the template to recognise the sheet
 * @param reason why it is not read, where it is ignored
 */
public record ColumnProposal(
        String sheet,
        String letters,
        String header,
        String samples,
        String table,
        String becomes,
        String as,
        boolean isRequired,
        boolean recognises,
        String reason) {
    static final String IGNORE = "ignore";
    static final String YES = "yes";

    /** Name of the vocabulary whose words its cells are, where they are words. */
    Optional<String> vocabulary() {
        return FieldType.parse(as).flatMap(type -> switch (type.kind()) {
            case TERM -> Optional.of(type.argument());
            case AGE -> Optional.of("age_group");
            default -> Optional.empty();
        });
    }

    List<String> cells() {
        return List.of(
                sheet,
                letters,
                header,
                samples,
                table,
                becomes,
                as,
                isRequired ? YES : "",
                recognises ? YES : "",
                reason);
    }
}
