package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void percentilesAreExactWhateverTheOrderInWhichTimesCame() {
        for (var i = 10_000; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }
        assertThat(latencies.count()).isEqualTo(10_000);
        assertThat(latencies.millis(0.5)).isEqualTo(5_000);
        assertThat(latencies.millis(0.99)).isEqualTo(9_900);
        assertThat(latencies.millis(1)).isEqualTo(10_000);
    }

    @Test
    void oneTimeIsEveryPercentileAndNoneIsNoNumber() {
        assertThat(latencies.millis(0.5)).isNaN();
        latencies.add(7_500_000);
        assertThat(latencies.millis(0.01)).isEqualTo(7.5);
        assertThat(latencies.millis(0.99)).isEqualTo(7.5);
    }

    @Test
    void timesAddedAfterALookCount() {
        latencies.add(3_000_000);
        assertThat(latencies.millis(1)).isEqualTo(3);
        var more = new Latencies();
        more.add(1_000_000);
        more.add(9_000_000);
        latencies.addAll(more);
        assertThat(latencies.millis(0.5)).isEqualTo(3);
        assertThat(latencies.millis(1)).isEqualTo(9);
    }
}
