/** The intake job: new or changed workbooks from the archive into the vault. */
@NullMarked
package org.themonitor.jobs.intake;

import org.jspecify.annotations.NullMarked;
