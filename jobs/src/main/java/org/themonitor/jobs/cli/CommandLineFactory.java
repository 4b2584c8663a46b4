package org.themonitor.jobs.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.themonitor.jobs.config.Failure;
import org.themonitor.pipeline.about.NotDescribedException;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together; Spring starts only in a command that runs jobs. */
public final class CommandLineFactory {
    private CommandLineFactory() {}

    /** A command line that answers with an {@link ExitCode}, on the process's own streams. */
    public static CommandLine create() {
        return create(System.out, System.err);
    }

    /** A command line that answers with an {@link ExitCode} and speaks on these streams alone. */
    public static CommandLine create(OutputStream out, OutputStream err) {
        CommandLine line = new CommandLine(MonitorCommand.create());
        for (Class<?> command : MonitorCommand.COMMANDS) {
            line.addSubcommand(command);
        }
        line.registerConverter(LocalDate.class, CommandLineFactory::day);
        line.registerConverter(Path.class, FileNames::path);
        line.setOut(new PrintWriter(new PlainOutput(out), true));
        line.setErr(new PrintWriter(new PlainOutput(err), true));
        line.setExecutionStrategy(CommandLineFactory::run);
        line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, command));
        return line;
    }

    /** Whatever a command did, its temporary files are gone when it has ended. */
    private static int run(CommandLine.ParseResult command) {
        try {
            if (isAskedForItsVersion(command)) {
                command.commandSpec().commandLine().getOut().println(Release.name());
                return ExitCode.DONE;
            }
            return new CommandLine.RunLast().execute(command);
        } finally {
            Scratch.end();
            keepToOwner(command);
        }
    }

    private static boolean isAskedForItsVersion(CommandLine.ParseResult command) {
        return command.isVersionHelpRequested()
                || (command.hasSubcommand() && isAskedForItsVersion(command.subcommand()));
    }

    private static void keepToOwner(CommandLine.ParseResult command) {
        if (command.hasSubcommand()) {
            keepToOwner(command.subcommand().commandSpec());
        }
    }

    private static void keepToOwner(CommandSpec spec) {
        if (spec.userObject() instanceof WorkspaceOption option) {
            option.keepToOwner();
        }
        spec.mixins().values().forEach(CommandLineFactory::keepToOwner);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no day: write year, month and day, as 2025-06-18".formatted(written));
        }
    }

    /** The sentence alone, and last, where a terminal shows it. */
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        UnmatchedArgumentException.printSuggestions(wrong, err);
        // a command's own sentence says what to do; the parser's only what does not fit
        if (wrong.getClass() != ParameterException.class) {
            err.println("`%s --help` says how it is used."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        err.println(wrong.getMessage());
        return ExitCode.USAGE;
    }

    /** What an operator can cure is a sentence; anything else is a fault of this program and shows where. */
    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof EditionFile.ProblemsException
                || failure instanceof SqlProblemsException
                || failure instanceof InvalidYamlException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof NotDescribedException) {
            String edition = EditionOption.of(command.getCommandSpec())
                    .map(option -> option.one() + ": ")
                    .orElse("");
            err.println(edition + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (Failure.isCurable(failure)) {
            err.println("Failed: " + Failure.describe(failure));
            return ExitCode.FAILED;
        }
        err.println("Failed by a fault of this program; please report it with the lines below.");
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }
}
