package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualReportTest {

    @Test
    void reportOnAYearIsDueThe30AprilAfterIt() {
        assertThat(AnnualReport.dueOn(2024)).isEqualTo("2025-04-30");
        assertThat(AnnualReport.dueOn(2023)).isEqualTo("2024-04-30");
    }

    @ParameterizedTest(name = "initial report due {0}: first annual report covers {1}")
    @CsvSource({
        "2016-06-29, 2016", // Slovakia: annual report 28 April 2017
        "2016-04-29, 2015",
        "2011-04-30, 2011", // the United Kingdom's initial report was due on a 30 April
        "2011-05-01, 2011",
        "2011-01-28, 2010",
        "2012-12-31, 2012",
        "2013-01-01, 2012",
    })
    void firstAnnualReportFollowsTheInitialOne(LocalDate initialDue, int reportYear) {
        assertThat(AnnualReport.firstReportYear(initialDue)).isEqualTo(reportYear);
    }
}
