/** Workspace, configuration, clock, stopping, failures: what every job needs. */
@NullMarked
package org.themonitor.jobs.config;

import org.jspecify.annotations.NullMarked;
