package org.themonitor.pipeline.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.value.Spelling;

/** What to print for areas in the languages of blank workbooks, and in which language to write to an area. */
public final class AreaLabels {
    private static final String ENGLISH = "en";

    private final Areas areas;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    private AreaLabels(Areas areas) {
        this.areas = areas;
        // names of Unicode CLDR 39, except where the Monitor prints another
        for (ReferenceTable.Row row : areas.reference().table("area_labels").rows()) {
            labels.put(
                    row.cells().get(0) + " " + row.cells().get(1), row.cells().get(2));
        }
        for (ReferenceTable.Row row : areas.reference().table("area_languages").rows()) {
            languages.put(row.cells().get(0), row.cells().get(1));
        }
    }

    /** The labels and languages of the reference that the areas are of. */
    public static AreaLabels load(Areas areas) {
        return new AreaLabels(areas);
    }

    /** The area's name in a language; in English, and where there is no other, the name the Monitor prints that day. */
    public String label(AreaCode area, String language, LocalDate on) {
        return labels.getOrDefault(area.code() + " " + language, areas.name(area, on));
    }

    /** The names of all areas that exist on a day, ordered by letters without accents. */
    public List<String> all(String language, LocalDate on) {
        return existing(on)
                .map(area -> label(area, language, on))
                .sorted(Comparator.comparing(
                                (String label) -> Spelling.of(label).unaccented())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The areas that exist on a day, in the order of their codes. */
    public Stream<AreaCode> existing(LocalDate on) {
        return areas.all().stream().filter(area -> areas.exists(area, on));
    }

    /** The language of blanks in which an area's officials work; English where it is none of the others. */
    public String language(AreaCode area) {
        return languages.getOrDefault(area.code(), ENGLISH);
    }
}
