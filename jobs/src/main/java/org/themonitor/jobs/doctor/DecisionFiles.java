package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Whether every line of the decisions, words, facts and templates of the workspace can be followed. */
record DecisionFiles(Workspace workspace) implements Question {
    private static final String TOPIC = "decisions";

    /** A file, or all files of a kind. */
    private interface Reading {
        void read() throws IOException, EditionFile.ProblemsException;
    }

    @Override
    public List<Answer> ask() throws IOException {
        Path decisions = workspace.decisions();
        List<Answer> answers = new ArrayList<>();
        hold(() -> Definitions.load(null, decisions).with(CommonDecisions.load(decisions)), answers);
        hold(workspace::receipts, answers);
        List<String> editions = editions(decisions);
        for (String edition : editions) {
            hold(() -> EditionFile.read(decisions, edition), answers);
            hold(() -> EditionDecisions.load(decisions, edition), answers);
        }
        return answers.isEmpty()
                ? List.of(Answer.fine(
                        TOPIC,
                        editions.isEmpty()
                                ? "none yet"
                                : "all lines can be followed, of " + String.join(", ", editions)))
                : answers.stream().distinct().toList();
    }

    private static void hold(Reading reading, List<Answer> answers) throws IOException {
        try {
            reading.read();
        } catch (EditionFile.ProblemsException | InvalidYamlException | SqlProblemsException wrong) {
            answers.add(Answer.todo(TOPIC, String.valueOf(wrong.getMessage()), "correct what is named there"));
        }
    }

    /** Those that have a file of their own. */
    static List<String> editions(Path decisions) throws IOException {
        if (!Files.isDirectory(decisions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(decisions)) {
            return folders.filter(folder -> Files.exists(folder.resolve("edition.yml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
