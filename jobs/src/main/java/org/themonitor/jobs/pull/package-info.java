/** The pull job: workbooks from where researchers leave them, into the archive. */
@NullMarked
package org.themonitor.jobs.pull;

import org.jspecify.annotations.NullMarked;
