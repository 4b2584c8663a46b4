package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.DueWorkbooks;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.Vault;

/**
 * A run through the library: workbooks in, decisions beside them, one edition's tables out. A question makes what it needs
 * and the checks of that; the next one is asked of the same build while workbooks and decisions stay as they are.
 */
final class SmallEdition {
    static final String ID = "lm2026";
    static final String HEADERS = "Year|People|Outcome|Civilian status|Age group|Sex|Device type|Date";
    private static final Definitions DEFINITIONS = Editions.DEFINITIONS;

    final Path folder;
    int workbooksRead;
    private int builds;
    private @Nullable Build last;
    private final Set<RelationName> asked = new HashSet<>();

    /**
     * A finished database.
     *
     * @param given the workbooks and decisions it is of
     * @param isWhole whether it has views and comments, not their rows alone
     * @param sql what of the tree is in it
     * @param warnings checks that found something
     */
    private record Build(List<String> given, boolean isWhole, SqlProject sql, Path database, List<String> warnings) {
        boolean does(List<String> now, boolean isAskedWhole, SqlProject needed) {
            return given.equals(now)
                    && (isWhole || !isAskedWhole)
                    && sql.files().containsAll(needed.files());
        }
    }

    SmallEdition(Path folder) {
        this(folder, "");
    }

    /** Every build has what some text names: one for all questions, where each would ask for a little more. */
    SmallEdition(Path folder, String relations) {
        this.folder = folder;
        asked.addAll(NeededTables.named(relations));
    }

    /** An official workbook of casualties; cells between bars, below the usual headers. Returns the receipt's id. */
    String workbook(String area, String source, String... rows) throws IOException {
        return workbookWithHeaders(HEADERS, area, source, rows);
    }

    String workbookWithHeaders(String headers, String area, String source, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Casualties", headers));
        lines.addAll(List.of(rows));
        return workbookOf(area, source, lines.toArray(String[]::new));
    }

    /** A workbook of several sheets: {@code # Name} begins one. */
    String workbookOf(String area, String source, String... lines) throws IOException {
        Path file = Files.createTempFile(folder, "sent", ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = null;
            for (String line : lines) {
                if (line.startsWith("# ")) {
                    sheet = book.createSheet(line.substring(2));
                } else {
                    row(sheet.createRow(sheet.getLastRowNum() + 1), line);
                }
            }
            book.write(out);
        }
        Receipt receipt = archive()
                .receive(file, new Coordinates(area, source, 2025), nextDay())
                .orElseThrow();
        return receipt.id();
    }

