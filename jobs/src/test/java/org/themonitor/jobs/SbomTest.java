package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The jar says what it is made of, as CycloneDX: every library in it, by name and version. */
class SbomTest {
    private static final String BILL = "META-INF/sbom/monitor.cdx.json";

    @Test
    void everyLibraryOfTheJarIsNamed() throws IOException {
        try (JarFile jar = new JarFile(MonitorProcess.JAR.toFile())) {
            assumeTrue(
                    jar.getEntry(BILL) != null, "the plugin that writes the list leaves it out where Maven is offline");
            List<String> libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    // what Spring Boot packs with the jar to unpack it again
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .sorted()
                    .toList();
            JsonNode bill = bill(jar);

            assertThat(libraries).hasSizeGreaterThan(20);
            assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(Stream.of(bill.get("components"))
                            .flatMap(JsonNode::valueStream)
                            .map(component -> component.get("name").asString() + "-"
                                    + component.get("version").asString() + ".jar"))
                    .containsAll(libraries)
                    .noneMatch(name -> name.startsWith("junit") || name.startsWith("assertj"));
        }
    }

    private static JsonNode bill(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(BILL))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
