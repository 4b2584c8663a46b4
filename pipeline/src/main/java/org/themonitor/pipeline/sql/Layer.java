package org.themonitor.pipeline.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A folder of the SQL tree. Rows travel in the order of the constants and never back. */
public enum Layer {
    /** Numbered scripts of plain statements: schemas, tables of intake and reference, scalar macros. */
    SCHEMA,
    /** One {@code create table} per record kind. */
    STAGING,
    CORE,
    MARTS,
    PUBLISH,
    /** Statistics and outlooks; nothing reads them. */
    ANALYSIS,
    /** Rows returned are violations; nothing reads them. */
    CHECKS,
    /** Asked of a vault and built into nothing: it may show what stands in cells. */
    VAULT;

    private static final Set<String> READ_BY_ALL = Set.of("reference", "intake", "staging", "decisions");

    /** Name of the folder and of the schema. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Layer> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(layer -> layer.folder().equals(folder))
                .findFirst();
    }

    /** Whether a file here is one select. */
    public boolean holdsSelects() {
        return this != SCHEMA && this != STAGING;
    }

    /** Whether title, grain and key must be written down. */
    boolean needsGrainAndKey() {
        return this == CORE || this == MARTS || this == PUBLISH;
    }

    /** Whether a file here becomes a relation of the edition. */
    boolean isBuilt() {
        return holdsSelects() && this != CHECKS && this != VAULT;
    }

    boolean mayRead(String schema) {
        if (this == VAULT) {
            return schema.equals(STAGING.folder());
        }
        if (READ_BY_ALL.contains(schema)) {
            return true;
        }
        Optional<Layer> read = ofFolder(schema);
        return read.isPresent() && read.get().needsGrainAndKey() && read.get().compareTo(this) <= 0;
    }
}
