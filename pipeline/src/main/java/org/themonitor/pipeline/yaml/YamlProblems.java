package org.themonitor.pipeline.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects everything wrong with a set of YAML files, so that all of it is told at once. */
public final class YamlProblems {
    private final List<String> sentences = new ArrayList<>();

    /** Notes a problem at a line of a file; lines count from 1. */
    public void add(String file, int line, String sentence) {
        sentences.add("%s line %d: %s".formatted(file, line, sentence));
    }

    /** Notes a problem of a whole file. */
    public void add(String file, String sentence) {
        sentences.add("%s: %s".formatted(file, sentence));
    }

    /** The problems so far, in the order they were noted. */
    public List<String> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    /**
     * Ends the reading if anything was noted.
     *
     * @throws InvalidYamlException listing all problems
     */
    public void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new InvalidYamlException(sentences);
        }
    }
}
