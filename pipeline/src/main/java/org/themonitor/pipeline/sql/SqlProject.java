package org.themonitor.pipeline.sql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The SQL tree: read once, checked as a whole, every problem of every file told at once. */
public final class SqlProject {
    private static @Nullable SqlProject builtIn;

    private final List<SqlFile> files;
    private final ColumnTexts texts;
    private final Renames renames;
    private final SortedSet<RelationName> declared;
    private final Map<RelationName, SqlFile> relations;
    private volatile @Nullable String digest;

    private SqlProject(List<SqlFile> files, ColumnTexts texts, Renames renames, SortedSet<RelationName> declared) {
        this.files = List.copyOf(files);
        this.texts = texts;
        this.renames = renames;
        this.declared = declared;
        this.relations = this.files.stream()
                .filter(file -> file.layer() != Layer.SCHEMA)
                .collect(Collectors.toMap(SqlFile::relation, Function.identity(), (one, same) -> one));
    }

    /** The tree that was built into this library, read once for each process: nothing changes it meanwhile. */
    public static synchronized SqlProject fromClassPath() {
        SqlProject project = builtIn;
        if (project == null) {
            project = of(SqlTree.ofClassPath(SqlProject.class.getClassLoader()));
            builtIn = project;
        }
        return project;
    }

    /** The tree in a folder, as an analyst edits it. */
    public static SqlProject fromFolder(Path root) {
        return of(SqlTree.ofFolder(root));
    }

    /**
     * A tree given as text.
     *
     * @param contents path such as {@code core/casualties/incidents.sql} to content; of {@code columns.sql} the texts of
     *     columns that mean the same wherever they stand, of {@code renames.csv} the names of earlier releases
     * @throws SqlProblemsException with every problem of every file
     */
    public static SqlProject of(SortedMap<String, String> contents) {
        List<String> problems = new ArrayList<>();
        ColumnTexts texts = ColumnTexts.in(contents, problems);
        Renames renames = Renames.in(contents, problems);
        List<SqlFile> files = headers(contents, texts, problems);
        try (Warehouse scratch = Warehouse.inMemory(1)) {
            Declarations declarations = Declarations.run(scratch, files, problems);
            List<SqlFile> parsed = files.stream()
                    .map(file -> withReads(scratch, file, problems))
                    .toList();
            SqlProblemsException.throwIfAny(problems);
            SqlProject project = new SqlProject(parsed, texts, renames, declarations.relations());
            SqlProblemsException.throwIfAny(project.unknownReferences());
            return project;
        }
    }

    private static List<SqlFile> headers(SortedMap<String, String> contents, ColumnTexts texts, List<String> problems) {
        List<SqlFile> files = new ArrayList<>();
        Map<RelationName, String> paths = new HashMap<>();
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            String path = entry.getKey();
            Optional<Layer> layer =
                    path.contains("/") ? Layer.ofFolder(path.substring(0, path.indexOf('/'))) : Optional.empty();
            if (layer.isPresent()) {
                SqlFile file = SqlFile.parse(layer.get(), path, entry.getValue(), texts, problems);
                files.add(file);
                String other = paths.put(file.relation(), path);
                if (other != null) {
                    problems.add("%s: makes %s, as %s does".formatted(path, file.relation(), other));
                }
            } else if (!path.equals(ColumnTexts.PATH) && !path.equals(Renames.PATH)) {
                problems.add(path + ": an SQL file lies in the folder of its layer, or in a room of it");
            }
        }
        return files;
    }

    private static SqlFile withReads(Warehouse scratch, SqlFile file, List<String> problems) {
        if (!file.layer().holdsSelects()) {
            return file;
        }
        // a malformed computed-by is a problem already
        if (file.header().words().containsKey("computed-by")) {
            return problems.isEmpty() ? file.reading(new TreeSet<>(inputs(file))) : file;
        }
        return file.reading(SelectParser.reads(scratch, file, problems));
    }

    private static Set<RelationName> inputs(SqlFile file) {
        return Set.copyOf(file.computedBy().orElseThrow().inputs());
    }

    /** All files in the order of their paths. */
    public List<SqlFile> files() {
        return files;
    }

    /** Under which names published tables and columns stood before. */
    public Renames renames() {
        return renames;
    }

    /** Path to content, as {@link #of} takes it: a tree that differs in some files is made of these. */
    public SortedMap<String, String> contents() {
        SortedMap<String, String> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.path(), file.content()));
        if (!texts.text().isEmpty()) {
            contents.put(ColumnTexts.PATH, texts.text());
        }
        if (!renames.text().isEmpty()) {
            contents.put(Renames.PATH, renames.text());
        }
        return contents;
    }

    /** The files of one layer in the order of their names. */
    public List<SqlFile> files(Layer layer) {
        return stream(layer).toList();
    }

    /** The file of a relation. */
    public Optional<SqlFile> file(RelationName relation) {
        return Optional.ofNullable(relations.get(relation));
    }

    /** Schema, staging and of the selects those that some relations need, themselves included. */
    public SqlProject upTo(Collection<RelationName> wanted) {
        Set<RelationName> needed = needed(wanted);
        return new SqlProject(
                files.stream()
                        .filter(file -> !file.layer().holdsSelects() || needed.contains(file.relation()))
                        .toList(),
                texts,
                renames,
                declared);
    }

    /** Whether a file or a schema script makes the relation. */
    public boolean has(RelationName relation) {
        return relations.containsKey(relation) || declared.contains(relation);
    }

    private List<String> unknownReferences() {
        return files.stream()
                .flatMap(file -> file.header().references().stream()
                        .map(ColumnReference::relation)
                        .filter(relation -> !has(relation))
                        .map(relation -> "%s: references %s, which nothing makes".formatted(file.path(), relation)))
                .toList();
    }

    /** Whether a relation is made of another, directly or by way of others. */
    public boolean isMadeOf(RelationName relation, RelationName source) {
        return needed(List.of(relation)).contains(source);
    }

    private Set<RelationName> needed(Collection<RelationName> wanted) {
        Set<RelationName> needed = new HashSet<>();
        Deque<RelationName> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            file(open.pop()).filter(file -> needed.add(file.relation())).ifPresent(file -> open.addAll(file.reads()));
        }
        return needed;
    }

    /** Tables, views and macros made by the schema and staging scripts. */
    public SortedSet<RelationName> declared() {
        return declared;
    }

    /** SHA-256 over paths and contents, so that a build can say which SQL made it. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = Sha256.of(List.of(digest(files.stream()), texts.digest(), renames.digest()));
            digest = known;
        }
        return known;
    }

    /** SHA-256 over the files of some layers, for what depends on these only. */
    public String digest(Set<Layer> layers) {
        return digest(files.stream().filter(file -> layers.contains(file.layer())));
    }

    private static String digest(Stream<SqlFile> files) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> {
                byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
                // the length keeps two files apart whose texts run into each other
                sha256.update((file.path() + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(content);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private Stream<SqlFile> stream(Layer layer) {
        return files.stream().filter(file -> file.layer() == layer);
    }
}
