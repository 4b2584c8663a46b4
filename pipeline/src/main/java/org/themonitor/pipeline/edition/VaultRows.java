package org.themonitor.pipeline.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.Roster;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/**
 * What an edition takes out of the vault: of its own season all, of older ones what is of all seasons; of a workbook that
 * arrived after its day of intake only what is not about that topic, unless a decision lets it in. The rest waits for the
 * next edition, and intake.late_receipts says what it is.
 */
final class VaultRows {
    /**
     * Only receipts say what an area sent: a vault may hold what a lost list of receipts no longer names. An edition of whose
     * own season nothing had arrived by its day of intake is made afterwards, as a history is: that day divides nothing then.
     */
    private static final String WORKBOOKS = "create temporary table workbooks_used as with due as ("
            + " select workbooks.receipt, workbooks.area, workbooks.source, workbooks.data_year, workbooks.state,"
            + " receipts.received_on,"
            + " workbooks.data_year = $data_year as is_of_season, receipts.received_on > $closes as is_after"
            + " from vault.staging.workbooks as workbooks inner join intake.receipts as receipts using (receipt)"
            + " where workbooks.data_year <= $data_year and ($sources))"
            + " select *, is_after and receipt not in (select receipt from decisions.late_receipts)"
            + " and exists (select 1 from due where is_of_season and not is_after) as is_late from due";

    /**
     * A late workbook waits whole where it has nothing beside what waits, and where it may be a later version of one that
     * arrived in time: which of the two counts is asked of workbooks, and the next edition asks it.
     */
    private static final String WHOLE =
            "create temporary table waiting_whole as select receipt from workbooks_used as late"
                    + " where is_late and (receipt not in (select receipt from vault.staging.sheets"
                    + " where rows_used > 0 and record_kind is not null and record_kind not in ($closing))"
                    + " or exists (select 1 from workbooks_used as other where not other.is_late"
                    + " and other.area is not distinct from late.area and other.source is not distinct from late.source"
                    + " and other.data_year = late.data_year))";

    private static final String LATE = "insert into intake.late_receipts"
            + " select receipt, area, source, data_year, received_on, record_kind, coalesce(sum(rows_used), 0)"
            + " from workbooks_used left join (select receipt, record_kind, rows_used from vault.staging.sheets"
            + " where record_kind in ($closing) or (receipt in (from waiting_whole) and rows_used > 0)) as sheets"
            + " using (receipt) where is_late and (record_kind is not null or state = 'quarantined')"
            + " group by all order by all";

    /** A source that has another name since is one source: its workbooks, and the decisions about them, have the last one. */
    private static final List<String> NAMES_OF_SOURCES = List.of(
            "staging.workbooks.source",
            "decisions.source_use.source",
            "decisions.inclusions.source",
            "decisions.absorptions.source",
            "decisions.absorptions.absorbs_source",
            "decisions.coverage.source");

    private final Warehouse warehouse;
    private final Edition edition;
    private final SqlProject sql;

    private VaultRows(Warehouse warehouse, Edition edition, SqlProject sql) {
        this.warehouse = warehouse;
        this.edition = edition;
        this.sql = sql;
    }

    /**
     * Loads intake and staging.
     *
     * @param vault the vault, which must not be open for writing
     * @param receipts the arrivals that count
     */
    static void load(
            Warehouse warehouse,
            Edition edition,
            SqlProject sql,
            EditionDecisions decided,
            Path vault,
            List<Receipt> receipts) {
        BulkLoad.into(warehouse, "intake.receipts")
                .load(receipts.stream().map(WorkbooksInForce::row).toList());
        warehouse.execute("attach " + quoted(vault.toString()) + " as vault (read_only)");
        VaultRows rows = new VaultRows(warehouse, edition, sql);
        decided.checkSources(
                rows.sources(receipts),
                rows.places(),
                sql.files(Layer.STAGING).stream()
                        .filter(file -> file.header().spokenBy() != null)
                        .map(SqlFile::name)
                        .toList());
        warehouse.inTransaction(() -> rows.load(decided.roster().renamed()));
        warehouse.execute("detach vault");
    }

