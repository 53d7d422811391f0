package dev.parley.provision;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Words of the file inside sentences. */
final class Words {
    private static final int SHOWN = 60;

    private Words() {}

    /** In quotation marks, a long one cut. */
    static String quoted(String word) {
        return "\"" + (word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word) + "\"";
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** What was probably meant. */
    static Optional<String> near(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(word, one) <= Math.clamp(one.length() / 2, 1, 2))
                .min(Comparator.comparingInt(one -> distance(word, one)));
    }

    /** A second sentence that says what was probably meant, or what there is. */
    static String hint(String word, Collection<String> known) {
        return near(word, known)
                .map(one -> " Did you mean " + quoted(one) + "?")
                .orElseGet(() -> known.isEmpty() ? "" : " There is " + String.join(", ", known) + ".");
    }

    /** How many letters have to be changed, added or taken away; capitals do not count. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
