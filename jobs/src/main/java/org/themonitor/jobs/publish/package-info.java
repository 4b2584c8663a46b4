/** The publish job: one edition's tables into files, and the pointer to them. */
@NullMarked
package org.themonitor.jobs.publish;

import org.jspecify.annotations.NullMarked;
