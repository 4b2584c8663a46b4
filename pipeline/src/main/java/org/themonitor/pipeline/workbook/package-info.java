/** Reads and writes spreadsheets; the only package that knows file formats. */
@NullMarked
package org.themonitor.pipeline.workbook;

import org.jspecify.annotations.NullMarked;
