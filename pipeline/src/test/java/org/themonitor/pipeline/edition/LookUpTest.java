package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.RelationName;

class LookUpTest {
    private static final AboutTable TABLE = new AboutTable(
            RelationName.of("publish.a"),
            true,
            "A",
            List.of("id"),
            Map.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            Set.of());

    private static List<LookUp> in(String expression) {
        return LookUp.in(DerivedFigure.parse("n = " + expression), TABLE);
    }

    @Test
    void rowsOfAnotherTableAreThoseThatTheSelectTakes() {
        assertThat(in("figure.x - (select y.total from publish.years as y where y.year = figure.year - 1)"))
                .containsExactly(
                        new LookUp("publish.years", "y", "y.year = figure.year - 1", List.of("total", "year")));
        assertThat(in("(select max(y.total) from publish.years as y)"))
                .containsExactly(new LookUp("publish.years", "y", "true", List.of("total")));
    }

    @Test
    void whatFollowsAConditionIsNoPartOfIt() {
        assertThat(in("(select y.total from publish.years as y where (y.n > (1)) order by y.total limit 1)"))
                .extracting(LookUp::condition)
                .containsExactly("(y.n > (1))");
    }

    @Test
    void aVariableIsWhatTheEditionSays() {
        assertThat(in("(select y.total from publish.years as y where y.year <= getvariable('data_year'))"))
                .extracting(LookUp::condition)
                .containsExactly("y.year <= (select data_year from core.edition)");
    }

    @Test
    void whatNamesRowsOfAnotherSelectIsLeftToIt() {
        assertThat(in("(select max_by(b.n, (select e.as_of_status from core.edition as e where e.edition = b.edition))"
                        + " from publish.b as b where b.year = figure.year)"))
                .extracting(LookUp::relation)
                .containsExactly("publish.b");
        assertThat(in("(select b.n from publish.b as b where b.year > (select max(c.year) from publish.c as c"
                        + " where c.id = 'x.y'))"))
                .extracting(LookUp::relation)
                .containsExactly("publish.b", "publish.c");
        assertThat(in("(select b.n from publish.b as b inner join publish.c as c on b.id = c.id where b.n > 1)"))
                .isEmpty();
    }

    @Test
    void aWindowIsOverRowsOfTheTableItself() {
        assertThat(in("sum(figure.n) filter (where figure.kind = 'k') over (partition by figure.area, figure.year)"))
                .containsExactly(new LookUp(
                        "publish.a",
                        "other",
                        "true and (other.kind = 'k') and other.area is not distinct from figure.area"
                                + " and other.year is not distinct from figure.year",
                        List.of("kind")));
    }

    @Test
    void columnsOfAConditionSayWhichRowsAndNotWhatIsMadeOfThem() {
        DerivedFigure change = DerivedFigure.parse(
                "change = (select y.total from publish.years as y where y.year = figure.year) - figure.base");
        assertThat(change.columns(LookUp.in(change, TABLE))).containsExactly("base");
    }
}
