package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTest {
    @Test
    void aNameWithBlanksAndBracketsIsReadOver() {
        var stat = "42 (a (very) odd ) name) S 1 42 42 0 -1 4194560 1 2 3 4 100 20 7 5 20 0 9 0 300 1 2";
        assertThat(Cpu.ticks(stat, 2)).isEqualTo(120);
        assertThat(Cpu.ticks(stat, 4)).isEqualTo(132);
    }

    @Test
    void workCostsTimeAndItIsThisProcess() {
        var before = Cpu.own();
        var end = System.nanoTime() + 100_000_000;
        var sum = 0L;
        while (System.nanoTime() < end || Cpu.own() - before < 0.05) {
            sum += System.nanoTime() % 7;
        }
        assertThat(sum).isPositive();
        assertThat(Cpu.own() - before).isBetween(0.05, 30.0);
    }

    @Test
    void aProgramThatEndedCountsNothing() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        assertThat(Cpu.all(process.toHandle())).isZero();
        assertThat(Cpu.name(process.toHandle())).isEmpty();
    }

    @Test
    void memoryIsReadInBytes() {
        assertThat(Memory.in(List.of("Rss:       2048 kB", "Pss:       1024 kB", "Pss_Anon:   512 kB"), "Pss:"))
                .isEqualTo(1 << 20);
    }
}
