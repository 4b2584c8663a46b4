package org.themonitor.pipeline.about;

/** An edition that says nothing of itself: it was built by a release from before editions did. */
public final class NotDescribedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotDescribedException() {
        super(
                "this edition was built by an earlier release and does not say by what rules; the rules of this release may"
                        + " be others, so nothing is explained by them: build it again with `monitor run`, or explain it with"
                        + " the release that built it");
    }
}
