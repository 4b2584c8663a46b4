/** The jobs of the Monitor and their command line. */
@NullMarked
package org.themonitor.jobs;

import org.jspecify.annotations.NullMarked;
