package org.themonitor.pipeline.edition;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The readable coordinate of a published figure: {@code casualties_by_year/2014/killed} is table, key and column. No
 * edition is in it, so that the same figure of two editions has the same id.
 *
 * @param table name of the published table
 * @param key values of the table's key columns, as text
 * @param column name of the column
 */
public record FigureId(String table, List<String> key, String column) {
    public FigureId {
        key = List.copyOf(key);
    }

    /**
     * Reads an id; in a key value that contains a slash it is written {@code %2F}.
     *
     * @throws IllegalArgumentException if it has not table, key and column
     */
    public static FigureId parse(String id) {
        List<String> parts = Arrays.stream(id.split("/", -1))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        if (parts.size() < 3) {
            throw new IllegalArgumentException(
                    "a figure is called table/key/column, as in casualties_by_year/2014/killed; found " + id);
        }
        return new FigureId(parts.get(0), parts.subList(1, parts.size() - 1), parts.get(parts.size() - 1));
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(table);
        key.forEach(value ->
                parts.add(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        parts.add(column);
        return String.join("/", parts);
    }
}
