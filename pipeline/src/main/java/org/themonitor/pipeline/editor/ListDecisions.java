package org.themonitor.pipeline.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.book.FilledList;
import org.themonitor.pipeline.book.FilledList.Line;
import org.themonitor.pipeline.decision.Absorption;
import org.themonitor.pipeline.decision.AcceptedText;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.Coverage;
import org.themonitor.pipeline.decision.DecisionLines;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.Inclusion;
import org.themonitor.pipeline.decision.Match;
import org.themonitor.pipeline.decision.SourceUse;
import org.themonitor.pipeline.decision.ValueVerdict;
import org.themonitor.pipeline.decision.Version;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.finding.CellRanges;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.KnownWords;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.HeaderKnowledge;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Takes a list of {@link EditorLists} back: all of its decisions become lines of text, or none. */
public final class ListDecisions {
    /** {@code lm2026/inclusions.yml line 3: is decided in line 2 already}. */
    private static final Pattern PLACE = Pattern.compile("(\\S+) line ([0-9]+): (.*)");

    private final Definitions definitions;
    private final Path decisions;
    private final Path vault;
    private final ListCheck check;
    private final List<String> problems;
    /** The new lines by the file they go to. */
    private final Map<String, List<String>> lines = new TreeMap<>();

    private final String sheet;
    /** Rows of the list by the line of text that each became. */
    private final Map<String, Integer> rows = new HashMap<>();

    private List<Row> terms = List.of();

    private ListDecisions(Definitions definitions, Path decisions, Path vault, String sheet) {
        this.definitions = definitions;
        this.decisions = decisions;
        this.vault = vault;
        this.check = new ListCheck(sheet, definitions.vocabularies());
        this.sheet = sheet;
        this.problems = check.problems();
    }

    /**
     * What became of a list.
     *
     * @param files what each file of decisions got
     * @param problems what is wrong, with the cell; if there is any, nothing was written
     */
    public record Outcome(List<Written> files, List<String> problems) {
        public Outcome {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The lines of one file.
     *
     * @param file the file of decisions, below their folder
     * @param added lines that are new
     * @param repeated lines that were there already
     */
    public record Written(String file, int added, int repeated) {}

    /**
     * Takes one filled list.
     *
     * @param definitions without decisions: they are read with the new lines, on trial
     * @param decisions the folder of decisions
     * @param vault the vault, which must not be open for writing
     * @throws IllegalArgumentException if the workbook is none of the lists
     */
    public static Outcome take(Path list, Definitions definitions, Path decisions, Path vault)
            throws IOException, UnreadableWorkbookException {
        FilledList filled = FilledList.read(list);
        return new ListDecisions(definitions, decisions, vault, filled.kind()).take(filled);
    }

    private Outcome take(FilledList list) throws IOException {
        ListKind kind = ListKind.find(list.kind())
                .orElseThrow(() -> new IllegalArgumentException("there is no list called " + list.kind()));
        if (!Edition.isId(list.edition())) {
            throw new IllegalArgumentException("no edition is called " + list.edition());
        }
        for (Line line : list.lines()) {
            if (ListCheck.isDecided(line)) {
                line(kind, line, fileOf(kind, line, list.edition()));
            }
        }
        List<Written> written = new ArrayList<>();
        List<DecisionLines> added = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : lines.entrySet()) {
            DecisionLines here = new DecisionLines(file.getKey(), file.getValue());
            int fresh = here.newIn(decisions).size();
            added.add(here);
            written.add(new Written(here.file(), fresh, here.lines().size() - fresh));
        }
        // also beside lines that are wrong by themselves, so that all that is wrong is told at once
        tryOut(added, list.edition());
        if (problems.isEmpty()) {
            for (DecisionLines here : added) {
                here.addTo(decisions);
            }
        }
        return new Outcome(written, problems);
    }

    /** A word that is added stands with its vocabulary. */
    private static String fileOf(ListKind kind, Line line, String edition) {
        return kind == ListKind.UNKNOWN_TERMS && line.text("decision").equals(OwnWord.ADD)
                ? "vocabularies/" + line.text("column") + ".yml"
                : file(kind, edition);
    }

