package org.themonitor.pipeline.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.AreaLabels;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Confirms;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.SheetTemplate;

/** Facts reported before, as rows of one sheet in the words of its language, as they would be typed. */
final class KnownRows {
    private static final String ROW_ID = "row_id";
    private static final String NOT_ANSWERED = "please_answer";
    /** Texts without which a row would be one of the whole country. */
    private static final Set<String> PLACES = Set.of("admin1", "place");

    private static final Set<Kind> OWN_WORDS = Set.of(Kind.TEXT, Kind.LINK);
    private static final String QUALIFIERS = "quantity_qualifier";
    private static final String EXACT = "exact";
    private static final String EXACT_UNIT = "m2";

    private final SheetTemplate sheet;
    private final BlankWords said;
    private final AreaLabels labels;
    private final Blank blank;

    KnownRows(SheetTemplate sheet, BlankWords said, AreaLabels labels, Blank blank) {
        this.sheet = sheet;
        this.said = said;
        this.labels = labels;
        this.blank = blank;
    }

    List<List<String>> of(Standing standing) {
        Standing.Facts facts = standing.of(sheet.into().name(), blank);
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Map<String, Object> values : facts.rows()) {
            if (facts.areOwnWords() || values.keySet().stream().noneMatch(PLACES::contains)) {
                rows.add(sheet.columns().stream()
                        .map(column -> cell(column, values, facts.areOwnWords()))
                        .toList());
            }
        }
        return withIds(rows);
    }

    private List<List<String>> withIds(Set<List<String>> rows) {
        List<List<String>> known = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            String id = "%s%d-%04d".formatted(Confirms.PREFILLED, blank.dataYear(), known.size() + 1);
            cells.set(cells.size() - 1, id);
            known.add(cells);
        }
        return known;
    }

    private String cell(ColumnTemplate column, Map<String, Object> values, boolean areOwnWords) {
        if (column.use() instanceof Confirms confirms) {
            return said.label(confirms.vocabulary(), NOT_ANSWERED);
        }
        if (!(column.use() instanceof Mapped mapped) || mapped.to().equals(ROW_ID)) {
            return "";
        }
        Kind kind = mapped.as().kind();
        boolean shown = areOwnWords || !OWN_WORDS.contains(kind);
        Object value = values.get(mapped.to());
        if (!shown || (kind == Kind.LAND_AREA && !mapped.as().argument().equals(EXACT_UNIT))) {
            return "";
        }
        return value == null ? instead(mapped, values) : atLeast(mapped, values) + text(mapped, value);
    }

    /** Why a quantity has no number, where its source said so. */
    private String instead(Mapped mapped, Map<String, Object> values) {
        String qualifier = qualifier(mapped, values);
        return qualifier.isEmpty() ? "" : said.label(QUALIFIERS, qualifier);
    }

    /** How exact a quantity is, in the words before its number. */
    private String atLeast(Mapped mapped, Map<String, Object> values) {
        String qualifier = qualifier(mapped, values);
        return qualifier.isEmpty() || qualifier.equals(EXACT) ? "" : said.label(QUALIFIERS, qualifier) + " ";
    }

    private static String qualifier(Mapped mapped, Map<String, Object> values) {
        Object qualifier = values.get(mapped.to() + "_qualifier");
        return mapped.as().isQuantity() && qualifier != null ? qualifier.toString() : "";
    }

    private String text(Mapped mapped, Object value) {
        return switch (mapped.as().kind()) {
            case TERM -> said.label(mapped.as().argument(), value.toString());
            case AREA -> labels.label(new AreaCode(value.toString()), blank.language(), blank.asOf());
            default ->
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        };
    }
}
