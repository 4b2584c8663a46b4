package org.themonitor.pipeline.editor;

import java.util.List;

/** What an editor may say of a word that no vocabulary knows and that will come again. */
final class OwnWord {
    /** The decision that it means a term from now on. */
    static final String ADD = "add";

    static final String EVERYWHERE = "everywhere";

    /** Where it does: everywhere, in workbooks about the area, or of the source. */
    static final List<String> SCOPES = List.of(EVERYWHERE, "area", "source");

    private OwnWord() {}
}
