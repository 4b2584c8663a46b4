/**
 * The SQL tree: its files with their headers, the order they follow from what each reads, and what makes the tables, runs the
 * checks and says of a file that it does not hold.
 */
@NullMarked
package org.themonitor.pipeline.sql;

import org.jspecify.annotations.NullMarked;
