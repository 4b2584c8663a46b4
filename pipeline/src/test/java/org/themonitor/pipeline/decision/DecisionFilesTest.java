package org.themonitor.pipeline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.yaml.InvalidYamlException;

class DecisionFilesTest {
    private static final String WHY = "reason: because, author: A. Editor, decided_on: 2026-05-01";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void aPairIsDecidedOnceWhicheverRowIsNamedFirst() throws Exception {
        write("lm2026/matches.yml", """
                matches:
                - {row: R/S/2, other_row: Q/S/3, decision: merge, reason_code: overlap, %1$s}
                - {row: Q/S/3, other_row: R/S/2, decision: distinct, reason_code: overlap, %1$s}
                - {row: Q/S/3, other_row: Q/S/3, decision: merge, reason_code: overlap, %1$s}
                - {row: Q/S/4, decision: same, reason_code: overlap, %1$s}
                """.formatted(WHY));
        write("lm2026/verdicts.yml", """
                verdicts:
                - {suspicion: a, subject: R/S/2, fingerprint: 0123456789abcdef, decision: accepted, reason_code: other, %1$s}
                - {suspicion: a, subject: R/S/3, fingerprint: short, decision: rejected, reason_code: other, %1$s}
                """.formatted(WHY));
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("lm2026/matches.yml line 3: is decided in line 2 already")
                .hasMessageContaining("line 4: row and other_row are the same row")
                .hasMessageContaining("line 5: 'other_row' is missing")
                .hasMessageContaining("line 5: 'decision' must be one of merge, distinct")
                .hasMessageContaining("lm2026/verdicts.yml line 3: fingerprint is 16 hexadecimal digits");
    }

    @Test
    void missingAndEmptiedFilesHoldNoDecision() throws Exception {
        write("lm2026/inclusions.yml", "# nothing yet\ninclusions:\n");
        assertThat(EditionDecisions.load(folder, "lm2026").inclusions()).isEmpty();
        assertThat(CommonDecisions.load(folder).corrections()).isEmpty();
    }

