package org.themonitor.pipeline.cell;

import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.value.Spelling;

/**
 * The date of one incident written as from December until January of the next year: of its year only, for day and month
 * are not certain. Which year it is says {@code reference/casualty_year_rules.csv}, by the first possible day.
 *
 * @param text how each of the two dates is read
 * @param rules to which of the two years it belongs
 */
record NewYearDate(DateText text, YearRules rules) {
    private static final Pattern TWO_YEARS = Pattern.compile(".*[0-9]{4}.*[0-9]{4}.*");
    private static final Pattern BETWEEN =
            Pattern.compile(" ?[-–—/] ?| (?:to|or|until|à|ou|au|a|o|até|до|или|إلى|أو) ");

    /** Empty for any other text, also for a period of more than these two months. */
    Optional<PartialDate> read(String written) throws DateText.Ambiguous {
        String both = Spelling.of(written).exact();
        if (!TWO_YEARS.matcher(both).matches()) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(both);
        while (between.find()) {
            Optional<PartialDate> first = text.read(both.substring(0, between.start()));
            Optional<PartialDate> last = first.isEmpty() ? first : text.read(both.substring(between.end()));
            if (last.isPresent() && isAroundNewYear(first.get(), last.get())) {
                return year(first.get(), last.get());
            }
        }
        return Optional.empty();
    }

    private static boolean isAroundNewYear(PartialDate first, PartialDate last) {
        return is(first.month(), Month.DECEMBER) && is(last.month(), Month.JANUARY) && first.year() + 1 == last.year();
    }

    private static boolean is(@Nullable Integer month, Month wanted) {
        return month != null && month == wanted.getValue();
    }

    private Optional<PartialDate> year(PartialDate first, PartialDate last) {
        return rules.isOfTheFirstDay(first.firstDay())
                .map(isOfTheFirst -> new PartialDate(isOfTheFirst ? first.year() : last.year(), null, null));
    }
}
