/** DuckDB: the vault, the SQL project and its runner. */
@NullMarked
package org.themonitor.pipeline.warehouse;

import org.jspecify.annotations.NullMarked;
