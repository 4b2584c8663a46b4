package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaSpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Côte d'Ivoire|cote divoire",
                "CÔTE D’IVOIRE|cote divoire",
                "Cote d`Ivoire|cote divoire",
                "Cote d´Ivoire|cote divoire",
                "myanmar_burma|myanmar burma",
                "  Congo,  DR. |congo dr",
                "EE. UU.|ee uu",
                "TÜRKİYE|turkiye",
                "KIBRIS|kibris",
                "Kıbrıs|kibris",
                "ΚΎΠΡΟΣ|κυπροσ",
                "Κύπρος|κυπροσ",
                "Соединённые Штаты|соединенные штаты",
                "سورية|سوريه",
                "ســوريا|سوريا",
                "أفغانستان|افغانستان",
                "ＬＡＯＳ|laos",
            })
    void foldsWhatDoesNotChangeTheMeaning(String written, String key) {
        assertThat(AreaSpelling.key(written)).isEqualTo(key);
    }

    @Test
    void dropsInvisibleDirectionMarks() {
        assertThat(AreaSpelling.key("\u200Fالعراق\u200E")).isEqualTo("العراق");
        assertThat(AreaSpelling.key("Laos\u00A0PDR\uFEFF")).isEqualTo("laos pdr");
    }

    @Test
    void isBlankWhereNothingIsWritten() {
        assertThat(AreaSpelling.key(" -'- ")).isEmpty();
    }

    @Test
    void foldingAKeyAgainChangesNothing() {
        String key = AreaSpelling.key("Bosna i Hercegovina / Босна и Херцеговина");
        assertThat(AreaSpelling.key(key)).isEqualTo(key);
    }
}
