package org.themonitor.pipeline.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "KILLED | killed",
                "\u00a0Fuerza\u2003pública. | fuerza pública",
                "“Muerto” | muerto",
                "قَتِيل | قتيل",
                "قتيـــل | قتيل",
                "\u200fجريح\u200e | جريح",
                "victim‑activated IED | victim-activated ied",
                "Groupe d’âge | groupe d'âge",
                "civil_status | civil status",
                "ＫＩＬＬＥＤ | killed",
                "٢٠١٧ | 2017",
                "Mine/ERW Victim-Activated | mine/erw victim-activated",
                "two  blanks | two blanks",
            })
    void bringsSpellingsTogether(String written, String exact) {
        assertThat(Spelling.of(written).exact()).isEqualTo(exact);
    }

    @Test
    void keepsSignsOfDoubt() {
        assertThat(Spelling.of("killed?").exact()).isEqualTo("killed?");
        assertThat(Spelling.of("-").exact()).isEqualTo("-");
        assertThat(Spelling.of("<18").exact()).isEqualTo("<18");
    }

    @Test
    void aFootnoteIsNoDigitOfTheNumberBeforeIt() {
        assertThat(Spelling.of("31¹²").exact()).isEqualTo("31^1^2");
        assertThat(Spelling.of("5 m²").exact()).isEqualTo("5 m2");
    }

    @Test
    void losesAccentsOnlyInTheSecondForm() {
        assertThat(Spelling.of("Año")).isEqualTo(new Spelling("año", "ano"));
    }

    @Test
    void namesTheNearestOnlyWhereItIsNear() {
        SimilarTexts outcomes = new SimilarTexts(List.of("killed", "injured"));
        assertThat(outcomes.nearest("injurd")).contains("injured");
        assertThat(outcomes.nearest("motorcycle")).isEmpty();
    }
}
