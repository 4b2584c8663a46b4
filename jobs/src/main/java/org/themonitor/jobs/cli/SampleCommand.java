package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sample}: what a newcomer runs first; a whole run over the sample workbooks and editions. */
@Command(name = "sample", description = "Run the sample editions from the project's sample-data.")
final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "sample-data",
            description = "folder with inbox and decisions (default: ./${DEFAULT-VALUE})")
    private Path sample = Path.of("sample-data");

    @Option(names = "--threads", paramLabel = "N", description = "workbooks read at once")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(sample.resolve("decisions"))) {
            throw new ParameterException(
                    spec.commandLine(), "there is no sample in %s; run this in the project's folder".formatted(sample));
        }
        Workspace folder = workspace.workspace();
        folder.create();
        List<String> editions = new ArrayList<>();
        for (Path part : parts()) {
            editions.addAll(copyDecisions(part.resolve("decisions"), folder));
        }
        RunRequest request = new RunRequest(
                folder,
                editions,
                parts().stream().map(part -> part.resolve("inbox")).toList(),
                Math.max(1, threads),
                null,
                EnumSet.allOf(RunRequest.Stage.class));
        return new MonitorRun(request, spec.commandLine()).call();
    }

    /** The figures reports have printed, where there are any, then the sample itself, whose edition is explained. */
    private List<Path> parts() {
        Path published = sample.resolve("published");
        return Files.isDirectory(published) ? List.of(published, sample) : List.of(sample);
    }

    /** What somebody changed in the workspace stays as it is. */
    private static List<String> copyDecisions(Path decisions, Workspace workspace) throws IOException {
        List<Path> parts;
        try (Stream<Path> found = Files.list(decisions)) {
            parts = found.sorted().toList();
        }
        List<String> editions = new ArrayList<>();
        for (Path part : parts) {
            String name = part.getFileName().toString();
            if (Files.isDirectory(part)) {
                copy(part.resolve("edition.yml"), workspace.editionFile(name));
                editions.add(name);
            } else if (name.endsWith(".yml")) {
                copy(part, workspace.decisions().resolve(name));
            }
        }
        return editions;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            OwnerOnly.folderOf(to);
            // in two steps: half a file, left by a run that was cut off, would stay for ever
            Path next = to.resolveSibling(to.getFileName() + ".next");
            // its owner's alone, whatever the rights of the sample's file are
            OwnerOnly.fileAs(next, to);
            Files.write(next, Files.readAllBytes(from));
            Files.move(next, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
