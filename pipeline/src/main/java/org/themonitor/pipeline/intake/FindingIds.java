package org.themonitor.pipeline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.finding.Finding;

/**
 * Gives each finding of a workbook its id, made of the file's content, code, sheet and cell: the same on every machine,
 * in every later reading, and however its message is worded.
 */
final class FindingIds {
    private static final int LENGTH = 12;

    private final Receipt receipt;
    private final Map<String, Integer> given = new HashMap<>();

    FindingIds(Receipt receipt) {
        this.receipt = receipt;
    }

    /** What is absent has no cell of its own to tell it from others. */
    private static String absent(Finding finding) {
        return switch (finding.code()) {
            case HEADER_ABSENT, HEADER_MISSING -> finding.cause().values().getOrDefault("header", "");
            case SHEET_MISSING -> finding.cause().values().getOrDefault("sheet_name", "");
            default -> "";
        };
    }

    /** Such as {@code 5f0c2a9be417}; a second one of the code at the same cell ends with {@code -2}. */
    String next(Finding finding) {
        String hash = Sha256.of(List.of(
                receipt.arrivedWith(),
                finding.code().name(),
                String.valueOf(finding.sheet()),
                String.valueOf(finding.cell()),
                absent(finding)));
        String id = hash.substring(0, LENGTH);
        int times = given.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }
}
