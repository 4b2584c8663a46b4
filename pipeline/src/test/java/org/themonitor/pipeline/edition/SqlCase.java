package org.themonitor.pipeline.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * One SQL test: given rows, and the rows that relations must then hold. A value left empty is null.
 *
 * @param variables what the edition's file would say
 * @param given rows by relation, with the defaults filled in
 */
record SqlCase(
        String about,
        Map<String, String> variables,
        Map<String, List<Map<String, @Nullable String>>> given,
        List<Expected> expected) {

    /**
     * Rows a relation must hold, in its own order and in these columns.
     *
     * @param where which rows are meant, empty for all
     */
    record Expected(String relation, Optional<String> where, List<Map<String, @Nullable String>> rows) {}

    static SqlCase read(Path file) {
        YamlProblems problems = new YamlProblems();
        YamlFile yaml = YamlFile.at(file);
        YamlForm form =
                new YamlForm(yaml.name(), yaml.root(problems), problems).only("about", "variables", "given", "expect");
        SqlCase result = new SqlCase(
                form.text("about"),
                form.textByKey("variables"),
                given(form.form("given"), defaults(problems)),
                form.forms("expect").stream().map(SqlCase::expected).toList());
        problems.throwIfAny();
        return result;
    }

    private static YamlForm defaults(YamlProblems problems) {
        YamlFile yaml = YamlFile.onClassPath("/sql-defaults.yml");
        return new YamlForm(yaml.name(), yaml.root(problems), problems);
    }

    private static Map<String, List<Map<String, @Nullable String>>> given(Optional<YamlForm> form, YamlForm defaults) {
        Map<String, List<Map<String, @Nullable String>>> given = new LinkedHashMap<>();
        for (String relation : List.of("intake.receipts", "staging.workbooks")) {
            given.put(relation, List.of(row(defaults, relation, 1, Map.of())));
        }
        form.ifPresent(tables -> tables.keys().forEach(relation -> {
            List<Map<String, @Nullable String>> rows = new ArrayList<>();
            for (YamlForm row : tables.forms(relation)) {
                rows.add(row(defaults, relation, rows.size() + 1, values(row)));
            }
            given.put(relation, rows);
        }));
        return given;
    }

    private static Map<String, @Nullable String> row(
            YamlForm defaults, String relation, int position, Map<String, @Nullable String> said) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        defaults.textByKey(relation)
                .forEach((column, value) -> row.put(column, value.replace("{n}", String.valueOf(position))));
        row.putAll(said);
        return row;
    }

    private static Map<String, @Nullable String> values(YamlForm row) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        row.keys().forEach(column -> values.put(column, row.optionalText(column).orElse(null)));
        return values;
    }

    private static Expected expected(YamlForm form) {
        form.only("relation", "where", "rows");
        return new Expected(
                form.text("relation"),
                form.optionalText("where"),
                form.forms("rows").stream().map(SqlCase::values).toList());
    }
}
