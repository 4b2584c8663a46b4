/** Reads the project's YAML files strictly, with line numbers; the only package that knows the YAML library. */
@NullMarked
package org.themonitor.pipeline.yaml;

import org.jspecify.annotations.NullMarked;
