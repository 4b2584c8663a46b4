package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a State Party owes, and by when at the latest, as each treaty's text says. */
public enum Obligation {
    /** MBT Article 4: four years; the text knows no extension. */
    MBT_STOCKPILE_DESTRUCTION(
            Treaty.MBT, "stockpile_destruction", "4", Period.ofYears(4), 0, Effect.STOCKPILE_DESTRUCTION_DUE),
    /** MBT Article 5(1): ten years; 5(3) and 5(6): extensions of up to ten years each. */
    MBT_CLEARANCE(Treaty.MBT, "clearance", "5(1)", Period.ofYears(10), 10, Effect.CLEARANCE_DUE),
    /** MBT Article 6(3): assistance to victims, without a date. */
    MBT_VICTIM_ASSISTANCE(Treaty.MBT, "victim_assistance", "6(3)"),
    /** MBT Article 7(1): 180 days, which is not six months. */
    MBT_INITIAL_REPORT(Treaty.MBT, "initial_report", "7(1)", Period.ofDays(180), 0, Effect.INITIAL_REPORT_DUE),
    /** MBT Article 7(2): every 30 April, see {@link AnnualReport}. */
    MBT_ANNUAL_REPORT(Treaty.MBT, "annual_report", "7(2)"),
    /** MBT Article 7(1)(d): what is retained under Article 3, in every annual report. */
    MBT_RETENTION_REPORT(Treaty.MBT, "retention_report", "7(1)(d)"),
    /** MBT Article 9: national measures, without a date. */
    MBT_LEGISLATION(Treaty.MBT, "legislation", "9"),
    /** CCM Article 3(2): eight years; 3(3) and 3(5): extensions of up to four years each. */
    CCM_STOCKPILE_DESTRUCTION(
            Treaty.CCM, "stockpile_destruction", "3(2)", Period.ofYears(8), 4, Effect.STOCKPILE_DESTRUCTION_DUE),
    /** CCM Article 4(1): ten years, or ten from the end of hostilities; 4(5) and 4(8): extensions of up to five years. */
    CCM_CLEARANCE(Treaty.CCM, "clearance", "4(1)", Period.ofYears(10), 5, Effect.CLEARANCE_DUE),
    /** CCM Article 5(1): assistance to victims, without a date. */
    CCM_VICTIM_ASSISTANCE(Treaty.CCM, "victim_assistance", "5(1)"),
    /** CCM Article 7(1): 180 days, which is not six months. */
    CCM_INITIAL_REPORT(Treaty.CCM, "initial_report", "7(1)", Period.ofDays(180), 0, Effect.INITIAL_REPORT_DUE),
    /** CCM Article 7(2): every 30 April, see {@link AnnualReport}. */
    CCM_ANNUAL_REPORT(Treaty.CCM, "annual_report", "7(2)"),
    /** CCM Article 3(8): what is retained and how it is used, in every annual report. */
    CCM_RETENTION_REPORT(Treaty.CCM, "retention_report", "3(8)"),
    /** CCM Article 9: national measures, without a date. */
    CCM_LEGISLATION(Treaty.CCM, "legislation", "9");

    private final Treaty treaty;
    private final String code;
    private final String article;
    private final @Nullable Period timeLimit;
    private final int longestExtensionYears;
    private final @Nullable Effect dueEffect;

    Obligation(Treaty treaty, String code, String article) {
        this(treaty, code, article, null, 0, null);
    }

    Obligation(
            Treaty treaty,
            String code,
            String article,
            @Nullable Period timeLimit,
            int longestExtensionYears,
            @Nullable Effect dueEffect) {
        this.treaty = treaty;
        this.code = code;
        this.article = article;
        this.timeLimit = timeLimit;
        this.longestExtensionYears = longestExtensionYears;
        this.dueEffect = dueEffect;
    }

    public Treaty treaty() {
        return treaty;
    }

    /** The same word for both treaties, for example {@code clearance}. */
    public String code() {
        return code;
    }

    /** The provision, for example {@code CCM Article 4(1)}. */
    public String article() {
        return treaty.article(article);
    }

    /** The most that one extension may add, in years; 0 where the text allows none. */
    public int longestExtensionYears() {
        return longestExtensionYears;
    }

    /**
     * The original deadline; empty where the text sets no time limit.
     *
     * @param from entry into force for the State; for CCM Article 4(1)(b), the end of the active hostilities
     */
    public Optional<LocalDate> dueOn(LocalDate from) {
        return Optional.ofNullable(timeLimit).map(from::plus);
    }

    /** The effect that carries this deadline; empty where none starts with entry into force. */
    Optional<Effect> dueEffect() {
        return Optional.ofNullable(dueEffect);
    }
}
