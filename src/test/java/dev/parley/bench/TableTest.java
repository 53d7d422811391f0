package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bench.Figure.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private static final Figure MET =
            new Figure("intake", "messages", 2_612.4, "/s", Limit.atLeast(2_500), Limit.atLeast(5_000));
    private static final Figure PLAIN = Figure.of("latency", "acknowledged, p50", 2.345, "ms");

    @TempDir
    Path folder;

    @Test
    void aFigureSaysWhatItHasToReachAndWhetherItDoes() {
        assertThat(MET.shown()).isEqualTo("2,612 /s");
        assertThat(MET.shown(MET.must())).isEqualTo("≥ 2,500: met");
        assertThat(MET.shown(MET.aim())).isEqualTo("≥ 5,000: NOT MET");
        assertThat(PLAIN.shown()).isEqualTo("2.35 ms");
        assertThat(PLAIN.shown(PLAIN.must())).isEmpty();
        assertThat(new Figure("start", "first", 25.01, "s", Limit.atMost(25), null).shown(Limit.atMost(25)))
                .isEqualTo("≤ 25: NOT MET");
    }

    @Test
    void aFigureThatCouldNotBeMeasuredIsNotMet() {
        assertThat(Limit.atLeast(1).met(Double.NaN)).isFalse();
        assertThat(Limit.atMost(1).met(Double.NaN)).isFalse();
    }

    @Test
    void columnsAreEven() {
        assertThat(Table.plain(List.of(MET, PLAIN))).isEqualTo("""
                bench    figure                value  must          aim
                intake   messages           2,612 /s  ≥ 2,500: met  ≥ 5,000: NOT MET
                latency  acknowledged, p50   2.35 ms
                """);
    }

    @Test
    void theNewestOfEachMeasurementStandsInTheTable() throws Exception {
        var results = new Results(folder);
        var machine = new Machine(2, "a processor", "24.0 GiB", "a system", "25", "18.6", "0.50");
        Files.writeString(
                folder.resolve("2026-01-01-intake.json"), "{\"day\":\"2026-01-01\",\"machine\":null,\"outcome\":null}");
        results.add(new Outcome("intake", List.of(MET), List.of("64 connections."), List.of("2 were lost.")), machine);
        results.writeLatest();
        assertThat(Files.readString(folder.resolve("latest.md")))
                .contains("| intake | messages | 2,612 /s | ≥ 2,500: met | ≥ 5,000: NOT MET |")
                .contains("- intake: 64 connections.")
                .contains("- intake **went wrong**: 2 were lost.")
                .contains("2 cores of a processor, 24.0 GiB memory");
    }
}
