package org.themonitor.pipeline.template;

import java.util.function.UnaryOperator;

/**
 * A header of which only a keyed hash is known, because the text may name a person.
 *
 * @param hash that of the header's {@link ColumnTemplate#key key}
 * @param hashing gives the hash of a key; one and the same for all keyed headers
 */
public record KeyedHeader(String hash, UnaryOperator<String> hashing) {}
