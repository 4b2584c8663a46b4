package org.themonitor.pipeline.value;

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

    /** What stands for all questions there could be. */
    public static final Question EVERYTHING = new Question("everything", List.of());

    private final Set<Question> questions = new LinkedHashSet<>();

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
        if (questions.size() <= MOST) {
            questions.add(new Question(of, List.of(about)));
        }
    }

    /** The questions, each once, in the order they were asked; {@link #EVERYTHING} alone where there were too many. */
    public List<Question> questions() {
        return questions.size() > MOST ? List.of(EVERYTHING) : List.copyOf(questions);
    }
}
