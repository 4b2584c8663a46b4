/**
 * Reads the spreadsheets that people send, .xlsx, .xls and CSV, as far as their cells show it, within limits; what a cell means
 * templates say.
 */
@NullMarked
package org.themonitor.pipeline.workbook;

import org.jspecify.annotations.NullMarked;
