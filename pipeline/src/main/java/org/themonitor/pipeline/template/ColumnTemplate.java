package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column (or, on a cover, a label) by its headers in all languages, and what becomes of it.
 *
 * @param header the main header
 * @param also other headers of the same meaning
 * @param keyed further ones, known by their hash
 * @param byLanguage headers by language code, the one to print in a new workbook first
 * @param help what to write into the cells, by language code
 * @param optional whether a sheet may lack the column without a finding
 * @param use what becomes of it
 */
public record ColumnTemplate(
        String header,
        List<String> also,
        List<KeyedHeader> keyed,
        Map<String, List<String>> byLanguage,
        Map<String, String> help,
        boolean optional,
        ColumnUse use) {
    public ColumnTemplate {
        also = List.copyOf(also);
        keyed = List.copyOf(keyed);
        byLanguage = Map.copyOf(byLanguage);
        help = Map.copyOf(help);
    }

    /** A column with one header and nothing else said. */
    public static ColumnTemplate of(String header, ColumnUse use) {
        return new ColumnTemplate(header, List.of(), List.of(), Map.of(), Map.of(), false, use);
    }

    /** The same column with one more header. */
    public ColumnTemplate also(String another) {
        List<String> more = Stream.concat(also.stream(), Stream.of(another)).toList();
        return new ColumnTemplate(header, more, keyed, byLanguage, help, optional, use);
    }

    /** The same column with one more header, known by its hash. */
    public ColumnTemplate also(KeyedHeader another) {
        List<KeyedHeader> more =
                Stream.concat(keyed.stream(), Stream.of(another)).toList();
        return new ColumnTemplate(header, also, more, byLanguage, help, optional, use);
    }

    /** What a header has in common with other ways of writing it. */
    public static String key(String header) {
        return Headers.key(header);
    }

    /** How its cells are read; empty when they are not. */
    public Optional<ColumnUse.Mapped> read() {
        if (use instanceof ColumnUse.Spread spread) {
            return Optional.of(spread.count());
        }
        return use instanceof ColumnUse.Mapped mapped ? Optional.of(mapped) : Optional.empty();
    }

    /** The main header and the others, each once. */
    public List<String> headers() {
        Stream<String> translated = byLanguage.values().stream().flatMap(List::stream);
        return Stream.of(Stream.of(header), also.stream(), translated)
                .flatMap(texts -> texts)
                .distinct()
                .toList();
    }

    /** The header to print in a language; empty where there is no translation. */
    public Optional<String> headerIn(String language) {
        return Optional.ofNullable(byLanguage.get(language)).map(headers -> headers.get(0));
    }

    /** Whether another column is this one, perhaps in another unit of measure. */
    boolean isAlternativeOf(ColumnTemplate other) {
        boolean sameValue = use instanceof ColumnUse.Mapped mine
                && other.use instanceof ColumnUse.Mapped theirs
                && mine.to().equals(theirs.to());
        return sameValue || equals(other);
    }

    /** Whether another column says all that this one can: a date says its year. */
    boolean isPartOf(ColumnTemplate other) {
        return use instanceof ColumnUse.Mapped mine
                && other.use instanceof ColumnUse.Mapped theirs
                && theirs.as().kind() == FieldType.Kind.DATE
                && Set.of("_year", "_month", "_day").stream()
                        .anyMatch(part -> mine.to().equals(theirs.datePrefix() + part));
    }
}
