package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    @Test
    void readsASum() {
        Trace trace = Trace.parse(
                "killed = sum(fact.people)\n  from core.casualties as fact\n  where fact.incident_year = figure.year"
                        + " and fact.outcome = 'killed'");

        assertThat(trace)
                .isEqualTo(new Trace(
                        "killed",
                        Trace.Kind.SUM,
                        "fact.people",
                        "core.casualties",
                        "fact.incident_year = figure.year and fact.outcome = 'killed'",
                        "true"));
        assertThat(trace.factColumns()).containsExactly("people", "incident_year", "outcome");
    }

    @Test
    void readsACountADateAndActs() {
        assertThat(Trace.parse("n = count() from core.a as fact where true").kind())
                .isEqualTo(Trace.Kind.COUNT);
        assertThat(Trace.parse("d = date(fact.on_day) from core.a as fact where fact.x = figure.x")
                        .measure())
                .isEqualTo("fact.on_day");
        assertThat(Trace.parse("s = acts() from core.a as fact where true").kind())
                .isEqualTo(Trace.Kind.ACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "killed",
                "killed = sum(fact.people)",
                "killed = sum(fact.people) from casualties as fact where true",
                "killed = sum(fact.people) from core.casualties where true",
                "killed = sum(fact.people) from core.casualties as fact",
                "killed = average(fact.people) from core.casualties as fact where true",
            })
    void whatItCannotReadItRefusesWithTheForm(String line) {
        assertThatThrownBy(() -> Trace.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum(fact.x) from schema.relation as fact where");
    }

    @Test
    void everyTraceOfTheProjectCanBeRead() {
        assertThat(Editions.DEFINITIONS.sql().files().stream()
                        .flatMap(file -> file.header().traces().stream())
                        .map(Trace::parse))
                .hasSizeGreaterThan(15);
    }
}
