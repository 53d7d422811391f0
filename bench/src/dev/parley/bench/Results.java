package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, in files: one of JSON for each measurement of a day, and one table of the newest of each. */
final class Results {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;

    /** What a file of JSON holds. */
    record Kept(String day, Machine machine, Outcome outcome) {}

    Results(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Adds a measurement of today. */
    void add(Outcome outcome, Machine machine) throws IOException {
        Files.createDirectories(folder);
        var day = LocalDate.now(ZoneOffset.UTC).toString();
        Files.writeString(
                folder.resolve(day + "-" + outcome.bench() + ".json"),
                JSON.writeValueAsString(new Kept(day, machine, outcome)) + "\n");
    }

    /** Writes the table of the newest measurement of each name. */
    void writeLatest() throws IOException {
        var figures = new ArrayList<Figure>();
        var notes = new StringBuilder();
        var machines = new LinkedHashMap<Machine, List<String>>();
        for (var name : Options.NAMES) {
            var newest = newest(name);
            if (newest != null) {
                figures.addAll(newest.outcome().figures());
                newest.outcome()
                        .notes()
                        .forEach(note -> notes.append("- ")
                                .append(name)
                                .append(": ")
                                .append(note)
                                .append('\n'));
                newest.outcome()
                        .faults()
                        .forEach(fault -> notes.append("- ")
                                .append(name)
                                .append(" **went wrong**: ")
                                .append(fault)
                                .append('\n'));
                machines.computeIfAbsent(newest.machine(), _ -> new ArrayList<>())
                        .add(name + " (" + newest.day() + ")");
            }
        }
        var text = new StringBuilder(
                "# What was measured last\n\nWritten by `./parley bench`; see [docs/bench.md](../../docs/bench.md).\n\n");
        text.append(Table.markdown(figures)).append('\n').append(notes).append('\n');
        machines.forEach((machine, names) -> text.append(words(machine, names)));
        Files.writeString(folder.resolve("latest.md"), text);
    }

    private static String words(Machine machine, List<String> names) {
        return "%s: %d cores of %s, %s memory, %s, Java %s, PostgreSQL %s; load average at the start %s.%n"
                .formatted(
                        String.join(", ", names),
                        machine.cores(),
                        machine.processor(),
                        machine.memory(),
                        machine.system(),
                        machine.java().strip(),
                        machine.postgres(),
                        machine.loadAtTheStart());
    }

    private @Nullable Kept newest(String name) throws IOException {
        try (var files = Files.list(folder)) {
            var newest = files.filter(file -> file.getFileName().toString().matches("[0-9-]{10}-" + name + "\\.json"))
                    .sorted()
                    .reduce((_, last) -> last);
            return newest.isEmpty() ? null : JSON.readValue(Files.readString(newest.get()), Kept.class);
        }
    }
}
