package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.Vault;
import picocli.CommandLine;

/** A workbook of which every row is refused is not "in use": preview, intake and receipts say so. */
class NothingUsableTest {
    private static final String REGISTER = """
            departamento,municipio,ano,mes,rangoedad,condicion,estado,genero,tipoevento
            North,A,never,1,Menor de 18 años,Civil,Herido,Masculino,Accidente por MAP
            North,A,%s,1,Menor de 18 años,Civil,Herido,Masculino,Accidente por MAP
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    @Test
    void itIsToldByEveryCommand() throws Exception {
        Workspace workspace = new Workspace(folder.resolve("workspace"));
        workspace.create();
        Path edition = workspace.editionFile("lm2026");
        Files.createDirectories(edition.getParent());
        Files.copy(Path.of("..", "sample-data", "decisions", "lm2026", "edition.yml"), edition);
        Path refused = Files.writeString(folder.resolve("refused.csv"), REGISTER.formatted("unknown"));

        assertThat(run(workspace, "preview", refused.toString(), "--area=COL", "--source=register", "--year=2025"))
                .isEqualTo(ExitCode.QUARANTINED);
        assertThat(out.toString())
                .contains("nothing of it could be used", "0 used, 2 refused", "YEAR_NOT_A_YEAR")
                .doesNotContain("would be taken in");

        Coordinates place = new Coordinates("COL", "register", 2025);
        new Archive(workspace.archive()).receive(refused, place, Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(run(workspace, "intake")).isEqualTo(ExitCode.QUARANTINED);
        run(workspace, "receipts");
        assertThat(out.toString()).contains("  nothing usable  COL register 2025");
    }

    @Test
    void aWorkbookWithARowThatIsUsedIsNot() throws Exception {
        Definitions definitions = Definitions.load(null, folder.resolve("none"));
        Archive archive = new Archive(folder.resolve("archive"));
        Coordinates place = new Coordinates("COL", "register", 2025);
        Path half = Files.writeString(folder.resolve("half.csv"), REGISTER.formatted("2025"));
        Path refused = Files.writeString(folder.resolve("refused.csv"), REGISTER.formatted("unknown"));
        try (Vault vault = Vault.inMemory(definitions.sql())) {
            for (Path file : new Path[] {half, refused}) {
                var receipt = archive.receive(file, place, Instant.EPOCH).orElseThrow();
                new WorkbookIntake(definitions, vault).take(receipt, file);
            }
            assertThat(vault.nothingUsable())
                    .containsExactly(archive.receipts().get(1).id());
        }
    }

    private int run(Workspace workspace, String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(out, true));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--workspace";
        all[arguments.length + 1] = workspace.root().toString();
        return line.execute(all);
    }
}
