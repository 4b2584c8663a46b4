/**
 * The files that we make for people: blanks to fill in, lists to decide on, published tables, and CSV. A workbook is what comes in
 * and is read by {@code workbook}; a book is what goes out, and a list that comes back.
 */
@NullMarked
package org.themonitor.pipeline.book;

import org.jspecify.annotations.NullMarked;
