package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.about.FigureCounts;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.edition.Manifest.Table;

class ManifestTest {
    private static final Table YEARS = new Table("casualties_by_year", 3, "aa");
    private static final Table COUNTS = new Table("status_counts", 2, "bb");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theHashIsOneOfNamesAndContents() {
        String hash = of("b1", YEARS, COUNTS).hash();

        assertThat(of("b2", YEARS, COUNTS).hash()).isEqualTo(hash);
        assertThat(of("b1", new Table("casualties_by_year", 3, "ab"), COUNTS).hash())
                .isNotEqualTo(hash);
        assertThat(of("b1", new Table("casualties", 3, "aa"), COUNTS).hash()).isNotEqualTo(hash);
        assertThat(of("b1", YEARS).hash()).isNotEqualTo(hash);
    }

    @Test
    void isWrittenTheSameEveryTime() throws IOException {
        Path file = folder.resolve("manifest.json");
        of("b1", YEARS, COUNTS).write(file, text -> "keyed " + text);
        String first = Files.readString(file);
        of("b1", YEARS, COUNTS).write(file, text -> "keyed " + text);

        assertThat(Files.readString(file)).isEqualTo(first).endsWith("}\n").doesNotContain("\r");
        assertThat(Manifest.hashIn(file)).isEqualTo(of("b1", YEARS, COUNTS).hash());
        assertThat(Manifest.read(file).get("tables").get(0).get("hash").stringValue())
                .isEqualTo("aa");
        assertThat(Manifest.read(file).get("about_sha256").stringValue()).isEqualTo("ff");
        assertThat(Manifest.read(file).get("figures").get("traced").intValue()).isEqualTo(4);
        assertThat(Manifest.read(file).get("notice").isNull()).isTrue();
        assertThat(Manifest.read(file).get("inputs_sha256").get(0).stringValue())
                .isEqualTo("cc");
    }

    @Test
    void theOneForThePublicProvesNoUse() throws IOException {
        Path file = folder.resolve("manifest.json");
        of("b1", YEARS).writePublic(file, text -> Sha256.of(List.of("secret", text)));

        assertThat(Files.readString(file)).doesNotContain("\"b1\"", "\"cc\"", "\"dd\"", "core/a.sql", "inputs_sha256");
        assertThat(Manifest.read(file).get("inputs_hmac_sha256").get(0).stringValue())
                .isEqualTo(Sha256.of(List.of("secret", "input cc")));
        assertThat(Manifest.hashIn(file)).isEqualTo(of("b1", YEARS).hash());
    }

    private static Manifest of(String build, Table... tables) {
        return new Manifest(
                "lm2026",
                "Landmine Monitor 2026",
                build,
                2025,
                new TreeMap<>(Map.of("status", "2026-10-15")),
                "draft",
                null,
                null,
                List.of("cc"),
                new TreeMap<>(Map.of("core/a.sql", "dd")),
                new TreeMap<>(),
                "ee",
                "ff",
                new FigureCounts(7, 4, 3),
                List.of(tables));
    }
}
