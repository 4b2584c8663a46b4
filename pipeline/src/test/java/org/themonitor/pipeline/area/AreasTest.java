package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {
    private static final Areas AREAS = Areas.load();

    /** What researchers write, and the near clashes that must stay unknown. */
    @ParameterizedTest
    @CsvFileSource(resources = "/area/spellings.csv", numLinesToSkip = 1)
    void findsWhatResearchersWriteAndNothingElse(String written, String area) {
        assertThat(AREAS.find(written).map(AreaCode::code).orElse(null)).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "Afganhistan, Afghanistan",
        "Camboddia, Cambodia",
        "Colombie., Colombia",
        "Colobmia, Colombia",
        "Азербайжан, Azerbaijan",
        "Turkye, Türkiye",
        "Austrailia, Australia",
    })
    void suggestsTheNearestSpelling(String written, String name) {
        assertThat(AREAS.nearest(written)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Congo",
        "Korea",
        "Nigera",
        "Slovania",
        "Republic of",
        "Atlantis",
        "n/a",
        "total",
        "'-'",
        "Democratic Republic"
    })
    void suggestsNothingWhereSeveralOrNoneAreMeant(String written) {
        assertThat(AREAS.nearest(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SWZ, 2018-04-18, Swaziland",
        "SWZ, 2018-04-19, Eswatini",
        "MKD, 2019-02-11, Macedonia FYR",
        "MKD, 2019-02-12, North Macedonia",
        "TUR, 2022-05-31, Turkey",
        "TUR, 2022-06-01, Türkiye",
        "CPV, 2013-10-23, Cape Verde",
        "CPV, 2013-10-24, Cabo Verde",
        "SRB, 2003-02-03, 'Yugoslavia, FR'",
        "SRB, 2003-02-04, Serbia and Montenegro",
        "SRB, 2006-06-03, Serbia",
        "XNK, 2026-01-01, Nagorno-Karabakh",
        "BIH, 1990-01-01, Bosnia and Herzegovina",
        "COG, 2026-01-01, 'Congo, Rep. of'",
    })
    void printsTheNameOfThatDay(String area, LocalDate on, String name) {
        assertThat(AREAS.name(new AreaCode(area), on)).isEqualTo(name);
    }

    @Test
    void hasNoNameForAnUnknownArea() {
        assertThatThrownBy(() -> AREAS.name(new AreaCode("ZZZ"), LocalDate.EPOCH))
                .hasMessage("no name of area ZZZ on 1970-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "SSD, 2011-07-08, false",
        "SSD, 2011-07-09, true",
        "MNE, 2006-06-02, false",
        "MNE, 2006-06-03, true",
        "SRB, 2006-06-02, true",
        "TLS, 2002-05-19, false",
        "TLS, 2002-05-20, true",
        "XNK, 2023-12-31, true",
        "XNK, 2024-01-01, false",
        "COL, 1958-01-01, true",
        "ZZZ, 2020-01-01, false",
    })
    void existsFromItsFirstDayUntilTheDayItEnds(String area, LocalDate on, boolean exists) {
        assertThat(AREAS.exists(new AreaCode(area), on)).isEqualTo(exists);
    }

    @Test
    void tellsItsTablesByADigest() {
        assertThat(AREAS.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Areas.load().digest());
    }
}
