package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;

/** Asks everything, whatever came out of the questions before. */
public final class Doctor {
    private final Versions versions;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    public Doctor(Workspace workspace, Clock clock, Supplier<String> release) {
        this.versions = new Versions(release);
        questions.put("memory", Memory.ofThisMachine());
        questions.put("names", Names.ofThisMachine());
        questions.put("disk", new Room(workspace));
        questions.put("clock", new TheClock(workspace, clock));
        questions.put("rights", new Rights(workspace));
        questions.put("leftovers", () -> new Leftovers(workspace, isHeld(workspace)).ask());
        questions.put("originals", new Originals(workspace));
        questions.put("decisions", new DecisionFiles(workspace));
        questions.put("vault", new VaultFile(workspace));
        questions.put("editions", new Builds(workspace));
    }

    /** Only of a lock that is there: taking one that is not would make it. */
    private static boolean isHeld(Workspace workspace) throws IOException {
        return Files.exists(workspace.jobs().resolve("lock")) && WorkspaceLock.isHeld(workspace);
    }

    /** All answers, in the order of the questions; only the first where the database cannot be loaded, for most need it. */
    public List<Answer> ask() {
        List<Answer> answers = new ArrayList<>(versions.ask());
        if (!answers.stream().allMatch(Answer::isFine)) {
            return answers;
        }
        questions.forEach((topic, question) -> answers.addAll(answered(topic, question)));
        return answers;
    }

    private static List<Answer> answered(String topic, Question question) {
        try {
            return question.ask();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(Answer.todo(
                    topic,
                    "cannot be looked at: " + unreadable.getMessage(),
                    "let this account read the workspace, or put back from the last backup what is damaged"));
        }
    }
}