    private void load(SortedMap<Roster.Renamed, String> renamed) {
        warehouse.execute(filled(WORKBOOKS));
        // two names of one source may be two versions, of which the later came late
        renamed.forEach((older, last) -> call(older, last, "workbooks_used.source"));
        warehouse.execute(filled(WHOLE));
        warehouse.execute(filled(LATE));
        warehouse.execute("delete from workbooks_used where receipt in (from waiting_whole)");
        warehouse.execute("drop table waiting_whole");
        sql.files(Layer.STAGING).forEach(this::load);
        renamed.forEach((older, last) -> NAMES_OF_SOURCES.forEach(column -> call(older, last, column)));
        warehouse.execute("insert into intake.prints_of_other_years"
                + " select receipt, workbooks.data_year, count(*) from vault.staging.printed_figures"
                + " inner join vault.staging.workbooks as workbooks using (receipt)"
                + " inner join intake.receipts as receipts using (receipt)"
                + filled(" where workbooks.data_year > $data_year and ($sources)")
                + " group by all order by all");
        warehouse.execute("drop table workbooks_used");
    }

    private void call(Roster.Renamed older, String last, String column) {
        int dot = column.lastIndexOf('.');
        warehouse.execute(
                "update %s set %s = ? where area = ? and %2$s = ?"
                        .formatted(column.substring(0, dot), column.substring(dot + 1)),
                last,
                older.area(),
                older.source());
    }

    /** Of the sheets of an older workbook only those of all seasons' kinds are of use, of a late one those that do not wait. */
    private void load(SqlFile file) {
        String table = "staging." + file.name();
        boolean isOfAll = file.header().isOfAllSeasons();
        boolean isOfKinds = warehouse.query("describe " + table).stream()
                .anyMatch(column -> column.text("column_name").equals("record_kind"));
        String waits = isOfKinds
                ? " and (not used.is_late or rows.record_kind is null or rows.record_kind not in ($closing))"
                : file.header().closes().isPresent() ? " and not used.is_late" : "";
        String older = isOfAll && isOfKinds ? " and (used.is_of_season or rows.record_kind in ($all))" : "";
        warehouse.execute(
                "insert into %s select rows.*%s from vault.%1$s as rows inner join workbooks_used as used using (receipt)"
                                .formatted(table, withoutVaultOnly(file))
                        + (isOfAll ? " where true" : " where used.is_of_season")
                        + filled(waits + older));
    }

    private String filled(String text) {
        String sources = edition.sources().stream().map(VaultRows::quoted).collect(Collectors.joining(", "));
        return text.replace("$data_year", String.valueOf(edition.dataYear()))
                .replace(
                        "$closes",
                        "date " + quoted(edition.asOf(Topic.CASUALTY_INTAKE).toString()))
                .replace("$sources", sources.isEmpty() ? "true" : "workbooks.source in (" + sources + ")")
                .replace("$closing", kinds(file -> file.header().closes().isPresent()))
                .replace("$all", kinds(file -> file.header().isOfAllSeasons()));
    }

    private String kinds(Predicate<SqlFile> which) {
        return sql.files(Layer.STAGING).stream()
                .filter(which)
                .map(file -> quoted(file.name()))
                .collect(Collectors.joining(", "));
    }

    /** Of all data years: an editor may say of a source that it sent nothing this time. */
    private Set<String> sources(List<Receipt> receipts) {
        return Stream.concat(
                        receipts.stream().map(receipt -> receipt.coordinates().source()),
                        warehouse
                                .query("select distinct source from vault.staging.workbooks"
                                        + " where receipt in (select receipt from intake.receipts)")
                                .stream()
                                .map(row -> row.textOrNull("source")))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** The same with the area they were about, as {@code LAO nra}. */
    private Set<String> places() {
        return warehouse
                .query(
                        "select distinct area || ' ' || source as place from vault.staging.workbooks"
                                + " where receipt in (select receipt from intake.receipts) and area is not null and source is not null")
                .stream()
                .map(row -> row.text("place"))
                .collect(Collectors.toSet());
    }

    private static String withoutVaultOnly(SqlFile file) {
        return file.header().vaultOnly().stream()
                .map(column -> "null as " + column)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), empty -> empty.isEmpty() ? "" : " replace (" + empty + ")"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
