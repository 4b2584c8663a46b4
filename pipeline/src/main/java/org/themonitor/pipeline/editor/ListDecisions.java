package org.themonitor.pipeline.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.DecisionLines;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.finding.CellRanges;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.normalise.KnownWords;
import org.themonitor.pipeline.warehouse.Definitions;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;
import org.themonitor.pipeline.workbook.FilledList;
import org.themonitor.pipeline.workbook.FilledList.Line;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Takes a list of {@link EditorLists} back: all of its decisions become lines of text, or none. */
public final class ListDecisions {
    private static final String WORDS = "select cells, raw_text from staging.findings where receipt = ? and sheet = ?"
            + " and code = 'TERM_UNKNOWN' and cells is not null and raw_text is not null";

    private final Definitions definitions;
    private final Path decisions;
    private final Path vault;
    private final List<String> problems = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private ListDecisions(Definitions definitions, Path decisions, Path vault) {
        this.definitions = definitions;
        this.decisions = decisions;
        this.vault = vault;
    }

    /**
     * What became of a list.
     *
     * @param file the file of decisions, below their folder
     * @param added lines that are new
     * @param repeated lines that were there already
     * @param problems what is wrong, with the cell; if there is any, nothing was written
     */
    public record Outcome(String file, int added, int repeated, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

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
        return new ListDecisions(definitions, decisions, vault).take(FilledList.read(list));
    }

    private Outcome take(FilledList list) throws IOException {
        ListKind kind = ListKind.find(list.kind())
                .orElseThrow(() -> new IllegalArgumentException("there is no list called " + list.kind()));
        if (!Edition.isId(list.edition())) {
            throw new IllegalArgumentException("no edition is called " + list.edition());
        }
        for (Line line : list.lines()) {
            if (isDecided(line)) {
                line(kind, line);
            }
        }
        DecisionLines added = new DecisionLines(file(kind, list.edition()), lines);
        int fresh = added.newIn(decisions).size();
        if (problems.isEmpty()) {
            tryOut(added, list.edition());
        }
        if (problems.isEmpty()) {
            added.addTo(decisions);
        }
        return new Outcome(added.file(), fresh, lines.size() - fresh, problems);
    }

    private static String file(ListKind kind, String edition) {
        return switch (kind) {
            case HELD_CASUALTIES -> edition + "/inclusions.yml";
            case SOURCE_OVERLAPS -> edition + "/source_use.yml";
            case UNKNOWN_HEADERS -> "header_mappings.yml";
            case UNKNOWN_TERMS -> "corrections.yml";
        };
    }

    private static boolean isDecided(Line line) {
        return List.of("decision", "reason_code", "reason", "author", "decided_on").stream()
                .anyMatch(column -> !line.text(column).isEmpty());
    }

    private void line(ListKind kind, Line line) {
        int before = problems.size();
        oneOf(line, "decision", kind.decisions());
        oneOf(line, "reason_code", ReasonCode.codes());
        filled(line, "reason", "the reason, as a sentence");
        filled(line, "author", "who decides");
        day(line);
        List<Map<String, String>> subjects = subjects(kind, line);
        if (problems.size() == before) {
            subjects.forEach(fields -> lines.add(DecisionLines.line(why(fields, line))));
        }
    }

    private List<Map<String, String>> subjects(ListKind kind, Line line) {
        return switch (kind) {
            case HELD_CASUALTIES ->
                List.of(fields(line, "source", "area", "incident_year", "record_kind")
                        .and("held_as", filled(line, "held_as", "the reason it is held for"))
                        .and("decision", line.text("decision"))
                        .map());
            case SOURCE_OVERLAPS ->
                List.of(fields(line, "area", "incident_year", "source")
                        .and("record_kind", "casualties")
                        .and("use", line.text("decision"))
                        .map());
            case UNKNOWN_HEADERS -> List.of(header(line));
            case UNKNOWN_TERMS -> corrections(line);
        };
    }

