package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrameBudgetTest {
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final FrameBudget budget = new FrameBudget(start);

    @Test
    void itRefillsEvenly() {
        for (int i = 0; i < FrameBudget.PER_MINUTE; i++) {
            assertThat(budget.take(start)).isTrue();
        }
        assertThat(budget.take(start)).isFalse();
        assertThat(budget.take(start.plusSeconds(1))).isTrue();
        assertThat(budget.take(start.plusSeconds(1))).isTrue();
        assertThat(budget.take(start.plusSeconds(1))).isFalse();
    }

    @Test
    void aClockPutBackGivesNothing() {
        for (int i = 0; i < FrameBudget.PER_MINUTE; i++) {
            budget.take(start);
        }
        assertThat(budget.take(start.minusSeconds(60))).isFalse();
    }
}
