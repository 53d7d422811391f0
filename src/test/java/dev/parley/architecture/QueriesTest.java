package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A query read as a stream keeps its connection until the stream is closed, which is easily forgotten outside a transaction. */
class QueriesTest {
    @Test
    void noQueryIsReadAsAStream() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                for (int at = text.indexOf(".query("); at >= 0; at = text.indexOf(".query(", at + 1)) {
                    var after = text.substring(closing(text, at + 6) + 1).stripLeading();
                    if (after.startsWith(".stream()")) {
                        found.add(file + ": " + text.substring(at, Math.min(text.length(), at + 60)));
                    }
                }
            }
        }
        assertThat(found).as("use .list().stream()").isEmpty();
    }

    private static int closing(String text, int open) {
        var depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
