package org.themonitor.pipeline.treaty;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a State can do towards a treaty; both treaties number these articles alike.
 *
 * <p>Declared in the order in which acts of one day follow each other: some States signed and ratified on the same day.
 */
public enum ActKind {
    /** Article 15: open to all States until the treaty enters into force. */
    SIGNATURE,
    /** Article 16(1): signatories only. */
    RATIFICATION,
    /** Article 16(1): another word for ratification in some constitutions. */
    ACCEPTANCE,
    /** Article 16(1): another word for ratification in some constitutions. */
    APPROVAL,
    /** Article 16(2): any State that has not signed. */
    ACCESSION,
    /** Not in either text, so Article 17 does not date its effect either: that date is entered by hand. */
    SUCCESSION,
    /** Article 18: declared at the time of the deposit; changes neither status nor deadlines. */
    PROVISIONAL_APPLICATION,
    /** Article 20(2): dated by its receipt at the depositary, not by a vote or an announcement. */
    WITHDRAWAL_NOTICE;

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ActKind ofCode(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act of a State has the code '%s'".formatted(code)));
    }

    /** The code in tables and files, for example {@code provisional_application}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Article 16 and succession: whether the act expresses consent to be bound. */
    public boolean isConsentToBeBound() {
        return isOpenToSignatoriesOnly() || this == ACCESSION || this == SUCCESSION;
    }

    /** Article 16(1): ratification, acceptance and approval need a signature. */
    public boolean isOpenToSignatoriesOnly() {
        return this == RATIFICATION || this == ACCEPTANCE || this == APPROVAL;
    }

    /** Article 17(1) counts these instruments; it does not name succession. */
    public boolean countsForEntryIntoForce() {
        return isConsentToBeBound() && this != SUCCESSION;
    }

    /** The provision this act rests on, cited for the given treaty. */
    String article(Treaty treaty) {
        return switch (this) {
            case SIGNATURE -> treaty.article("15");
            case RATIFICATION, ACCEPTANCE, APPROVAL -> treaty.article("16(1)");
            case ACCESSION -> treaty.article("16(2)");
            case SUCCESSION -> treaty.name() + " succession (not in the text)";
            case PROVISIONAL_APPLICATION -> treaty.article("18");
            case WITHDRAWAL_NOTICE -> treaty.article("20(2)");
        };
    }
}
