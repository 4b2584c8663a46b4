package org.themonitor.pipeline.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Lists of facts that no workbook says, by name: the program's, with what a workspace adds or sets in their place. */
public final class Reference {
    /** Where a workspace keeps its lines, as messages name it. */
    static final String OWN = "decisions/reference/";

    private static final String FOLDER = "reference/";

    private static final Map<String, ReferenceForm> FORMS = Collections.unmodifiableMap(ReferenceForm.all());

    /** The program's own, each read when it is first asked for. */
    private static final Map<String, ReferenceTable> SHIPPED = new ConcurrentHashMap<>();

    private final Map<String, ReferenceTable> own;

    private Reference(Map<String, ReferenceTable> own) {
        this.own = own;
    }

    /** The program's lists alone. */
    public static Reference shipped() {
        return new Reference(Map.of());
    }

    /**
     * With the lines of a workspace.
     *
     * @param decisions the workspace's folder of decisions; it need not have a folder {@code reference}
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything in it that has not the form of its list
     */
    public static Reference with(Path decisions) {
        YamlProblems problems = new YamlProblems();
        Map<String, ReferenceTable> own = OwnLines.in(decisions.resolve("reference"), FORMS, problems);
        problems.throwIfAny();
        return new Reference(own);
    }

    /** The list of that name; an unknown name throws. */
    public ReferenceTable table(String name) {
        ReferenceTable table = own.get(name);
        return table == null ? shipped(name) : table;
    }

    /** The forms of all lists, by name. */
    public Map<String, ReferenceForm> forms() {
        return FORMS;
    }

    /** The lists that have lines of a workspace. */
    public Collection<ReferenceTable> own() {
        return own.values();
    }

    /** SHA-256 in hex of what these lists say: changes when any of them changes. */
    public String digest(Collection<String> names) {
        return YamlFile.digest(
                names.stream().map(this::table).flatMap(ReferenceTable::texts).toList());
    }

    /** SHA-256 in hex of all lists. */
    public String digest() {
        return digest(FORMS.keySet());
    }

    static ReferenceTable shipped(String name) {
        return SHIPPED.computeIfAbsent(name, Reference::read);
    }

    private static ReferenceTable read(String name) {
        String path = FOLDER + name + ".csv";
        try (InputStream csv = Reference.class.getClassLoader().getResourceAsStream(path)) {
            if (!FORMS.containsKey(name) || csv == null) {
                throw new IllegalArgumentException("no list " + path + " in " + FORMS.keySet());
            }
            ReferenceTable table = ReferenceTable.parse(name, csv.readAllBytes());
            List<String> header = List.copyOf(
                    Objects.requireNonNull(FORMS.get(name)).columns().keySet());
            if (!table.header().equals(header)) {
                throw new IllegalStateException(
                        "%s has the columns %s, reference/index.yml %s".formatted(path, table.header(), header));
            }
            return table;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }
}
