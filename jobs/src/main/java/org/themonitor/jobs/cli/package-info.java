/** The command line: one class per command. */
@NullMarked
package org.themonitor.jobs.cli;

import org.jspecify.annotations.NullMarked;
