package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * That a workbook counts although it arrived after the edition's day of intake.
 *
 * @param receipt the arrival
 * @param decision whether it is let in, or an older edition's line is taken back
 */
public record LateReceipt(Decided decided, String receipt, Choice decision) implements Standing<LateReceipt> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "late_receipts.yml";

    /** What can be decided. */
    public enum Choice {
        LET_IN,
        /** Takes an older edition's line back. */
        NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Object key() {
        return receipt;
    }

    @Override
    public boolean isNone() {
        return decision == Choice.NONE;
    }

    static Optional<LateReceipt> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "receipt", "decision");
        LateReceipt read =
                new LateReceipt(line.decided(), line.text("receipt"), line.oneOf("decision", Choice.values()));
        return line.isSound() ? Optional.of(read) : Optional.empty();
    }

    /** As the file says it. */
    private String line() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("receipt", receipt);
        fields.put("decision", decision.code());
        fields.put("reason", decided.reason());
        fields.put("author", decided.author());
        fields.put("decided_on", decided.on().toString());
        return DecisionLines.line(fields);
    }

    /** Adds a decision below those that are there. */
    public static void add(Path folder, LateReceipt decision) throws IOException {
        new DecisionLines(decision.decided().file(), List.of(decision.line())).appendTo(folder);
    }
}
