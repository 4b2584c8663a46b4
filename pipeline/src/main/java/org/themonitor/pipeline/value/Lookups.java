package org.themonitor.pipeline.value;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the reading of one workbook asked of words and facts: as long as each has the same answer, reading it again gives the
 * same. Belongs to the thread that reads.
 */
public final class Lookups {
    /** Of more questions than this a reading counts as one that asked everything. */
    private static final int MOST = 20_000;

    /** And of so many letters in them: cells may hold whole pages. */
    private static final int MOST_LETTERS = 1_000_000;

    /** What stands for all questions there could be. */
    public static final Question EVERYTHING = new Question("everything", List.of());

    private final Set<Question> questions = new LinkedHashSet<>();
    private long letters;
    private boolean isOfEverything;

    /**
     * One question.
     *
     * @param of what is asked, such as {@code term}
     * @param about the words it is about, such as the vocabulary and what stands in a cell
     */
    public record Question(String of, List<String> about) {
        public Question {
            about = List.copyOf(about);
        }
    }

    /** Notes a question. */
    public void ask(String of, String... about) {
        if (isOfEverything) {
            return;
        }
        if (questions.add(new Question(of, List.of(about)))) {
            letters += Arrays.stream(about).mapToInt(String::length).sum();
        }
        if (questions.size() > MOST || letters > MOST_LETTERS) {
            isOfEverything = true;
            questions.clear();
        }
    }

    /** The questions, each once, in the order they were asked; {@link #EVERYTHING} alone where there were too many. */
    public List<Question> questions() {
        return isOfEverything ? List.of(EVERYTHING) : List.copyOf(questions);
    }
}
