/** Whether a workspace and the machine it stands on are fit for a run; looks, and changes nothing. */
@NullMarked
package org.themonitor.jobs.doctor;

import org.jspecify.annotations.NullMarked;
