/** Which workbook is this, and which header is which staging column. */
@NullMarked
package org.themonitor.pipeline.template;

import org.jspecify.annotations.NullMarked;
