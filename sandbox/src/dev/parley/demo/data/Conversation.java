package dev.parley.demo.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How a chat may go.
 *
 * @param topic what it is about: orders, sales, returns, invoices; {@link #MORE} is what may follow any of them
 * @param language its language tag
 */
record Conversation(String topic, String language, List<Line> lines) {
    static final String MORE = "more";
    private static final Pattern LINE = Pattern.compile("([CA])(?:\\(([A-Z]+)\\))?: (.*)");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)\\]");

    /** Something said; the kind is that of the message. */
    record Line(boolean byCustomer, String kind, String text) {
        /** The text with one of the alternatives in each pair of brackets. */
        String chosen(Random random) {
            return CHOICE.matcher(text).replaceAll(found -> {
                var ways = found.group(1).split("\\|", -1);
                return java.util.regex.Matcher.quoteReplacement(ways[random.nextInt(ways.length)]);
            });
        }
    }

    /** All conversations of the demo. */
    static List<Conversation> all() {
        var all = new ArrayList<Conversation>();
        for (var block : Texts.blocks("conversations.txt")) {
            var head = block.getFirst().split(" ");
            all.add(new Conversation(
                    head[0],
                    head[1],
                    block.stream().skip(1).map(Conversation::line).toList()));
        }
        return List.copyOf(all);
    }

    /** What the customer writes before anybody answers. */
    List<Line> opening() {
        return lines.stream().takeWhile(Line::byCustomer).toList();
    }

    /** What follows. */
    List<Line> rest() {
        return lines.stream().dropWhile(Line::byCustomer).toList();
    }

    private static Line line(String text) {
        var parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("Nobody says: " + text);
        }
        return new Line(parts.group(1).equals("C"), parts.group(2) == null ? "TEXT" : parts.group(2), parts.group(3));
    }
}
