/** Drafts templates for unknown workbooks, as lists that an editor completes. */
@NullMarked
package org.themonitor.pipeline.draft;

import org.jspecify.annotations.NullMarked;
