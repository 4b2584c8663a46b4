package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.util.List;

/** One thing that is looked at. */
@FunctionalInterface
interface Question {
    /** An answer for each thing that was found, one where all is well. */
    List<Answer> ask() throws IOException;
}