    private static String file(ListKind kind, String edition) {
        return switch (kind) {
            case HELD_CASUALTIES -> edition + "/" + Inclusion.FILE;
            case SOURCE_OVERLAPS -> edition + "/" + SourceUse.FILE;
            case WORKBOOK_VERSIONS -> Version.FILE;
            case TOTAL_OVERLAPS -> edition + "/" + Absorption.FILE;
            case DUPLICATE_CANDIDATES -> edition + "/" + Match.FILE;
            case COVERAGE -> edition + "/" + Coverage.FILE;
            case SUSPECT_VALUES -> edition + "/" + ValueVerdict.FILE;
            case TEXTS_TO_ACCEPT -> AcceptedText.FILE;
            case UNKNOWN_HEADERS -> "header_mappings.yml";
            case UNKNOWN_TERMS -> "corrections.yml";
        };
    }

    private void line(ListKind kind, Line line, String file) {
        int before = problems.size();
        check.why(kind, line);
        List<Map<String, String>> subjects = subjects(kind, line);
        if (problems.size() == before) {
            subjects.forEach(fields -> {
                String text = DecisionLines.line(check.withWhy(fields, line));
                lines.computeIfAbsent(file, name -> new ArrayList<>()).add(text);
                rows.putIfAbsent(text, line.number());
            });
        }
    }

    private List<Map<String, String>> subjects(ListKind kind, Line line) {
        return switch (kind) {
            case HELD_CASUALTIES -> {
                check.isNoTotalBesideRows(line);
                yield List.of(decided(line, "source", "area", "incident_year", "record_kind", "held_as"));
            }
            case SOURCE_OVERLAPS -> {
                Map<String, String> fields = check.fields(line, "area", "incident_year", "source", "record_kind");
                fields.put("use", line.text("decision"));
                yield List.of(fields);
            }
            case WORKBOOK_VERSIONS -> {
                Map<String, String> pair = check.fields(line, "receipt", "other_receipt");
                boolean isFirst = line.text("decision").equals("replaces");
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("receipt", pair.getOrDefault(isFirst ? "receipt" : "other_receipt", ""));
                fields.put("replaces", pair.getOrDefault(isFirst ? "other_receipt" : "receipt", ""));
                yield List.of(fields);
            }
            case TOTAL_OVERLAPS -> {
                Map<String, String> fields =
                        check.fields(line, "area", "incident_year", "source", "outcome", "absorbs_source");
                fields.put("absorbs", check.absorbed(line));
                yield List.of(fields);
            }
            case DUPLICATE_CANDIDATES -> List.of(decided(line, "row", "other_row"));
            case COVERAGE -> {
                Map<String, String> fields = check.fields(line, "area", "source", "incident_year");
                fields.put("value", line.text("decision"));
                yield List.of(fields);
            }
            case SUSPECT_VALUES -> List.of(decided(line, "suspicion", "subject", "fingerprint"));
            case TEXTS_TO_ACCEPT -> List.of(check.fields(line, "what", "text"));
            case UNKNOWN_HEADERS -> headers(line);
            case UNKNOWN_TERMS -> line.text("decision").equals(OwnWord.ADD) ? word(line) : corrections(line);
        };
    }

    private Map<String, String> decided(Line line, String... columns) {
        Map<String, String> fields = check.fields(line, columns);
        fields.put("decision", line.text("decision"));
        return fields;
    }

    /** A header that no template has may name a person, and so may a sheet: of one there is a hash, the other is called as in the template. */
    private List<Map<String, String>> headers(Line line) {
        Map<String, String> found = check.fields(line, "template", "sheet", "header");
        boolean isIgnored = line.text("decision").equals("ignore");
        String becomes =
                isIgnored ? line.text("reason") : check.filled(line, "to", "the staging column it is read into");
        String header = found.getOrDefault("header", "");
        boolean harmless =
                safe().shown(header).equals(header) || new HeaderKnowledge(definitions.templates()).isKnown(header);
        List<Map<String, String>> mappings = new ArrayList<>();
        for (String name : sheets(found.getOrDefault("template", ""), found.getOrDefault("sheet", ""))) {
            Map<String, String> fields = new LinkedHashMap<>(found);
            fields.remove("header");
            fields.put("sheet", name);
            fields.put(
                    harmless ? "header" : "header_keyed",
                    harmless ? header : secret().keyed(ColumnTemplate.key(header)));
            fields.put(isIgnored ? "ignore" : "to", becomes);
            mappings.add(fields);
        }
        return mappings;
    }

