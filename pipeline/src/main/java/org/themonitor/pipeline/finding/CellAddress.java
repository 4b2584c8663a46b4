package org.themonitor.pipeline.finding;

/**
 * Address of a cell as Excel shows it.
 *
 * @param column zero-based column, 0 = A
 * @param row one-based row number as Excel shows it
 */
public record CellAddress(int column, int row) implements Comparable<CellAddress> {
    public CellAddress {
        if (column < 0 || row < 1) {
            throw new IllegalArgumentException("no such cell: column %d, row %d".formatted(column, row));
        }
    }

    /** The column's letters: 0 is A, 26 is AA. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The address as Excel shows it, for example {@code D17}. */
    public String a1() {
        return columnLetters(column) + row;
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return a1();
    }
}
