package org.themonitor.jobs.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.warehouse.SqlProblemsException;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import picocli.CommandLine;

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
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, command));
        return line;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no day: write year, month and day, as 2025-06-18".formatted(written));
        }
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
        if (Failure.isCurable(failure)) {
            err.println("Failed: " + Failure.describe(failure));
            return ExitCode.FAILED;
        }
        err.println("Failed by a fault of this program; please report it with the lines below.");
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }
}