    /** What templates call a sheet whose name only its sender gave. */
    private List<String> sheets(String template, String sheet) {
        if (definitions.templates().shownSheet(sheet).equals(sheet)) {
            return List.of(sheet);
        }
        List<String> names = definitions.templates().find(template).stream()
                .flatMap(found -> found.sheets().stream())
                .filter(found -> found.mayBe(sheet))
                .map(found -> found.names().get(0))
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(sheet) : names;
    }

    private SafeText safe() {
        return KnownWords.safeText(definitions.vocabularies(), definitions.areas());
    }

    /** The word as the first of its cells holds it, and where it means the term from now on. */
    private List<Map<String, String>> word(Line line) {
        String cell = CellRanges.addresses(line.text("cells")).findFirst().orElse("");
        Optional<String> found = UnknownTerms.in(terms(), line.text("receipt"), line.text("sheet"), cell);
        String term = check.filled(line, "value", "the term that is meant");
        String scope = check.filled(line, "scope", String.join(", ", OwnWord.SCOPES));
        if (found.isEmpty()) {
            check.problem(
                    line,
                    "cells",
                    "cells whose word is not known; " + cell + " is none any more",
                    "write the list anew");
        }
        if (!OwnWord.SCOPES.contains(scope)) {
            check.problem(line, "scope", String.join(", ", OwnWord.SCOPES), "choose where the word means this");
            return List.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("word", found.orElse(""));
        fields.put("term", term);
        if (!scope.equals(OwnWord.EVERYWHERE)) {
            fields.put(scope, check.filled(line, scope, "what the list said here"));
        }
        return List.of(fields);
    }

    /** One correction per cell; what the cells hold comes from the vault, not from the list. */
    private List<Map<String, String>> corrections(Line line) {
        SafeText safe = safe();
        String value = check.filled(line, "value", "the term that is meant");
        List<Map<String, String>> corrections = new ArrayList<>();
        for (String cell : CellRanges.addresses(line.text("cells")).toList()) {
            Optional<String> found = UnknownTerms.in(terms(), line.text("receipt"), line.text("sheet"), cell);
            if (found.isEmpty()) {
                check.problem(
                        line,
                        "cells",
                        "cells whose word is not known; " + cell + " is none any more",
                        "write the list anew");
            } else {
                String raw = found.get();
                boolean harmless = safe.shown(raw).equals(raw);
                Map<String, String> fields = check.fields(line, "receipt", "sheet");
                fields.put("cell", cell);
                fields.put(harmless ? "expect" : "expect_keyed", harmless ? raw : secret().keyed(raw));
                fields.put("value", value);
                corrections.add(fields);
            }
        }
        return corrections;
    }

    private List<Row> terms() {
        if (terms.isEmpty()) {
            try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
                terms = UnknownTerms.of(definitions.sql(), open);
            }
        }
        return terms;
    }

    private WorkspaceSecret secret() {
        return WorkspaceSecret.beside(decisions);
    }

    /** Reads all decisions as they would be with the new lines: a contradiction is found before anything is written. */
    private void tryOut(List<DecisionLines> added, String edition) throws IOException {
        Path trial = Scratch.folder("decisions");
        try {
            DecisionLines.copy(decisions, trial, edition);
            for (DecisionLines lines : added) {
                lines.addTo(trial);
            }
            contradictions(() -> EditionDecisions.load(trial, edition), trial);
            contradictions(() -> definitions.with(CommonDecisions.load(trial, secret())), trial);
            contradictions(() -> Vocabularies.load(trial.resolve("vocabularies")), trial);
        } finally {
            EditionFolder.delete(trial);
        }
    }

    private void contradictions(Runnable load, Path trial) throws IOException {
        try {
            load.run();
        } catch (InvalidYamlException contradiction) {
            for (String sentence :
                    String.valueOf(contradiction.getMessage()).lines().toList()) {
                problems.add(atItsRow(sentence, trial));
            }
        }
    }

    /** Names the row of the list where a new line is meant, which the editor has before them. */
    private String atItsRow(String sentence, Path trial) throws IOException {
        Matcher place = PLACE.matcher(sentence);
        String file = place.matches() ? place.group(1).replaceFirst("^decisions/", "") : "";
        if (!lines.containsKey(file)) {
            return sentence;
        }
        List<String> text = Files.readAllLines(trial.resolve(file), StandardCharsets.UTF_8);
        int number = Integer.parseInt(place.group(2));
        Integer row =
                number > text.size() ? null : rows.get(text.get(number - 1).strip());
        return row == null ? sentence : "%s!%d: this decision %s".formatted(sheet, row, place.group(3));
    }
}
