package org.themonitor.pipeline.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.template.Templates;

/**
 * Keeps names that senders gave to sheets out of what is printed and logged; for those, see {@link
 * Templates#shownSheet}. Findings for the sender, the vault and the internal edition have them as they are.
 */
public final class ShownSheets {
    /** Where lines name sheets: in ids of rows, before cells, as values of columns. */
    private static final String BEFORE = "(?<=/|=|@|· |sheet )";

    private static final String AFTER = "(?=/[0-9]|!|,| · |:|$)";

    private final Map<String, String> shown = new LinkedHashMap<>();

    private ShownSheets() {}

    /** With the sheets of all workbooks in the vault; a file that is not there holds none. */
    public static ShownSheets of(Path vaultFile, Templates templates) {
        ShownSheets sheets = new ShownSheets();
        if (Files.exists(vaultFile)) {
            try (Warehouse vault = Warehouse.openReadOnly(vaultFile, 1)) {
                vault.query("select sheet from staging.sheets union select sheet from staging.findings"
                                + " where sheet is not null order by sheet")
                        .forEach(row -> sheets.add(row.text("sheet"), templates));
            }
        }
        return sheets;
    }

    private void add(String name, Templates templates) {
        String safe = templates.shownSheet(name);
        if (!safe.equals(name)) {
            shown.put(name, safe);
        }
    }

    /** The line as anybody may see it. */
    public String safe(String line) {
        String safe = line;
        for (Map.Entry<String, String> sheet : shown.entrySet()) {
            if (safe.contains(sheet.getKey())) {
                safe = Pattern.compile(BEFORE + Pattern.quote(sheet.getKey()) + AFTER)
                        .matcher(safe)
                        .replaceAll(Matcher.quoteReplacement(sheet.getValue()));
            }
        }
        return safe;
    }
}
