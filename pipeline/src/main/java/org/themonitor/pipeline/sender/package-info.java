/** What goes back to those who sent workbooks: to each what was found in theirs, and nothing of another. */
@NullMarked
package org.themonitor.pipeline.sender;

import org.jspecify.annotations.NullMarked;
