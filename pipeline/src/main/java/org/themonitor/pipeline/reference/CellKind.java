package org.themonitor.pipeline.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.themonitor.pipeline.value.PartialDate;

/** What a cell of a list may hold, by its form alone; whether an area or a term exists is asked elsewhere. */
enum CellKind {
    TEXT("a text", "(?s).+"),
    ADDRESS("an address that begins with http:// or https://", "https?://\\S+"),
    DAY("a day such as 2026-03-01", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    DATE("a day, a month or a year, such as 2026-03-01, 2026-03 or 2026", "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"),
    YEAR("a year of four digits", "(?:19|20)[0-9]{2}"),
    WHOLE("a whole number", "-?[0-9]{1,9}"),
    DECIMAL(
            "a number such as 1250 or 0.85, with at most four digits after the point",
            "-?[0-9]{1,14}(?:\\.[0-9]{1,4})?"),
    PATTERN("a regular expression without looking around and back", "(?s).+"),
    CHOICE("one of the words there are", "(?s).+"),
    AREA("the code of an area, three capital letters such as LAO", "[A-Z]{3}"),
    LANGUAGE("the code of a language, such as en", "[a-z]{2,3}"),
    TERM("a term in lower case", "[a-z0-9_]+");

    /** DuckDB's regular expressions have none of it. */
    private static final String LOOKING_AROUND = "(?s).*(?:\\(\\?<?[=!]|\\\\[1-9]).*";

    private final String expected;
    private final String form;

    CellKind(String expected, String form) {
        this.expected = expected;
        this.form = form;
    }

    boolean takes(String text) {
        return text.matches(form) && isInTheCalendar(text);
    }

    /** What stands there, as a sentence goes on after "expected". */
    String expected() {
        return expected;
    }

    private boolean isInTheCalendar(String text) {
        try {
            return switch (this) {
                case DAY -> LocalDate.parse(text).toString().equals(text);
                case DATE -> PartialDate.parse(text).iso().equals(text);
                case PATTERN -> !Pattern.compile(text).pattern().matches(LOOKING_AROUND);
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException noDay) {
            return false;
        }
    }
}
