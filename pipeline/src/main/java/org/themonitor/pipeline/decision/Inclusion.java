package org.themonitor.pipeline.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;

/** A decision whether rows count; the narrowest one decides about a row. */
public record Inclusion(Decided decided, Block block, Verdict verdict) implements Standing<Inclusion> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "inclusions.yml";

    @Override
    public Object key() {
        return block;
    }

    @Override
    public boolean isNone() {
        return verdict == Verdict.NONE;
    }

    static Optional<Inclusion> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file,
                form,
                "row",
                "receipt",
                "sheet",
                "source",
                "area",
                "incident_year",
                "record_kind",
                "held_as",
                "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        Verdict verdict = line.oneOf("decision", Verdict.values());
        @Nullable Block block = block(line);
        if (block != null && Block.BESIDE_ROWS.equals(block.heldAs()) && verdict == Verdict.INCLUDE) {
            line.problem(
                    "to include a total beside rows would count people twice: say in absorptions.yml, for each"
                            + " source of the rows, which outcomes the total holds, or 'absorbs: none' if they are other people");
        }
        return block == null || !line.isSound()
                ? Optional.empty()
                : Optional.of(new Inclusion(decided, block, verdict));
    }

    private static @Nullable Block block(DecisionForm line) {
        if (line.optional("source") != null) {
            // all years must be meant, not forgotten
            line.text("incident_year");
        }
        try {
            return new Block(
                    line.optional("row"),
                    line.optional("receipt"),
                    line.optional("sheet"),
                    line.optional("source"),
                    line.optional("area"),
                    line.year("incident_year"),
                    line.optional("record_kind"),
                    line.optional("held_as"));
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return null;
        }
    }
}
