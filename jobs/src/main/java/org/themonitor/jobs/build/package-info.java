/** The build job: the vault and the reference into one edition's tables, checked. */
@NullMarked
package org.themonitor.jobs.build;

import org.jspecify.annotations.NullMarked;
