package org.themonitor.pipeline.vault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.template.Templates;

/**
 * Keeps names that senders gave to sheets out of what is printed and logged; for those, see {@link
 * Templates#shownSheet}. Findings for the sender, the vault and the internal edition have them as they are.
 */
public final class ShownSheets {
    /** Where lines name sheets: in ids of rows, before cells, as values of columns. */
    private static final String BEFORE = "(?<=/|=|@|· |sheet )";

    private static final String AFTER = "(?=/[0-9]|!|,| · |:|$)";

    private static final String ALL = "select sheet from staging.sheets union select sheet from staging.findings"
            + " where sheet is not null order by sheet";

    private final Templates templates;
    private final Map<String, String> shown = new LinkedHashMap<>();

    public ShownSheets(Templates templates) {
        this.templates = templates;
    }

    /** With the sheets that a vault or an internal edition has. */
    public void addFrom(Warehouse warehouse) {
        add(names(warehouse));
    }

    /** With these sheets. */
    public void add(Collection<String> names) {
        for (String name : names) {
            String safe = templates.shownSheet(name);
            if (!safe.equals(name)) {
                shown.put(name, safe);
            }
        }
    }

    /** The names of all sheets of all workbooks, as they are. */
    static List<String> names(Warehouse warehouse) {
        return warehouse.query(ALL).stream().map(row -> row.text("sheet")).toList();
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
