package org.themonitor.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.Decided;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.SourceRight;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.template.Templates;

/** Reference, vocabularies, templates and SQL as they are shipped, read once for each process of tests. */
public final class BuiltIn {
    public static final Definitions DEFINITIONS = Definitions.load(null, Path.of("no templates of our own"));

    private BuiltIn() {}

    /** With sources that speak for the Monitor, as lines of {@code decisions/sources.yml} would name them. */
    public static Definitions withMonitor(String... sources) {
        List<SourceRight> rights = Stream.of(sources)
                .map(source -> new SourceRight(
                        new Decided(SourceRight.FILE, 2, ReasonCode.OTHER, "a test", "A. Editor", LocalDate.EPOCH),
                        source,
                        SourceRight.Scope.MONITOR,
                        List.of(),
                        List.of()))
                .toList();
        CommonDecisions none = CommonDecisions.NONE;
        return DEFINITIONS.with(new CommonDecisions(
                none.corrections(),
                none.headerMappings(),
                none.versions(),
                rights,
                none.acceptedTexts(),
                none.roster(),
                none.secret(),
                none.digests()));
    }

    /** With the templates of a folder beside the shipped ones, where there is such a folder. */
    public static Definitions with(Path templates) {
        return !Files.isDirectory(templates)
                ? DEFINITIONS
                : new Definitions(
                        DEFINITIONS.reference(),
                        DEFINITIONS.areas(),
                        DEFINITIONS.vocabularies(),
                        Templates.load(templates),
                        DEFINITIONS.referenceFacts(),
                        DEFINITIONS.sql(),
                        DEFINITIONS.codeDigest(),
                        DEFINITIONS.decisions());
    }
}
