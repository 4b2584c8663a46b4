package org.themonitor.pipeline.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/**
 * Makes the reader of each column a template maps.
 *
 * @param vocabularies the words
 * @param areas the names of areas
 * @param yearRules to which year an incident around New Year belongs
 */
public record FieldReaders(Vocabularies vocabularies, Areas areas, YearRules yearRules) {
    /** Columns that may hold a code and never a name. */
    private static final Set<String> IDENTIFIERS = Set.of("person_key", "external_id");

    private static final String SYMBOL = "resolution";

    public FieldReader of(Mapped column, StagingTable table) {
        FieldReader reader = remembering(grouped(column, table));
        return column.blankIsNothing() ? new SilentWhenBlank(reader) : reader;
    }

    /** A text as written is read faster than it is found again. */
    private static FieldReader remembering(FieldReader reader) {
        return reader instanceof TextReader ? reader : new RememberingReader(reader);
    }

    private FieldReader grouped(Mapped column, StagingTable table) {
        FieldReader reader = ungrouped(column, table);
        // of money the bracket names the sign before decimals
        if (column.as().kind() == Kind.MONEY) {
            return reader;
        }
        return switch (column.as().argument()) {
            case "dot" -> new GroupedReader(reader, '.');
            case "comma" -> new GroupedReader(reader, ',');
            default -> reader;
        };
    }

    private FieldReader ungrouped(Mapped column, StagingTable table) {
        String to = column.to();
        return switch (column.as().kind()) {
            // however a header is mapped to it: what may be a name never gets that far
            case TEXT -> text(to);
            case NUMBER -> new NumberReader(to);
            case COUNT -> count(column, table);
            case LAND_AREA, MONEY -> quantity(column, table);
            case LINK -> new LinkReader(to);
            case IDENTIFIER -> new IdentifierReader(to);
            case PARTIAL_DATE -> new PartialDateReader(to, dates(column), 0);
            case DUE_DATE -> new PartialDateReader(to, dates(column), PartialDateReader.YEARS_AHEAD);
            case DAY -> new DayReader(to, dates(column));
            case YEAR -> new YearReader(to);
            case MONTH -> new MonthReader(to, vocabularies.get("month"));
            case DATE -> new DateReader(column.datePrefix(), dates(column), yearRules);
            case AREA -> new AreaReader(to, areas);
            case TERM -> terms(column, column.as().argument());
            case AGE -> new AgeReader(terms(column, "age_group"));
        };
    }

    private FieldReader text(String to) {
        if (to.equals(SYMBOL)) {
            return new SymbolReader(to);
        }
        if (PartReader.isOf(to)) {
            return new PartReader(to, vocabularies.get("row_marker"));
        }
        return IDENTIFIERS.contains(to) ? new IdentifierReader(to) : new TextReader(to);
    }

    /** People are counted in whole numbers that fit an integer; stocks of submunitions do not. */
    private FieldReader count(Mapped column, StagingTable table) {
        String to = column.to();
        Brackets brackets = Brackets.of(column.as());
        boolean large = table.column(to).filter(c -> c.type().equals("bigint")).isPresent();
        return large
                ? new QuantityReader(
                        to, qualifier(to, table), vocabularies.get("quantity_qualifier"), Measure.COUNT, brackets)
                : new CountReader(to, qualifier(to, table), vocabularies.get("people_qualifier"), brackets);
    }

    private FieldReader quantity(Mapped column, StagingTable table) {
        Measure measure = Measure.of(column.as());
        return new QuantityReader(
                column.to(),
                qualifier(column.to(), table),
                vocabularies.get("quantity_qualifier"),
                measure,
                Brackets.NOT_SAID);
    }

    private static Optional<String> qualifier(String to, StagingTable table) {
        return Optional.of(Qualifiers.of(to)).filter(table::has);
    }

    private DateText dates(Mapped column) {
        return new DateText(column.as().argument(), vocabularies.get("month"));
    }

    private TermReader terms(Mapped column, String vocabulary) {
        Map<Spelling, String> own = new LinkedHashMap<>();
        column.terms().forEach((written, term) -> own.put(Spelling.of(written), term));
        return new TermReader(column.to(), vocabularies.get(vocabulary), own);
    }
}
