/** Closed lists of terms with their synonyms in the languages researchers write. */
@NullMarked
package org.themonitor.pipeline.vocabulary;

import org.jspecify.annotations.NullMarked;
