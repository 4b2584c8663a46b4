package org.themonitor.pipeline.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Makes names that Excel takes for tabs: at most 31 characters, no {@code []:*?/\}, unique without case. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add("history"); // reserved by Excel
    }

    String unique(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "Table" : wanted, '_');
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST - ending.length()))
                            .strip()
                    + ending;
        }
        return name;
    }
}
