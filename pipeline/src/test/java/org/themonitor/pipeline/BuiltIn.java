package org.themonitor.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.warehouse.Definitions;

/** Reference, vocabularies, templates and SQL as they are shipped, read once for each process of tests. */
public final class BuiltIn {
    public static final Definitions DEFINITIONS = Definitions.load(null, Path.of("no templates of our own"));

    private BuiltIn() {}

    /** With the templates of a folder beside the shipped ones, where there is such a folder. */
    public static Definitions with(Path templates) {
        return !Files.isDirectory(templates)
                ? DEFINITIONS
                : new Definitions(
                        DEFINITIONS.areas(),
                        DEFINITIONS.vocabularies(),
                        Templates.load(templates),
                        DEFINITIONS.treatyFacts(),
                        DEFINITIONS.sql(),
                        DEFINITIONS.codeDigest(),
                        DEFINITIONS.decisions());
    }
}
