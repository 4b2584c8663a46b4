package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;

class ResultFormatTest {
    @Test
    void csvTellsNullFromTheEmptyTextAndQuotesNothingElseThatNeedsNoQuotes() {
        Result result = new Result(
                List.of("area", "#", "=n"),
                List.of(
                        Arrays.asList(null, "", -1),
                        Arrays.asList("# a, b", "\"the\"", new BigDecimal("0.10")),
                        Arrays.asList("#1", "two\nlines", "-1")));

        assertThat(ResultFormat.csv.text(result)).isEqualTo("""
                        area,#,'=n
                        ,"",-1
                        "# a, b",""\"the""\",0.10
                        #1,two lines,'-1
                        """);
    }
}
