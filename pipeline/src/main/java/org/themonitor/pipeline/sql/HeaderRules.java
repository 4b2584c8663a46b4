package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What each layer demands of a file's header, beyond its form. */
final class HeaderRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** {@code KHM-jane-doe-2025-1f3a9c2e}: it holds the name of a source. */
    private static final Pattern RECEIPT = Pattern.compile("[A-Z]{3}-\\S+-(19|20)[0-9]{2}-[0-9a-f]{8}");

    private static final Pattern ROW_KEY = Pattern.compile("(?m)^ *row_key\\b");

    /** Begins the form of a view that is asked for one value of a column. */
    static final String VIEW_BY = "view by ";

    private HeaderRules() {}

    static List<String> problems(SqlFile file) {
        List<String> problems = new ArrayList<>();
        if (file.layer() == Layer.SCHEMA) {
            return problems;
        }
        SqlHeader header = file.header();
        require(problems, "title", header.title() != null);
        if (file.layer().needsGrainAndKey()) {
            require(problems, "grain", header.grain() != null);
            require(problems, "key", !header.key().isEmpty());
        }
        boolean isFilledByTemplates =
                file.layer() == Layer.STAGING && ROW_KEY.matcher(file.content()).find();
        if (isFilledByTemplates) {
            // a kind of record that says nothing would be anybody's to give
            require(problems, "spoken-by", header.spokenBy() != null);
        }
        if (!NAME.matcher(file.name()).matches()) {
            problems.add("a file's name is its relation's name: lower case letters, digits and _");
        }
        onlyWhereItMeansSomething(file, problems);
        return problems;
    }

    private static void onlyWhereItMeansSomething(SqlFile file, List<String> problems) {
        SqlHeader header = file.header();
        for (String word : List.of("severity", "fix")) {
            if (file.layer() != Layer.CHECKS && header.words().containsKey(word)) {
                problems.add("`%s` belongs to checks only".formatted(word));
            }
        }
        for (String word : List.of("spoken-by", "about-areas")) {
            if (file.layer() != Layer.STAGING && header.words().containsKey(word)) {
                problems.add("`%s` belongs to staging only".formatted(word));
            }
        }
        if (file.layer() != Layer.PUBLISH && header.words().containsKey("references")) {
            problems.add("`references` belongs to published tables only");
        }
        if (file.isPublic() && RECEIPT.matcher(header.toString()).find()) {
            problems.add("a header goes into the public edition: it may name no receipt");
        }
        if (!(file.layer() == Layer.CORE && file.isPublic())
                && !header.internalColumns().isEmpty()) {
            problems.add("`internal-columns` belongs to public relations of core only");
        }
        if (!file.layer().needsGrainAndKey() && file.layer() != Layer.ANALYSIS) {
            for (String word : List.of("args", "form", "computed-by", "audience")) {
                if (header.words().containsKey(word)) {
                    problems.add("`%s` means nothing in %s"
                            .formatted(word, file.layer().folder()));
                }
            }
        }
        if (file.computedBy().isPresent() && !file.select().isEmpty()) {
            problems.add("computed-by and a select exclude each other");
        }
        if (file.computedBy().isPresent() && file.isMacro()) {
            problems.add("computed-by and args exclude each other");
        }
        if (file.isView()) {
            view(file, problems);
        }
    }

    private static void view(SqlFile file, List<String> problems) {
        SqlHeader header = file.header();
        boolean mayBe = file.layer() == Layer.CORE || file.layer() == Layer.MARTS;
        boolean isBy = file.isAsked()
                && header.key().stream().map(VIEW_BY::concat).toList().contains(header.form());
        if (!mayBe || (!isBy && (!"view".equals(header.form()) || file.isPublic()))) {
            problems.add(
                    "`form` is view, of an internal relation of core or marts, or view by a column of its key; without"
                            + " it, it is a table");
        }
        if (!header.internalColumns().isEmpty()) {
            problems.add("a view has the columns of its select everywhere: it has no internal-columns");
        }
        if (file.isMacro() || header.words().containsKey("computed-by")) {
            problems.add("a view has neither args nor computed-by");
        }
        if (file.content().contains("getvariable")) {
            problems.add("a view may not use getvariable: in the finished edition it is silently empty");
        }
    }

    private static void require(List<String> problems, String word, boolean present) {
        if (!present) {
            problems.add("`-- %s:` is missing".formatted(word));
        }
    }
}
