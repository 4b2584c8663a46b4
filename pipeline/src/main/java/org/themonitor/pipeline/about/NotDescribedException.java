package org.themonitor.pipeline.about;

/** An edition that says nothing of itself: it was built by a release from before editions did. */
public final class NotDescribedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotDescribedException() {
        super(
                "this edition was built by an earlier release that did not describe its tables; those of this release may be"
                        + " others, so nothing is told of it by their rules: build it again with `monitor run`, or ask the"
                        + " release that built it");
    }
}
