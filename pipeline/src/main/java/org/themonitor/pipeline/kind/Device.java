package org.themonitor.pipeline.kind;

import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.cell.DeviceModels;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What a word for a device says that no term of {@code device_type} is: a model, or an improvised device of which it is not
 * said who set it off. The latter is a mine whose activation is unknown, which the build holds, unless a column says it.
 */
final class Device {
    static final String COLUMN = "device_type";
    private static final String ACTIVATION = "activation";

    private final DeviceModels models;
    private final Vocabulary improvised;
    private final boolean tellsActivation;

    Device(DeviceModels models, Vocabulary improvised, StagingTable table) {
        this.models = models;
        this.improvised = improvised;
        this.tellsActivation = table.has(ACTIVATION);
    }

    Optional<Reading> read(RawCell cell, RowContext context) {
        Optional<String> model = models.find(cell.text());
        if (model.isPresent()) {
            return model.map(type -> Reading.of(COLUMN, type));
        }
        boolean isImprovised = tellsActivation
                && improvised
                        .find(cell.text(), context.area().code(), context.source())
                        .isPresent();
        return isImprovised ? Optional.of(Reading.of(COLUMN, "improvised_device")) : Optional.empty();
    }

    /** Once the row is read: a column of its own may have said who set the device off. */
    static void settle(Map<String, Object> values) {
        if ("improvised_device".equals(values.get(COLUMN))) {
            values.put(COLUMN, "improvised_mine");
            values.putIfAbsent(ACTIVATION, "unknown");
        }
    }
}
