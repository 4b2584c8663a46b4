package org.themonitor.pipeline.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.row.RowCells;
import org.themonitor.pipeline.value.PartialDate;

/** A row that is used, with the cells it was read from. */
record ComparedRow(RowCells cells, Map<String, Object> values) {

    boolean has(String column, String value) {
        return value.equals(values.get(column));
    }

    boolean hasAll(String... columns) {
        return Stream.of(columns).allMatch(values::containsKey);
    }

    String text(String column) {
        return String.valueOf(values.get(column));
    }

    /** What these columns say, as one key. */
    List<String> key(String... columns) {
        return Stream.of(columns).map(this::text).collect(Collectors.toUnmodifiableList());
    }

    PartialDate date(String column) {
        return PartialDate.parse(text(column));
    }

    @Nullable
    BigDecimal number(String column) {
        Object value = values.get(column);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** The sum of those of the columns that have a number; empty where none has. */
    Optional<BigDecimal> sum(String... columns) {
        return Stream.of(columns).map(this::number).filter(Objects::nonNull).reduce(BigDecimal::add);
    }

    /** The first of the columns that has a number. */
    Optional<String> filled(String... columns) {
        return Stream.of(columns).filter(values::containsKey).findFirst();
    }
}
