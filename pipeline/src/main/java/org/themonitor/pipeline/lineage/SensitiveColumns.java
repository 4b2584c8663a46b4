package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.sql.ColumnTexts;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.sql.SqlTree;

/**
 * The columns that never leave the house, and those of accepted lists, as headers and schema scripts declare them. A tree
 * of an analyst's own may declare more; what the shipped one declares stays so.
 */
final class SensitiveColumns {
    /** {@code -- sensitive: intake.receipts: file_name, source} in a script that makes several tables. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^-- (sensitive|ids|accepted): ([a-z0-9_]+\\.[a-z0-9_]+): (.+)$");

    private static final Pattern MACRO = Pattern.compile("(?s)create macro (\\w+)\\(.*?;");

    private final Map<RelationName, Set<String>> sensitive = new HashMap<>();
    private final Map<RelationName, Set<String>> ids = new HashMap<>();
    private final Map<RelationName, Set<String>> accepted = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();

    static SensitiveColumns of(SqlProject project) {
        SensitiveColumns columns = new SensitiveColumns();
        project.files().forEach(columns::read);
        return columns;
    }

    /** What the tree declares that came with this program; its lists of accepted texts are all there are. */
    SensitiveColumns withShipped() {
        SensitiveColumns all = new SensitiveColumns();
        SortedMap<String, String> contents = SqlTree.ofClassPath(SensitiveColumns.class.getClassLoader());
        contents.forEach((path, content) -> Layer.ofFolder(path.replaceFirst("/.*", ""))
                .ifPresent(
                        layer -> all.read(SqlFile.parse(layer, path, content, ColumnTexts.NONE, new ArrayList<>()))));
        sensitive.forEach((relation, names) -> add(all.sensitive, relation, names));
        ids.forEach((relation, names) -> add(all.ids, relation, names));
        return all;
    }

    private void read(SqlFile file) {
        if (file.layer() == Layer.SCHEMA) {
            readScript(file.content());
            return;
        }
        add(sensitive, file.relation(), file.header().sensitive());
        add(sensitive, file.relation(), file.header().vaultOnly());
        add(ids, file.relation(), file.header().ids());
    }

    private void readScript(String script) {
        Matcher line = LINE.matcher(script);
        while (line.find()) {
            Map<RelationName, Set<String>> into = switch (line.group(1)) {
                case "sensitive" -> sensitive;
                case "ids" -> ids;
                default -> accepted;
            };
            add(
                    into,
                    RelationName.of(line.group(2)),
                    List.of(line.group(3).strip().split("\\s*,\\s*")));
        }
        Matcher macro = MACRO.matcher(script);
        while (macro.find()) {
            if (ExpressionLineage.FORMS.contains(macro.group(1))) {
                forms.put(macro.group(1), macro.group());
            }
        }
    }

    private static void add(Map<RelationName, Set<String>> into, RelationName relation, Iterable<String> columns) {
        columns.forEach(into.computeIfAbsent(relation, key -> new HashSet<>())::add);
    }

    Taint taint(RelationName relation, String column) {
        if (sensitive.getOrDefault(relation, Set.of()).contains(column)) {
            return Taint.of(relation + "." + column, false);
        }
        if (ids.getOrDefault(relation, Set.of()).contains(column)) {
            return Taint.of(relation + "." + column, true);
        }
        return accepted.getOrDefault(relation, Set.of()).contains(column) ? Taint.ACCEPTED : Taint.NONE;
    }

    /** Macros of {@link ExpressionLineage#FORMS} that another tree writes otherwise. */
    List<String> formsOtherThan(SensitiveColumns shipped) {
        return forms.keySet().stream()
                .filter(name -> !Objects.equals(forms.get(name), shipped.forms.get(name)))
                .sorted()
                .toList();
    }
}
