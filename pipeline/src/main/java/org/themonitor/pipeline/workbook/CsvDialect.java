package org.themonitor.pipeline.workbook;

import java.nio.charset.Charset;

/**
 * How a CSV file is written; a template declares it, nothing is sniffed.
 *
 * @param charset encoding of the file; a byte order mark is dropped
 * @param delimiter character between two cells
 */
public record CsvDialect(Charset charset, char delimiter) {}
