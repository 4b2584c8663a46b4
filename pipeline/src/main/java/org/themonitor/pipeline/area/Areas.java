package org.themonitor.pipeline.area;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.yaml.YamlProblems;

/** All States and other areas with their dated names, found by any spelling on the reviewed list of aliases. */
public final class Areas {
    /** What {@link #find} asks: what is written. */
    public static final String AREA = "area";

    /** What {@link #nearest} asks: what is written. */
    public static final String NEAREST_AREA = "nearest area";

    /** What {@link #size} asks: the code of an area. */
    public static final String SIZE = "size";

    private static final List<String> TABLES = List.of(
            "areas", "area_names", "area_classes", "area_aliases", "area_sizes", "region_schemes", "region_areas");

    private final NavigableMap<AreaCode, Period> existence;
    private final NavigableMap<AreaCode, List<DatedName>> names;
    private final NavigableMap<AreaCode, BigDecimal> sizes;
    private final AliasIndex aliases;
    private final @Nullable Lookups lookups;
    private final Reference reference;
    private final String digest;

    private record DatedName(String name, Period used) {}

    private Areas(Reference reference) {
        this.reference = reference;
        this.existence = new TreeMap<>();
        this.names = new TreeMap<>();
        this.sizes = new TreeMap<>();
        this.aliases = new AliasIndex();
        this.lookups = null;
        reference.table("areas").rows().forEach(row -> addArea(row.cells()));
        YamlProblems problems = new YamlProblems();
        for (ReferenceTable.Row row : reference.table("area_names").rows()) {
            AreaCode area = new AreaCode(row.cells().get(0));
            names.computeIfAbsent(area, key -> new ArrayList<>())
                    .add(new DatedName(
                            row.cells().get(1),
                            Period.of(row.cells().get(3), row.cells().get(4))));
            alias(row, problems);
        }
        reference.table("area_aliases").rows().forEach(row -> alias(row, problems));
        problems.throwIfAny();
        reference
                .table("area_sizes")
                .rows()
                .forEach(row -> sizes.put(
                        new AreaCode(row.cells().get(0)),
                        new BigDecimal(row.cells().get(1))));
        this.digest = reference.digest(TABLES);
    }

    private Areas(Areas same, Lookups lookups) {
        this.reference = same.reference;
        this.existence = same.existence;
        this.names = same.names;
        this.sizes = same.sizes;
        this.aliases = same.aliases;
        this.digest = same.digest;
        this.lookups = lookups;
    }

    /** The same areas, which note what they are asked. */
    public Areas noting(Lookups asked) {
        return new Areas(this, asked);
    }

    private void note(String of, String about) {
        if (lookups != null) {
            lookups.ask(of, about);
        }
    }

    /** The program's areas. */
    public static Areas load() {
        return of(Reference.shipped());
    }

    /** The program's areas with those of a workspace's folder of decisions. */
    public static Areas of(Path decisions) {
        return of(Reference.with(decisions));
    }

    /**
     * The areas of a reference.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing every name that would mean two areas
     */
    public static Areas of(Reference reference) {
        return new Areas(reference);
    }

    private void alias(ReferenceTable.Row row, YamlProblems problems) {
        try {
            aliases.add(new AreaCode(row.cells().get(0)), row.cells().get(1));
        } catch (IllegalStateException ofAnother) {
            problems.add(row.file(), row.line(), String.valueOf(ofAnother.getMessage()));
        }
    }

    /** The area written like this, by code, name or alias; marks, case and punctuation aside never guessed. */
    public Optional<AreaCode> find(String written) {
        note(AREA, written);
        return aliases.find(written);
    }

    /** Today's name of the area written most like this, as a question to a human; never to be used as an answer. */
    public Optional<String> nearest(String written) {
        note(NEAREST_AREA, written);
        return aliases.nearest(written).map(area -> name(area, LocalDate.MAX));
    }

    /** The name the Monitor prints for the area in an edition of that day, also of an area that has ended. */
    public String name(AreaCode area, LocalDate on) {
        return names.getOrDefault(area, List.of()).stream()
                .filter(name -> name.used().contains(on))
                .map(DatedName::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no name of area %s on %s".formatted(area, on)));
    }

    /** Whether the area exists on that day; areas older than both treaties exist on every earlier day. */
    public boolean exists(AreaCode area, LocalDate on) {
        Period period = existence.get(area);
        return period != null && period.contains(on);
    }

    /** How many square kilometres the area has; empty where no source was read. */
    public Optional<BigDecimal> size(AreaCode area) {
        note(SIZE, area.code());
        return Optional.ofNullable(sizes.get(area));
    }

    /** All areas, also those that have ended, in the order of their codes. */
    public Set<AreaCode> all() {
        return Collections.unmodifiableSet(existence.navigableKeySet());
    }

    Reference reference() {
        return reference;
    }

    /** SHA-256 in hex of the lists of areas: changes when any of them changes. */
    public String digest() {
        return digest;
    }

    private void addArea(List<String> cells) {
        AreaCode area = new AreaCode(cells.get(0));
        existence.put(area, Period.of(cells.get(1), cells.get(2)));
        aliases.add(area, area.code());
    }
}
