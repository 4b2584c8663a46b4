package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.about.FigureCounts;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.TableHash;
import org.themonitor.pipeline.duckdb.Warehouse;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition was made of and what it says, so that anyone can verify it.
 *
 * @param edition the edition's id
 * @param title the edition's title
 * @param build the build's id: a hash of everything it was made from
 * @param dataYear calendar year reported on
 * @param asOf topic to as-of day
 * @param label what outputs are labelled with
 * @param reason why it is made anew after it was locked, null of any other
 * @param notice what must be said on every output, null when there is nothing to say
 * @param inputs sha-256 of every workbook used or held; never a file name, since names of people occur in them
 * @param decisions file below decisions/ to sha-256 of its text
 * @param sql path to sha-256 of every SQL file
 * @param reference sha-256 of the reference, vocabularies and templates together
 * @param about sha-256 of what the public edition says of its tables; no part of {@link #hash}
 * @param figures how many published numbers go back to rows, and how many are made of others
 * @param tables published tables
 */
public record Manifest(
        String edition,
        String title,
        String build,
        int dataYear,
        SortedMap<String, String> asOf,
        String label,
        @Nullable String reason,
        @Nullable String notice,
        List<String> inputs,
        SortedMap<String, String> decisions,
        SortedMap<String, String> sql,
        String reference,
        String about,
        FigureCounts figures,
        List<Table> tables) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One published table.
     *
     * @param rows number of rows
     * @param hash logical hash of names and values; the same for the same content in any file format
     */
    public record Table(String name, long rows, String hash) {}

    /** One hash for all published tables: two editions with the same one say the same. */
    public String hash() {
        return hash(tables);
    }

    private static String hash(List<Table> tables) {
        List<String> parts = new ArrayList<>();
        tables.forEach(table -> parts.add(table.name() + "=" + table.hash()));
        return Sha256.of(parts);
    }

    /** The published tables of an edition as they stand in its database. */
    static List<Table> tables(Warehouse open) {
        List<Table> tables = new ArrayList<>();
        for (AboutTable table : About.of(open).published()) {
            String relation = table.relation().toString();
            long rows = open.query("select count(*) as rows from " + relation)
                    .get(0)
                    .number("rows");
            tables.add(new Table(table.name(), rows, TableHash.of(open, relation, table.key())));
        }
        return tables;
    }

    /**
     * The hash over all published tables, from the tables themselves.
     *
     * @param database a public database, which is only read
     */
    public static String hashOf(Path database) {
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            return hash(tables(open));
        }
    }

    /** Writes {@code manifest.json}, whole or not at all: its presence says that the edition is complete. */
    void write(Path file, UnaryOperator<String> keyed) throws IOException {
        Map<String, @Nullable Object> fields = fields();
        fields.put("build", build);
        fields.put("build_hmac_sha256", keyed.apply("build " + build));
        fields.put("inputs_sha256", inputs);
        fields.put("inputs_hmac_sha256", hmacs(inputs, keyed));
        fields.put("decisions_sha256", decisions);
        fields.put("decisions_hmac_sha256", hmacs(decisions.values(), keyed));
        write(file, fields);
    }

    /**
     * The same for the public: whoever holds a workbook or a decision could prove by its hash that it was used, so these are
     * named by hashes keyed with the workspace's secret, and the build, which is a hash of them all, is too.
     */
    void writePublic(Path file, UnaryOperator<String> keyed) throws IOException {
        Map<String, @Nullable Object> fields = fields();
        fields.put("build_hmac_sha256", keyed.apply("build " + build));
        fields.put("inputs_hmac_sha256", hmacs(inputs, keyed).stream().sorted().toList());
        fields.put(
                "decisions_hmac_sha256",
                hmacs(decisions.values(), keyed).stream().sorted().toList());
        write(file, fields);
    }

    private static List<String> hmacs(Collection<String> hashes, UnaryOperator<String> keyed) {
        return hashes.stream().map(hash -> keyed.apply("input " + hash)).toList();
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("edition", edition);
        fields.put("title", title);
        fields.put("label", label);
        if (reason != null) {
            fields.put("reason", reason);
        }
        fields.put("notice", notice);
        fields.put("data_year", dataYear);
        fields.put("as_of", asOf);
        fields.put("hash", hash());
        fields.put("figures", figures);
        fields.put("tables", tables);
        fields.put("reference_sha256", reference);
        fields.put("about_sha256", about);
        fields.put("sql_sha256", sql);
        return fields;
    }

    private static void write(Path file, Map<String, @Nullable Object> fields) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        String text = JSON.writer().with(printer).writeValueAsString(fields) + "\n";
        Path next = file.resolveSibling("manifest.json.next");
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The hash over all published tables that a written manifest holds. */
    public static String hashIn(Path file) throws IOException {
        return read(file).get("hash").stringValue();
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    }
}
