package dev.parley.demo.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text files of the demo: blocks that begin with "== ". */
final class Texts {
    private Texts() {}

    /** The lines of each block, the first without its mark; without empty lines and comments. */
    static List<List<String>> blocks(String name) {
        var blocks = new ArrayList<List<String>>();
        for (var line : read(name).lines().toList()) {
            if (line.startsWith("== ")) {
                blocks.add(new ArrayList<>(List.of(line.substring(3))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }

    private static String read(String name) {
        try (var stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The demo misses its file " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
