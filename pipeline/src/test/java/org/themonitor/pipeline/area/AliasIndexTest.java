package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AliasIndexTest {
    private final AliasIndex index = new AliasIndex();

    @Test
    void refusesAWordThatMeansTwoAreas() {
        index.add(new AreaCode("COG"), "Congo");

        assertThatThrownBy(() -> index.add(new AreaCode("COD"), "CONGO"))
                .hasMessage("'CONGO' would mean both COG and COD: leave ambiguous words out of the aliases");
    }

    @Test
    void takesTheSameWordOfOneAreaTwice() {
        index.add(new AreaCode("LAO"), "Laos");

        assertThatCode(() -> index.add(new AreaCode("LAO"), "LAOS")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAliasWithoutALetter() {
        assertThatThrownBy(() -> index.add(new AreaCode("LAO"), "--"))
                .hasMessage("alias '--' of LAO has no letter or digit");
    }

    @Test
    void suggestsNothingWhereTwoAreasAreAlike() {
        index.add(new AreaCode("NER"), "Niger");
        index.add(new AreaCode("NGA"), "Nigeria");

        assertThat(index.nearest("Nigera")).isEmpty();
        assertThat(index.nearest("Nigeriya")).contains(new AreaCode("NGA"));
    }

    @Test
    void suggestsNothingForWordsThatBeginSeveralAreas() {
        index.add(new AreaCode("COD"), "Congo, DR");
        index.add(new AreaCode("COG"), "Congo, Rep.");

        assertThat(index.nearest("Congo")).isEmpty();
        assertThat(index.nearest("Congo, Re")).contains(new AreaCode("COG"));
    }
}