    private static void row(Row row, String line) {
        String[] texts = line.split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            if (texts[column].matches("[0-9]+")) {
                row.createCell(column).setCellValue(Integer.parseInt(texts[column]));
            } else if (!texts[column].isBlank()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    Path decisions() {
        return folder.resolve("decisions");
    }

    Path vault() {
        return folder.resolve("vault").resolve("vault.duckdb");
    }

    /** Writes a file of decisions anew: the key, then a line each. */
    void decide(String file, String... lines) throws IOException {
        Path path = decisions().resolve(file);
        Files.createDirectories(path.getParent());
        String key = path.getFileName().toString().replace(".yml", "");
        StringBuilder text = new StringBuilder(key + ":\n");
        for (String line : lines) {
            text.append("- {").append(line);
            text.append(", reason: because, author: A. Editor, decided_on: 2026-05-01}\n");
        }
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    Definitions definitions() {
        return DEFINITIONS.with(CommonDecisions.load(decisions()));
    }

    /** Takes in what is new or changed, as the intake job does. */
    void intake() throws IOException {
        Definitions definitions = definitions();
        try (Vault vault = Vault.open(vault(), definitions.sql())) {
            List<Receipt> toRead = DueWorkbooks.of(definitions, archive().receipts(), vault, archive());
            workbooksRead = toRead.size();
            for (Receipt receipt : toRead) {
                new WorkbookIntake(definitions, vault).take(receipt, archive().original(receipt.sha256()));
            }
        }
    }

    /** Takes in and builds everything; the finished database, to be closed. */
    Warehouse run() throws IOException {
        build(true);
        return Warehouse.openReadOnly(database(), 1);
    }

    /** Rows of a query as text, values with blanks between. */
    List<String> ask(String sql) throws IOException {
        make(sql);
        try (Warehouse open = Warehouse.openReadOnly(database(), 1)) {
            return open.query(sql).stream()
                    .map(row -> String.join(
                            " ",
                            row.values().values().stream().map(String::valueOf).toList()))
                    .toList();
        }
    }

    /** Whether a check finds something. */
    boolean warns(String check) throws IOException {
        make("checks." + check);
        return warnings().contains(check);
    }

    /** Takes in and builds what is named, with all it reads and the checks of it. */
    void make(String relations) throws IOException {
        asked.addAll(NeededTables.named(relations));
        build(false);
    }

    /** Builds anew where the last build does not do: of other workbooks or decisions, or without what is needed. */
    private void build(boolean isWhole) throws IOException {
        List<String> given = given();
        SqlProject all = definitions().sql();
        SqlProject sql = isWhole ? all : NeededTables.of(all, asked);
        if (last == null || !last.does(given, isWhole, sql)) {
            intake();
            Path database = folder.resolve("builds").resolve(++builds + ".duckdb");
            try (EditionBuild build = PreparedDatabase.build(database, edition(), sql, isWhole)) {
                last = new Build(given, isWhole, sql, database, fill(build));
            }
        }
    }

    /** What was received, and every file of decisions. */
    private List<String> given() throws IOException {
        List<String> given = new ArrayList<>();
        for (Receipt receipt : archive().receipts()) {
            given.add(receipt.toString());
        }
        if (Files.exists(decisions())) {
            try (Stream<Path> files = Files.walk(decisions())) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    given.add(file.toString());
                    given.add(Files.readString(file));
                }
            }
        }
        return given;
    }

    /** Makes the tables of a build; names of the checks that found something to warn of. */
    private List<String> fill(EditionBuild build) throws IOException {
        build.decisions(definitions().decisions(), EditionDecisions.load(decisions(), ID));
        build.load(vault(), archive().receipts());
        build.buildTables(() -> false, made -> {});
        List<CheckResult> found =
                build.check().stream().filter(check -> check.rows() > 0).toList();
        List<String> failed = found.stream()
                .filter(CheckResult::failed)
                .map(CheckResult::check)
                .toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("checks failed: " + failed);
        }
        return found.stream().map(CheckResult::check).toList();
    }

    /** Checks that found something in the last build. */
    List<String> warnings() {
        return last().warnings();
    }

    /** The database of the last build. */
    Path database() {
        return last().database();
    }

    private Build last() {
        return Objects.requireNonNull(last, "nothing is built");
    }

    /** The total of the data year with its qualifier, {@code 5 exact}; "none" where nothing is counted. */
    String total() throws IOException {
        List<String> rows = ask("select total, qualifier from publish.casualties_by_year where year = 2025");
        return rows.isEmpty() ? "none" : rows.get(0);
    }

    String buildId() throws IOException {
        intake();
        return BuildId.of(
                edition(),
                EditionDecisions.load(decisions(), ID),
                definitions(),
                vault(),
                archive().receipts());
    }

    /** Each workbook arrives a day after the last one, so that the later of two versions is known. */
    private Instant nextDay() throws IOException {
        return Instant.EPOCH.plus(archive().receipts().size(), ChronoUnit.DAYS);
    }

    List<Receipt> receipts() throws IOException {
        return archive().receipts();
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    static Edition edition() {
        Map<Edition.Topic, LocalDate> days = new EnumMap<>(Edition.Topic.class);
        for (Edition.Topic topic : Edition.Topic.values()) {
            days.put(topic, LocalDate.of(2026, 10, 1));
        }
        return new Edition(ID, "Landmine Monitor 2026", "draft", 2025, List.of(), days);
    }
}
