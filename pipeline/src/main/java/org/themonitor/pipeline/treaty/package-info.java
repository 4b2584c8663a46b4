/** The law of both treaties as pure, dated functions; each rule cites its article. */
@NullMarked
package org.themonitor.pipeline.treaty;

import org.jspecify.annotations.NullMarked;
