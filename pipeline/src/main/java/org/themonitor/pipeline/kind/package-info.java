/**
 * What rows of one kind have that no template says: of people, of devices, of who is meant by an M, and of what the law knows.
 */
@NullMarked
package org.themonitor.pipeline.kind;

import org.jspecify.annotations.NullMarked;
