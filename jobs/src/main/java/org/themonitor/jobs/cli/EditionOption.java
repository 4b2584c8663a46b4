package org.themonitor.jobs.cli;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.edition.Edition;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --edition}: one or several, separated by commas. */
final class EditionOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--edition",
            paramLabel = "ID",
            split = ",",
            defaultValue = "lm2026",
            description = "product and edition year, cmm2026 or lm2026, or published; several with commas"
                    + " (default: ${DEFAULT-VALUE})")
    private List<String> ids = List.of("lm2026");

    /** Of a command that takes it. */
    static Optional<EditionOption> of(CommandSpec command) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(EditionOption.class::isInstance)
                .map(EditionOption.class::cast)
                .findFirst();
    }

    /** The editions asked for. */
    List<String> all() {
        ids.forEach(id -> check(id, command.commandLine()));
        return List.copyOf(ids);
    }

    /** Refuses a word that is no edition's id. */
    static void check(String id, CommandLine command) {
        if (!Edition.isId(id)) {
            throw new ParameterException(
                    command, "no edition is called '%s': write %s".formatted(id, EditionPlace.FORMS));
        }
    }

    /** The edition of a command that works on one. */
    String one() {
        if (all().size() != 1) {
            throw new ParameterException(command.commandLine(), "this command takes one edition, as in lm2026");
        }
        return all().get(0);
    }
}
