package org.themonitor.pipeline.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * One of the shared small inputs and what is right of it: a file of {@code src/test/resources/cases}.
 *
 * @param file path below the folder of cases
 * @param place what its place in the inbox says, as in {@code LAO/nra/2025}; nothing where its cover says it
 * @param dataYear of the edition that asks
 * @param template a template of the workspace, where no shipped one is meant to read it; else empty
 * @param open what is not right yet; empty once it is
 * @param right what must become of it
 */
record SharedCase(String file, Coordinates place, int dataYear, String template, Optional<String> open, Outcome right) {

    /**
     * What became of a file.
     *
     * @param state {@code used} or {@code quarantined}
     * @param rows as in {@code 3 used, 1 rejected, 2 ignored}
     * @param people counted, by year, as in {@code 2025: 2 killed, at least 9 injured}
     * @param held not counted, by year and reason, as in {@code 2025: 18 struck_through}
     * @param findings as in {@code TOTALS_ROW Reports C4,C6:C7}; {@code ?} stands for a code that is not chosen yet
     * @param answers by query
     */
    record Outcome(
            String state,
            String rows,
            List<String> people,
            List<String> held,
            List<String> findings,
            Map<String, String> answers) {
        /** All of it, line by line, for reading and comparing. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of("state: " + state, "rows: " + rows));
            people.forEach(line -> lines.add("people: " + line));
            held.forEach(line -> lines.add("held: " + line));
            findings.stream().sorted().forEach(line -> lines.add("finding: " + line));
            answers.forEach((query, answer) -> lines.add(query + ": " + answer));
            return lines;
        }

        /** Whether another outcome is this one, a code that is not chosen yet being any. */
        boolean isMetBy(Outcome other) {
            List<String> unmet = new ArrayList<>(other.lines());
            for (String line : lines()) {
                boolean met = line.startsWith("finding: ? ")
                        ? remove(unmet, line.substring("finding: ?".length()))
                        : unmet.remove(line);
                if (!met) {
                    return false;
                }
            }
            return unmet.isEmpty();
        }

        private static boolean remove(Collection<String> unmet, String place) {
            Optional<String> there = unmet.stream()
                    .filter(line -> line.startsWith("finding: ") && line.endsWith(place))
                    .findFirst();
            there.ifPresent(unmet::remove);
            return there.isPresent();
        }
    }

    static SharedCase read(Path path) {
        YamlProblems problems = new YamlProblems();
        YamlFile yaml = YamlFile.at(path);
        YamlForm form = new YamlForm(yaml.name(), yaml.root(problems), problems)
                .only(
                        "file",
                        "right",
                        "open",
                        "place",
                        "data_year",
                        "template",
                        "state",
                        "rows",
                        "people",
                        "held",
                        "findings",
                        "answers");
        form.text("right");
        SharedCase result = new SharedCase(
                form.text("file"),
                form.optionalText("place").map(SharedCase::place).orElse(Coordinates.NONE),
                Integer.parseInt(form.text("data_year")),
                form.optionalText("template").orElse(""),
                form.optionalText("open"),
                new Outcome(
                        form.text("state"),
                        form.text("rows"),
                        form.texts("people"),
                        form.texts("held"),
                        form.texts("findings"),
                        form.textByKey("answers")));
        problems.throwIfAny();
        return result;
    }

    private static Coordinates place(String written) {
        return Coordinates.ofInboxPath(Path.of(written, "file"));
    }
}
