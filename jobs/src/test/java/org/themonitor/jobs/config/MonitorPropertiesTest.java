package org.themonitor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be set is described, and nothing else is. */
class MonitorPropertiesTest {

    @Test
    void eachPropertyIsDescribedForEditorsOfYml() throws Exception {
        JsonNode described;
        try (InputStream file = MonitorProperties.class.getResourceAsStream(
                "/META-INF/additional-spring-configuration-metadata.json")) {
            described = JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(file))
                    .path("properties");
        }

        assertThat(described.findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MonitorProperties.class.getRecordComponents())
                        .map(component -> "monitor." + kebab(component.getName()))
                        .toList());
        assertThat(described.findValuesAsString("description"))
                .hasSize(described.size())
                .allMatch(text -> text.endsWith("."));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
