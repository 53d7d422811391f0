package dev.parley.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows and columns, for a terminal and for a Markdown page. */
final class Table {
    private static final List<String> HEAD = List.of("bench", "figure", "value", "must", "aim");
    private static final int VALUE = 2;

    private Table() {}

    /** For a terminal: columns of even width. */
    static String plain(List<Figure> figures) {
        var rows = rows(figures);
        var widths = widths(rows);
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths.get(column), column == VALUE))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As Markdown. */
    static String markdown(List<Figure> figures) {
        var rows = rows(figures);
        var lines = new java.util.ArrayList<String>();
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add(1, "|---|---|---:|---|---|");
        return String.join("\n", lines) + "\n";
    }

    private static List<List<String>> rows(List<Figure> figures) {
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(List.of(
                figure.bench(),
                figure.what(),
                figure.shown(),
                figure.shown(figure.must()),
                figure.shown(figure.aim()))));
        return rows;
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private static String padded(String text, int width, boolean right) {
        var blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
