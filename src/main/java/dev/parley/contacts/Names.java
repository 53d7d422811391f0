package dev.parley.contacts;

import org.jspecify.annotations.Nullable;

/** Names as customers and people give them: any script, but nothing that breaks a line, a page or the database. */
final class Names {
    /** Code points. */
    static final int MOST = 200;

    private Names() {}

    /** A profile's name, cut at 200 characters; null when nothing in it can be seen. */
    static @Nullable String fromProfile(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var plain = plain(name);
        var cut = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(MOST, plain.codePointCount(0, plain.length()))));
        return visible(cut) ? cut.strip() : null;
    }

    /** Whether anything of the name is drawn. */
    static boolean visible(String name) {
        return !name.codePoints().allMatch(Names::invisible);
    }

    /** The name without control characters, halves of characters, and what turns the direction of the text around it. */
    static String plain(String name) {
        var plain = new StringBuilder(name.length());
        name.codePoints()
                .filter(point -> !dropped(point))
                .forEach(point -> plain.appendCodePoint(space(point) ? ' ' : point));
        return plain.toString().strip();
    }

    private static boolean dropped(int point) {
        return point == 0
                || Character.getType(point) == Character.SURROGATE
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean space(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Fillers count as letters and are drawn as nothing; people use them as names. */
    private static boolean invisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800;
    }
}
