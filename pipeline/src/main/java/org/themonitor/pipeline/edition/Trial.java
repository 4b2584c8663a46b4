package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.BrokenRelationException;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * One relation or check made alone, of all it reads and all its lines go back to, in a database that is thrown away: for
 * who writes SQL.
 *
 * @param database where the relation is, and the rows of a check in {@code analysis.check_violations}
 * @param checks what the relation's own lines say of it, or the check itself; of one that rows break, these rows
 * @param isMade false where rows break it
 */
public record Trial(Path database, List<CheckResult> checks, boolean isMade) {
    private static final Pattern RELATION = Pattern.compile("\\b(?:core|marts|publish|analysis)\\.\\w+");

    public Trial {
        checks = List.copyOf(checks);
    }

    /**
     * Makes it.
     *
     * @param database the file to make; nothing is there yet
     * @param vault the vault, which must not be open for writing
     * @param receipts the arrivals that count
     * @throws org.themonitor.pipeline.sql.SqlProblemsException if a line of its header cannot be read
     */
    public static Trial of(
            Definitions definitions,
            Edition edition,
            EditionDecisions decided,
            SqlFile wanted,
            Path database,
            Path vault,
            List<Receipt> receipts)
            throws IOException {
        if (wanted.layer() == Layer.PUBLISH) {
            SqlProblemsException.throwIfAny(SqlGate.lines(wanted));
        }
        try (EditionBuild build = EditionBuild.start(
                edition, withLines(definitions.sql(), wanted), definitions.reference(), database, 1)) {
            build.decisions(definitions.decisions(), decided);
            build.load(vault, receipts);
            try {
                build.buildTables(() -> false, made -> {});
            } catch (BrokenRelationException broken) {
                return new Trial(database, build.broken(broken), false);
            }
            return new Trial(database, build.check(wanted), true);
        }
    }

    private static SqlProject withLines(SqlProject sql, SqlFile wanted) {
        Set<RelationName> needed = new HashSet<>(Set.of(wanted.relation()));
        SqlProject tree = sql.upTo(needed);
        while (needed.addAll(namedIn(tree))) {
            tree = sql.upTo(needed);
        }
        return tree;
    }

    private static Set<RelationName> namedIn(SqlProject tree) {
        return tree.files(Layer.PUBLISH).stream()
                .flatMap(file -> Stream.concat(file.header().traces().stream(), file.header().derived().stream()))
                .flatMap(line -> RELATION.matcher(line).results())
                .map(found -> RelationName.of(found.group()))
                .collect(Collectors.toSet());
    }
}
