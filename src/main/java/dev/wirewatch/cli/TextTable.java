package dev.wirewatch.cli;

import com.google.common.base.Strings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables for people: each column as wide as its longest cell, with two spaces between columns. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * Lays out a table.
     *
     * @param rows cells of printable text, in each row as many
     * @param names how many columns stand flush left; the ones behind them, of figures, stand flush right
     * @return a line for each row, without spaces at its end
     */
    static Stream<String> lines(List<List<String>> rows, int names) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths, names));
    }

    private static String line(List<String> row, int[] widths, int names) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(
                            column < names
                                    ? Strings.padEnd(cell, widths[column], ' ')
                                    : Strings.padStart(cell, widths[column], ' '));
        }
        return line.toString().stripTrailing();
    }
}
