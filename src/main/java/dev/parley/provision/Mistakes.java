package dev.parley.provision;

import dev.parley.platform.database.StartProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong in the file, told together. */
final class Mistakes {
    private final Path file;
    private final List<Mistake> all = new ArrayList<>();

    private record Mistake(Place at, String sentence) {}

    Mistakes(Path file) {
        this.file = file;
    }

    void add(Place at, String sentence) {
        all.add(new Mistake(at, sentence));
    }

    /** Each with its place, from the top of the file to its end. */
    List<String> sentences() {
        return all.stream()
                .sorted(Comparator.comparing(Mistake::at))
                .map(mistake -> file.getFileName() + ", " + mistake.at() + ": " + mistake.sentence())
                .toList();
    }

    /** Ends the start if anything is wrong. */
    void stopIfAny() {
        if (!all.isEmpty()) {
            var many = all.size() == 1 ? "a mistake" : all.size() + " mistakes";
            throw new StartProblem(sentences().stream()
                    .collect(Collectors.joining(
                            "\n",
                            "Parley applied nothing of its configuration file " + file + ", because it has " + many
                                    + ":\n",
                            "")));
        }
    }
}
