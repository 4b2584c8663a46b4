package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.DueWorkbooks;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.Vault;

/** A word, template or fact that is added makes those workbooks be read again that it concerns, and no other. */
class WhatConcernsAWorkbookTest {
    private static final String KNOWN = "2025,1,Civil,Muerto,Masculino,Accidente por MAP,Vereda";
    private static final String UNKNOWN = KNOWN.replace("Muerto", "Occiso del todo");
    private static final String SHIPPED = "/templates/colombia-victim-register.yml";

    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 10, 1));

    @TempDir
    private Path folder;

    private Receipt plain;
    private Receipt unknownWord;
    private Receipt unknownHeaders;
    private Receipt unknownArea;
    private Editions editions;

    @BeforeEach
    void readAll() throws IOException {
        editions = new Editions(folder);
        plain = editions.receive("a.csv", Editions.register(KNOWN), "ECU", "nra", 2025);
        unknownWord = editions.receive("b.csv", Editions.register(KNOWN, UNKNOWN), "COL", "police", 2025);
        unknownHeaders =
                editions.receive("c.csv", "fecha del hecho,victimas fatales\n2025-03-01,2\n", "PER", "nra", 2025);
        unknownArea = editions.receive("d.csv", Editions.register(KNOWN), "ATLANTIS", "nra", 2025);
        try (Vault vault = Vault.open(editions.vault(), Editions.DEFINITIONS.sql())) {
            for (Receipt receipt : editions.receipts()) {
                new WorkbookIntake(loaded(), vault).take(receipt, archive().original(receipt.sha256()));
            }
        }
        assertThat(toRead()).isEmpty();
    }

    @Test
    void aWordConcernsThoseThatHaveIt() throws IOException {
        write("vocabularies/outcome.yml", "vocabulary: outcome\nterms: {killed: {synonyms: {es: [finado]}}}\n");
        assertThat(toRead()).isEmpty();
        write(
                "vocabularies/outcome.yml",
                "vocabulary: outcome\nterms: {killed: {synonyms: {es: [occiso del todo]}}}\n");
        assertThat(toRead()).containsExactly(unknownWord);
        write("vocabularies/outcome.yml", """
                vocabulary: outcome
                scoped:
                - {source: police, because: why, terms: {injured: [muerto]}}
                """);
        assertThat(toRead()).as("a known word that means another term there").containsExactly(unknownWord);
    }

    @Tag("long")
    @Test
    void anEditionSaysByWhichLineAWordWasRead() throws IOException {
        write("vocabularies/outcome.yml", "outcome:\n- {word: occiso del todo, term: killed, source: police}\n");
        try (Vault vault = Vault.open(editions.vault(), Editions.DEFINITIONS.sql())) {
            new WorkbookIntake(loaded(), vault).take(unknownWord, archive().original(unknownWord.sha256()));
        }
        assertThat(toRead()).isEmpty();
        editions.build(
                EDITION,
                NeededTables.of(
                        Editions.DEFINITIONS.sql(),
                        NeededTables.named("publish.casualties_by_year core.row_decisions core.edition")));
        try (Warehouse edition = Warehouse.openReadOnly(editions.folder(EDITION).internalDatabase(Editions.BUILD), 1)) {
            assertThat(edition.query("select receipt, word, term, origin from staging.own_words"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.text("receipt")).isEqualTo(unknownWord.id());
                        assertThat(row.text("word")).isEqualTo("Occiso del todo");
                        assertThat(row.text("term")).isEqualTo("killed");
                        assertThat(row.text("origin")).isEqualTo("decisions/vocabularies/outcome.yml line 2");
                    });
            assertThat(new FigureTrace(edition)
                            .explain(FigureId.parse("casualties_by_year/2025/total"))
                            .decisions())
                    .contains(
                            "read with decisions/vocabularies/outcome.yml line 2: 'Occiso del todo' is killed in 1 workbooks");
            assertThat(edition.query("select asked from staging.workbooks where asked is not null"))
                    .isEmpty();
        }
    }

    @Test
    void anAliasConcernsThoseThatCouldNotBeFiled() throws IOException {
        write("reference/area_aliases.csv", "area,alias,language\nLAO,Mu,en\n");
        assertThat(toRead()).isEmpty();
        write("reference/area_aliases.csv", "area,alias,language\nLAO,Atlantis,en\n");
        assertThat(toRead()).containsExactly(unknownArea);
    }

    @Test
    void aTemplateConcernsThoseThatNoneMatchedAndThoseItWins() throws IOException {
        write("templates/hechos.yml", """
                template: hechos
                title: A list of incidents
                language: es
                csv: {encoding: UTF-8, delimiter: ","}
                sheets:
                  - sheet: "*"
                    recognise: [fecha del hecho, victimas fatales]
                    into: casualties
                    row_kind: individual
                    set: {outcome: killed, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown}
                    columns:
                      fecha del hecho: {to: incident_date, as: date(ymd)}
                      victimas fatales: {to: people, as: count}
                """);
        assertThat(toRead()).containsExactly(unknownHeaders);
        Files.delete(folder.resolve("decisions/templates/hechos.yml"));
        write(
                "templates/own-register.yml",
                shipped().replace("template: colombia-victim-register", "template: own-register"));
        assertThat(toRead()).containsExactlyInAnyOrder(plain, unknownWord, unknownHeaders, unknownArea);
    }

    @Test
    void aFactThatNoReadingAskedConcernsNone() throws IOException {
        write(
                "reference/producers.csv",
                "area,weapon,practice,listed_on,source_title,source_url\n"
                        + "LAO,cluster_munition,never,,an invented list,https://example.org\n");
        assertThat(toRead()).isEmpty();
    }

    private static String shipped() throws IOException {
        try (InputStream file = WhatConcernsAWorkbookTest.class.getResourceAsStream(SHIPPED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Definitions loaded() {
        return Definitions.with(Editions.DEFINITIONS.sql(), folder.resolve("decisions"));
    }

    private List<Receipt> toRead() throws IOException {
        try (Vault vault = Vault.open(editions.vault(), Editions.DEFINITIONS.sql())) {
            return DueWorkbooks.of(loaded(), editions.receipts(), vault, archive());
        }
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("decisions").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
