/** The lists editors decide on: written as spreadsheets with drop-downs, and taken back as readable decisions. */
@NullMarked
package org.themonitor.pipeline.editor;

import org.jspecify.annotations.NullMarked;
