package org.themonitor.pipeline.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists editors decide on: their columns, and what can be decided. */
enum ListKind {
    HELD_CASUALTIES(
            "Casualties that are not counted until somebody decides",
            "One line is what a source says of an area and year, as far as it is held for one reason: row by row"
                    + " (casualties), as totals (casualty_totals), of which those beside rows are decided in"
                    + " total_overlaps, or of attacks (cluster_munition_attacks). Sources that overlap are better decided in source_overlaps."
                    + " Attacks of several years wait until the source tells each year, or are excluded: to include"
                    + " them counts nobody. fewer_than_before: include takes the later workbook, exclude leaves what the earlier"
                    + " told; may_repeat_last_season and key_comes_again: include counts these people too, exclude says that"
                    + " they are counted already; late_rows_of_another_source: include counts them beside the others.",
            "include exclude hold",
            "area incident_year source record_kind held_as rows people killed injured unknown qualifier"),
    SOURCE_OVERLAPS(
            "Sources that report casualties of the same area and year, or of attacks with cluster munitions",
            "None of them is counted until one is primary; a supplement counts too. Decide each source of a year.",
            "primary supplement not_used",
            "area incident_year record_kind source rows people people_of_all_sources"),
    WORKBOOK_VERSIONS(
            "Workbooks of one source, area and data year of which one is a later version of the other",
            "replaces: the first is the later version. is_replaced: the second is. While in_use is empty nothing of that"
                    + " source, area and data year counts. Where a workbook is named there, only the day of its receipt"
                    + " says that it is the later: decide where that is not so, or to have it certain.",
            "replaces is_replaced",
            "area source data_year receipt sent_on saved_on received_on rows people other_receipt other_sent_on"
                    + " other_saved_on other_received_on other_rows other_people why in_use"),
    TOTAL_OVERLAPS(
            "Totals of casualties beside rows of the same area and year",
            "absorb: the total holds the people of absorbs_source with the outcomes chosen under 'absorbs', and counts by"
                    + " what is left of it. distinct: they are other people, so that both count. A total waits until"
                    + " each source of rows beside it is decided; one of a part cannot absorb. Exclude it in"
                    + " held_casualties.",
            "absorb distinct",
            "area incident_year source outcome people qualifier covers absorbs_source killed injured unknown absorbs"),
    DUPLICATE_CANDIDATES(
            "Rows of different sources that may tell of the same people",
            "merge: the two rows are counted once, and what they say differently stays open. distinct: different people."
                    + " Undecided rows are all counted, as far as their sources are. Delete the line in matches.yml, or take"
                    + " an older edition's back (decision: none), and the row is back.",
            "merge distinct",
            "row other_row area incident_year score explanation"),
    COVERAGE(
            "Sources of which nobody says whether they gave the data year in full",
            "Who was asked and sent nothing is here too. full: every casualty known in the area in the year is there. partial: it is not known, or not so, and the"
                    + " question is settled. none_reported: nobody was hurt, as far as any source says. Where a sender may"
                    + " still answer, leave the line. Nothing is concluded from silence: full is said with what it rests on.",
            "full partial none_reported late_rows_only nothing_received",
            "area source incident_year rows people people_last_year said"),
    SUSPECT_VALUES(
            "Values that are hard to believe",
            "accepted: it is true as it stands. rejected: it is wrong and waits for a correction; what counts is changed"
                    + " by a correction or an inclusion only. A verdict holds until the value changes.",
            "accepted rejected",
            "suspicion subject area incident_year source people explanation fingerprint"),
    TEXTS_TO_ACCEPT(
            "Titles and statements that are blank in public until somebody accepts them",
            "accepted: the words may stand in the public edition as they are here. Accept none that names a person who"
                    + " does not speak for a State or an organisation. What is left open stays blank, and its figures count.",
            "accepted",
            "what areas text rows"),
    UNKNOWN_HEADERS(
            "Headers that the template does not know",
            "map: the column is read into the staging column chosen under 'to'. ignore: it is left out for the reason.",
            "map ignore",
            "template sheet header workbooks cells nearest to"),
    UNKNOWN_TERMS(
            "Words that no vocabulary knows",
            "correct: these cells are read as the term chosen under 'value'. add: the word means it from now on, as 'scope'"
                    + " says: everywhere, in workbooks about the area, or of the source; a line of decisions/vocabularies"
                    + " then has it in plain text, so never add what names a person.",
            "correct add",
            "area source receipt sheet cells column text rows value scope");

    /** The last columns of every list. */
    private static final String DECISION = " decision reason_code reason author decided_on";

    private final String title;
    private final String note;
    private final String decisions;
    private final String columns;

    ListKind(String title, String note, String decisions, String columns) {
        this.title = title;
        this.note = note;
        this.decisions = decisions;
        this.columns = columns;
    }

    static Optional<ListKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String note() {
        return note;
    }

    List<String> decisions() {
        return List.of(decisions.split(" ", -1));
    }

    /** The columns that show what is to be decided; those after them are the editor's. */
    List<String> shown() {
        return List.of(columns.split(" ", -1));
    }

    List<String> columns() {
        return List.of((columns + DECISION).split(" ", -1));
    }
}