    private Map<String, String> header(Line line) {
        Fields fields = fields(line, "template", "sheet", "header");
        return line.text("decision").equals("ignore")
                ? fields.and("ignore", line.text("reason")).map()
                : fields.and("to", filled(line, "to", "the staging column it is read into"))
                        .map();
    }

    /** One correction per cell; what the cells hold comes from the vault, not from the list. */
    private List<Map<String, String>> corrections(Line line) {
        SafeText safe = KnownWords.safeText(definitions.vocabularies(), definitions.areas());
        String value = filled(line, "value", "the term that is meant");
        List<Map<String, String>> corrections = new ArrayList<>();
        try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
            Map<String, String> unknown = unknown(open, line);
            for (String cell : CellRanges.addresses(line.text("cells")).toList()) {
                String raw = unknown.get(cell);
                if (raw == null) {
                    problem(
                            line,
                            "cells",
                            "cells whose word is not known; " + cell + " is none any more",
                            "write the" + " list anew");
                } else {
                    boolean harmless = safe.shown(raw).equals(raw);
                    corrections.add(fields(line, "receipt", "sheet")
                            .and("cell", cell)
                            .and(harmless ? "expect" : "expect_keyed", harmless ? raw : secret().keyed(raw))
                            .and("value", value)
                            .map());
                }
            }
        }
        return corrections;
    }

    /** What the cells hold that hold an unknown word. */
    private static Map<String, String> unknown(Warehouse open, Line line) {
        Map<String, String> texts = new HashMap<>();
        for (Row row : open.query(WORDS, line.text("receipt"), line.text("sheet"))) {
            CellRanges.addresses(row.text("cells")).forEach(cell -> texts.put(cell, row.text("raw_text")));
        }
        return texts;
    }

    private WorkspaceSecret secret() {
        return new WorkspaceSecret(decisions.resolve(".secret"));
    }

    /** Reads all decisions as they would be with the new lines: a contradiction is found before anything is written. */
    private void tryOut(DecisionLines added, String edition) throws IOException {
        Path trial = Files.createTempDirectory("decisions");
        try {
            added.tryIn(decisions, trial, edition);
            EditionDecisions.load(trial, edition);
            definitions.with(CommonDecisions.load(trial));
        } catch (InvalidYamlException contradiction) {
            String.valueOf(contradiction.getMessage()).lines().forEach(problems::add);
        } finally {
            EditionFolder.delete(trial);
        }
    }

    private static Map<String, String> why(Map<String, String> fields, Line line) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (String column : List.of("reason_code", "reason", "author", "decided_on")) {
            all.put(column, line.text(column));
        }
        return all;
    }

    private Fields fields(Line line, String... columns) {
        Fields fields = new Fields(new LinkedHashMap<>());
        for (String column : columns) {
            fields.and(column, filled(line, column, "what the list said here"));
        }
        return fields;
    }

    private record Fields(Map<String, String> map) {
        Fields and(String key, String value) {
            map.put(key, value);
            return this;
        }
    }

    private String filled(Line line, String column, String expected) {
        if (line.text(column).isEmpty()) {
            problem(line, column, expected, "fill it in, or clear the decision");
        }
        return line.text(column);
    }

    private void oneOf(Line line, String column, List<String> known) {
        if (!known.contains(line.text(column))) {
            problem(line, column, "one of " + String.join(", ", known), "choose one from the drop-down");
        }
    }

    private void day(Line line) {
        Optional<LocalDate> day = Optional.empty();
        try {
            day = Optional.of(LocalDate.parse(line.text("decided_on")));
        } catch (DateTimeException notADay) {
            problem(line, "decided_on", "the day of the decision", "write it such as 2026-05-01");
        }
        day.filter(date -> date.getYear() < 1990)
                .ifPresent(date -> problem(line, "decided_on", "a day of our time", "correct the year"));
    }

    private void problem(Line line, String column, String expected, String fix) {
        problems.add("%s (%s): expected %s; %s".formatted(line.a1(column), column, expected, fix));
    }
}
