package org.themonitor.pipeline.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells as a person lists them: {@code C5, C9:C14}. Of very scattered cells only the first are kept. */
public final class CellRanges {
    /** As many as a person would go through one by one. */
    static final int KEPT = 100;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::\\1([0-9]{1,7}))?");

    private final List<Range> ranges = new ArrayList<>();
    private boolean full;

    private record Range(CellAddress first, CellAddress last) {
        boolean endsAbove(CellAddress cell) {
            return last.column() == cell.column() && last.row() + 1 == cell.row();
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.a1() : first.a1() + ":" + last.a1();
        }
    }

    /** Adds a cell; one below the cell added last makes its range longer. */
    void add(CellAddress cell) {
        Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (!full && last != null && last.endsAbove(cell)) {
            ranges.set(ranges.size() - 1, new Range(last.first(), cell));
        } else if (ranges.size() < KEPT) {
            ranges.add(new Range(cell, cell));
        } else {
            full = true; // a later cell must not look like the end of a range that was left
        }
    }

    /** Single addresses of what this class has written. */
    public static Stream<String> addresses(String written) {
        return Stream.of(written.split("[, ]+", -1)).flatMap(CellRanges::inRange);
    }

    /** What this class has written, with an ellipsis where not all of so many cells are listed; null for no cell. */
    public static @Nullable String shown(@Nullable String written, long count) {
        return written == null || addresses(written).count() == count ? written : written + " …";
    }

    private static Stream<String> inRange(String range) {
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches() || parts.group(3) == null) {
            return Stream.of(range);
        }
        return IntStream.rangeClosed(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                .mapToObj(row -> parts.group(1) + row);
    }

    @Override
    public String toString() {
        return String.join(", ", ranges.stream().map(Range::toString).toList());
    }
}
