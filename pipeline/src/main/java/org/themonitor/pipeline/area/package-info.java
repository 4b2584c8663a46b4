/** States and other areas: stable codes, dated names and classes, aliases in many languages, region schemes. */
@NullMarked
package org.themonitor.pipeline.area;

import org.jspecify.annotations.NullMarked;
