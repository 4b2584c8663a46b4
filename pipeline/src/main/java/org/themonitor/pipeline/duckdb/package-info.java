/**
 * DuckDB's driver: one database opened, asked and written, with the traps of the driver known here alone. What its tables mean,
 * others know.
 */
@NullMarked
package org.themonitor.pipeline.duckdb;

import org.jspecify.annotations.NullMarked;
