package org.themonitor.pipeline.decision;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What an editor decided about an arrival; the archived file and its receipt stay as they are.
 *
 * @param receipt id of the receipt
 * @param kind what is done with it
 * @param place what it is filed under instead, as far as it is said
 * @param template name of the template it is read with, whatever else recognises it; null when none is said
 */
public record ReceiptDecision(
        Decided decided,
        String receipt,
        Kind kind,
        Coordinates place,
        @Nullable String template) {
    /** What can be done with a receipt. */
    public enum Kind {
        /** Nothing of it counts or is asked about, as if it had never arrived. */
        RETRACT,
        /** It is about something else than its place in the inbox said; one that was retracted counts again. */
        REFILE,
        /** It is read with one template, however many recognise it; one that was retracted counts again. */
        TEMPLATE
    }

    public ReceiptDecision {
        if ((kind == Kind.REFILE) == place.equals(Coordinates.NONE)) {
            throw new IllegalArgumentException(
                    "refile takes at least one of area, source and data_year; retract and template take none of them");
        }
        if ((kind == Kind.TEMPLATE) == (template == null)) {
            throw new IllegalArgumentException("template takes the name of a template; retract and refile take none");
        }
    }

    /** A decision to retract it, or to file it elsewhere. */
    public ReceiptDecision(Decided decided, String receipt, Kind kind, Coordinates place) {
        this(decided, receipt, kind, place, null);
    }

    /** A decision to read it with a template. */
    public static ReceiptDecision readWith(Decided decided, String receipt, String template) {
        return new ReceiptDecision(decided, receipt, Kind.TEMPLATE, Coordinates.NONE, template);
    }

    static Optional<ReceiptDecision> of(String file, YamlForm form) {
        DecisionForm line =
                new DecisionForm(file, form, "receipt", "decision", "area", "source", "data_year", "template");
        Decided decided = line.decided();
        Coordinates place = new Coordinates(line.optional("area"), line.optional("source"), line.year("data_year"));
        place.problem().ifPresent(line::problem);
        String receipt = line.text("receipt");
        Kind kind = line.oneOf("decision", Kind.values());
        if (!line.isSound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReceiptDecision(decided, receipt, kind, place, line.optional("template")));
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }

    /** The decision as a line of its file. */
    String line() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("receipt", receipt);
        fields.put("decision", kind.name().toLowerCase(Locale.ROOT));
        Optional.ofNullable(place.area()).ifPresent(area -> fields.put("area", area));
        Optional.ofNullable(place.source()).ifPresent(source -> fields.put("source", source));
        Optional.ofNullable(place.dataYear()).ifPresent(year -> fields.put("data_year", year.toString()));
        Optional.ofNullable(template).ifPresent(name -> fields.put("template", name));
        fields.put("reason", decided.reason());
        fields.put("author", decided.author());
        fields.put("decided_on", decided.on().toString());
        return DecisionLines.line(fields);
    }
}
