package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void whatControlsATerminalIsTakenOut() {
        assertThat(OneLine.of("a\u001b[2Jb\r\nc\u0000\u009b\u2028d")).isEqualTo("a [2Jb c d");
        assertThat(OneLine.of("\u202Egnp.exe\u2066\u200F\u061C\uFEFF")).isEqualTo("gnp.exe");
        assertThat(OneLine.ofEach("one\u0007\u202E\n\ttwo\r")).isEqualTo("one \n\ttwo ");
    }

    @Test
    void textsStayAsTheyAre() {
        for (String text : new String[] {"", "Xieng Khouang", "حقل\u200Cها", "Україна – 100\u00A0км²"}) {
            assertThat(OneLine.of(text)).isEqualTo(text);
            assertThat(OneLine.ofEach(text)).isEqualTo(text);
        }
    }
}
