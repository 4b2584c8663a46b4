package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The two treaties whose membership and deadlines the Monitor reports. */
public enum Treaty {
    /** Convention of 18 September 1997; Article 15 opened it at Ottawa, Article 17(1) asks for forty deposits. */
    MBT("Anti-Personnel Mine Ban Convention", LocalDate.of(1997, 12, 3), 40),
    /** Convention of 30 May 2008; Article 15 opened it at Oslo, Article 17(1) asks for thirty deposits. */
    CCM("Convention on Cluster Munitions", LocalDate.of(2008, 12, 3), 30);

    private final String title;
    private final LocalDate openedOn;
    private final int depositsNeeded;

    Treaty(String title, LocalDate openedOn, int depositsNeeded) {
        this.title = title;
        this.openedOn = openedOn;
        this.depositsNeeded = depositsNeeded;
    }

    /**
     * The treaty with this code.
     *
     * @throws IllegalArgumentException if the code is neither {@code mbt} nor {@code ccm}
     */
    public static Treaty ofCode(String code) {
        return Stream.of(values())
                .filter(treaty -> treaty.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no treaty has the code '%s': mbt or ccm".formatted(code)));
    }

    /** The code in tables and files: {@code mbt} or {@code ccm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The title the depositary uses. */
    public String title() {
        return title;
    }

    /** Article 15: the first day on which a State could sign. */
    public LocalDate openedForSignatureOn() {
        return openedOn;
    }

    /** Article 17(1): how many deposited instruments bring the treaty into force. */
    public int depositsForEntryIntoForce() {
        return depositsNeeded;
    }

    /** What a State Party owes under this treaty, in the order of the articles as declared. */
    public List<Obligation> obligations() {
        return Stream.of(Obligation.values())
                .filter(obligation -> obligation.treaty() == this)
                .toList();
    }

    /** The way a provision is cited, for example {@code CCM Article 17(2)}. */
    public String article(String number) {
        return name() + " Article " + number;
    }
}
