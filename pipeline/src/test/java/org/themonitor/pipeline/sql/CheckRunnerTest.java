package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Warehouse;

class CheckRunnerTest {
    @Test
    void countsViolationsAndShowsTheFirstFive() {
        SqlProject project = new SmallProject()
                .select("core/n.sql", "select unnest(range(7)) as id, null as gap")
                .with("checks/held.sql", "-- title: Nothing is negative\nselect id from core.n where id < 0")
                .with(
                        "checks/many.sql",
                        "-- title: No rows\n-- fix: Delete them.\nselect id, gap from core.n order by id")
                .with(
                        "checks/soft.sql",
                        "-- title: Few rows\n-- severity: warning\n"
                                + "select 1 as one, 771055501 as people, 'KHM-nra-2025-76712355/S/17: 771055501 people' as why")
                .project();
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            SmallProject.run(warehouse, project);
            List<CheckResult> results = new CheckRunner(warehouse, project).run();
            assertThat(results).extracting(CheckResult::check).containsExactly("held", "many", "soft");
            assertThat(results).extracting(CheckResult::rows).containsExactly(0L, 7L, 1L);
            assertThat(results).extracting(CheckResult::failed).containsExactly(false, true, false);
            assertThat(results.get(1).fix()).isEqualTo("Delete them.");
            assertThat(results.get(1).examples()).hasSize(5).startsWith("id=0, gap=null");
            assertThat(warehouse.query("select concat_ws(' ', check_name, severity, position, violation) as line from "
                            + CheckRunner.VIOLATIONS))
                    .as("every violation is kept, in the order of its check, those of a warning too")
                    .extracting(row -> row.text("line"))
                    .containsExactly(
                            "many error 1 id=0, gap=null",
                            "many error 2 id=1, gap=null",
                            "many error 3 id=2, gap=null",
                            "many error 4 id=3, gap=null",
                            "many error 5 id=4, gap=null",
                            "many error 6 id=5, gap=null",
                            "many error 7 id=6, gap=null",
                            "soft warning 1 one=1, people=771055501, why=KHM-nra-2025-76712355/S/17: 771055501 people");
            assertThat(results.get(2).examples())
                    .as("a number so long may be a telephone number, and examples go to the console")
                    .containsExactly(
                            "one=1, people=a long number," + " why=KHM-nra-2025-76712355/S/17: a long number people");
        }
    }
}