    @Test
    void aJudgementNeedsASourceAndAPeriod() throws Exception {
        String of = "treaty: mbt, area: UKR, obligation: clearance, judgement: in_violation, from: 2016-06-02";
        write("published/judgements.yml", """
                judgements:
                - {%1$s, until: 2018-12-01, source_title: A report, source_url: "https://example.org/", %2$s}
                """.formatted(of, WHY));
        assertThat(EditionDecisions.load(folder, "published").judgements())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.kind()).isEqualTo(Judgement.Kind.IN_VIOLATION);
                    assertThat(held.until()).isEqualTo("2018-12-01");
                });
        write("published/judgements.yml", """
                judgements:
                - {%1$s, until: 2016-06-02, source_title: A report, source_url: "https://example.org/", %2$s}
                - {treaty: ccw, area: UKR, obligation: clearance, judgement: guilty, from: 2016, %2$s}
                """.formatted(of, WHY));
        assertThatThrownBy(() -> EditionDecisions.load(folder, "published"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("line 2: 'until' must be after 'from'")
                .hasMessageContaining("line 3: 'judgement' must be one of in_violation, on_track")
                .hasMessageContaining("line 3: 'source_title' is missing")
                .hasMessageContaining("line 3: 'from' must be a day")
                .hasMessageContaining("line 3: 'treaty' must be mbt or ccm");
    }

    @Test
    void aTextIsAcceptedOnceWithWhatItIs() throws Exception {
        write("accepted_texts.yml", """
                accepted_texts:
                - {what: law, text: "Act 7 of 2011", %1$s}
                - {what: statement, text: "Act 7 of 2011", %1$s}
                """.formatted(WHY));
        assertThat(CommonDecisions.load(folder).acceptedTexts())
                .extracting(accepted -> accepted.what().code() + " " + accepted.text())
                .containsExactly("law Act 7 of 2011", "statement Act 7 of 2011");
        write("accepted_texts.yml", """
                accepted_texts:
                - {what: law, text: "Act 7 of 2011", %1$s}
                - {what: law, text: "Act 7 of 2011", %1$s}
                - {what: name, text: "Jane Doe", %1$s}
                """.formatted(WHY));
        assertThatThrownBy(() -> CommonDecisions.load(folder))
                .hasMessageContaining("line 3: is decided in line 2 already")
                .hasMessageContaining("line 4: 'what' must be one of law, source_title, statement");
    }

    @Test
    void everyProblemOfAllFilesIsToldAtOnceWithItsLine() throws Exception {
        write("lm2026/inclusions.yml", """
                inclusions:
                - {receipt: R, decision: maybe, reason_code: estimate, %1$s}
                - {receipt: R, source: nra, decision: hold, reason_code: guess, %1$s}
                - {receipt: R, decision: hold, reason_code: estimate, author: A. Editor, decided_on: soon}
                - {source: nra, area: LAO, record_kind: casualties, decision: hold, reason_code: estimate, %1$s}
                - {receipt: R, held_as: aggregate_overlaps_incident_rows, decision: include, reason_code: other, %1$s}
                """.formatted(WHY));
        write("lm2026/source_use.yml", """
                source_use:
                - {area: LAO, incident_year: 2025, record_kind: casualties, source: a, use: primary, reason_code: other, %1$s}
                - {area: LAO, incident_year: 2025, record_kind: casualties, source: a, use: not_used, reason_code: other, %1$s}
                - {area: LAO, incident_year: 2025, record_kind: casualties, source: b, use: primary, reason_code: other, %1$s}
                """.formatted(WHY));
        write("lm2026/absorptions.yml", """
                absorptions:
                - {area: YEM, incident_year: 2016, source: a, outcome: injured, absorbs_source: b, absorbs: [injured, unknown], reason_code: overlap, %1$s}
                - {area: YEM, incident_year: 2016, source: c, outcome: unknown, absorbs_source: b, absorbs: unknown, reason_code: overlap, %1$s}
                - {area: YEM, incident_year: all, source: c, outcome: killed, absorbs_source: b, absorbs: [killed, lost], reason_code: overlap, %1$s}
                """.formatted(WHY));
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("lm2026/inclusions.yml line 2: 'decision' must be one of include, exclude, hold")
                .hasMessageContaining("line 3: there is no reason_code 'guess'")
                .hasMessageContaining("line 3: say one of: row; receipt")
                .hasMessageContaining("line 4: 'reason' is missing")
                .hasMessageContaining("line 4: 'decided_on' must be a day")
                .hasMessageContaining("line 5: 'incident_year' is missing")
                .hasMessageContaining(
                        "line 6: to include a total beside rows would count people twice: say in" + " absorptions.yml")
                .hasMessageContaining("lm2026/source_use.yml line 3: is decided in line 2 already")
                .hasMessageContaining("line 4: b is primary here and a in line 2")
                .hasMessageContaining(
                        "lm2026/absorptions.yml line 3: unknown people of b, YEM 2016 are absorbed in line 2")
                .hasMessageContaining("line 4: 'incident_year' must be one year")
                .hasMessageContaining("line 4: 'absorbs' must be one or several of killed, injured, unknown, each once,"
                        + " or none, not 'killed, lost'");
    }

    @Test
    void aCorrectionKeepsItsIdWhereverItIsWritten() throws Exception {
        String correction = "- {receipt: R, sheet: S, cell: B2, expect: 1, value: 2, " + WHY + "}\n";
        write("corrections.yml", "corrections:\n" + correction);
        String id = CommonDecisions.load(folder).corrections().get(0).id();
        write("corrections.yml", "# moved\n\ncorrections:\n" + correction.replace("because", "another reason"));
        assertThat(CommonDecisions.load(folder).corrections().get(0).id()).isEqualTo(id);
    }

    @Test
    void theSecretIsMadeOnceAndForItsOwnerOnly() throws Exception {
        WorkspaceSecret secret = new WorkspaceSecret(folder.resolve(".secret"));
        String keyed = secret.keyed("Somchai");
        assertThat(new WorkspaceSecret(folder.resolve(".secret")).keyed("Somchai"))
                .isEqualTo(keyed);
        assertThat(new WorkspaceSecret(folder.resolve("other")).keyed("Somchai"))
                .isNotEqualTo(keyed);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
                    .isEqualTo("rw-------");
        }
    }

    /** Decisions are versioned and handed round; the key must not go with them. */
    @Test
    void theKeyStandsBesideTheDecisionsAndAnEarlierOneIsMoved(@TempDir Path workspace) throws IOException {
        Path decisions = Files.createDirectory(workspace.resolve("decisions"));
        String before = new WorkspaceSecret(decisions.resolve(".secret")).keyed("Somchai");

        WorkspaceSecret secret = CommonDecisions.load(decisions).secret();

        assertThat(secret.isKeyed("Somchai", before)).isTrue();
        assertThat(workspace.resolve(".secret")).exists();
        assertThat(decisions.resolve(".secret")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.resolve(".secret"))))
                .isEqualTo("rw-------");
    }
}
