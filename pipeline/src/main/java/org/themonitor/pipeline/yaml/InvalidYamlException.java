package org.themonitor.pipeline.yaml;

import java.util.List;

/** One or more of the project's YAML files say something they must not; lists all problems. */
public final class InvalidYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidYamlException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
