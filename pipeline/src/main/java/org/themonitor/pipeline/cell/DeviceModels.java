package org.themonitor.pipeline.cell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.value.Spelling;

/**
 * Models of mines and submunitions by which lists name a device ({@code reference/device_models.csv}): BLU-26, blu 26 and
 * "mine PMN-2" alike. A text that names models of two kinds, or anything beside a model, says none.
 */
public final class DeviceModels {
    /** What people write beside a model. */
    private static final Set<String> BESIDE = Set.of(
            "mine",
            "mines",
            "mina",
            "minas",
            "landmine",
            "bomblet",
            "bomblets",
            "bombie",
            "bombies",
            "submunition",
            "submunitions",
            "munition",
            "type",
            "ap",
            "at",
            "model",
            "мина",
            "мины",
            "міна",
            "міни",
            "لغم",
            "x",
            "submunición",
            "submunição",
            "sous-munition",
            "sous-munitions");

    private static final Pattern SIGNS = Pattern.compile("[ /.'-]");
    private static final Pattern BETWEEN = Pattern.compile(" ?[,;+] ?| (?:and|or|et|ou|y|o|e|и|или|та|або) ");

    public static final String LIST = "device_models";

    /** What {@link #find} asks: what is written. */
    public static final String MODEL = "model";

    private final Map<String, String> types;

    private final @Nullable Lookups lookups;

    private DeviceModels(Map<String, String> types, @Nullable Lookups lookups) {
        this.types = types;
        this.lookups = lookups;
    }

    public DeviceModels noting(Lookups asked) {
        return new DeviceModels(types, asked);
    }

    public static DeviceModels of(Reference reference) {
        ReferenceTable table = reference.table(LIST);
        int model = table.column("model");
        int type = table.column("device_type");
        Map<String, String> types = new HashMap<>();
        for (ReferenceTable.Row row : table.rows()) {
            types.put(key(row.cells().get(model)), row.cells().get(type));
        }
        return new DeviceModels(Map.copyOf(types), null);
    }

    private static String key(String written) {
        return SIGNS.matcher(Spelling.of(written).exact()).replaceAll("");
    }

    /** The term of the vocabulary {@code device_type} for the model, or models of one kind, that a text names. */
    public Optional<String> find(String written) {
        if (lookups != null) {
            lookups.ask(MODEL, written);
        }
        Set<String> found = new HashSet<>();
        for (String named : BETWEEN.split(Spelling.of(written).exact(), -1)) {
            if (!named.isBlank()) {
                found.add(one(named));
            }
        }
        return found.size() == 1
                ? found.stream().filter(type -> !type.isEmpty()).findFirst()
                : Optional.empty();
    }

    private String one(String named) {
        String whole = types.getOrDefault(key(named), "");
        if (!whole.isEmpty()) {
            return whole;
        }
        String model = Arrays.stream(named.split(" "))
                .filter(word -> !BESIDE.contains(word))
                .reduce("", String::concat);
        return types.getOrDefault(key(model), "");
    }
}
