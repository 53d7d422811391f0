package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.TestClock;
import dev.parley.platform.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One visitor may fill neither disk nor memory, nor may one address that makes up visitors (PN-7). */
class UploadLimitsTest {
    private static final long MEGABYTE = 1L << 20;
    private final TestClock clock = new TestClock();
    private final UploadLimits limits = new UploadLimits(new WidgetSettings(60, 300, 30, 30, 20, 100, 300), clock);

    @Test
    void aVisitorMayNotFillTheDisk_PN7() {
        for (int i = 0; i < 5; i++) {
            brings("ada", 20, 20);
        }
        assertThatThrownBy(() -> brings("ada", 20, 20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("many files within an hour");
        brings("bob", 20, 20);
        clock.pass(Duration.ofMinutes(15));
        brings("ada", 20, 20);
        assertThatThrownBy(() -> brings("ada", 20, 20)).isInstanceOf(Problem.class);
    }

    @Test
    void whatDoesNotComeIsNotCounted_PN7() {
        for (int i = 0; i < 50; i++) {
            brings("ada", 20, 1);
        }
        brings("ada", 20, 20);
    }

    @Test
    void whoMakesUpVisitorsMeetsTheLimitOfTheAddress_PN7() {
        for (int i = 0; i < 15; i++) {
            brings("visitor " + i, 20, 20);
        }
        assertThatThrownBy(() -> brings("one more", 20, 20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("from your network");
    }

    @Test
    void onlySomeComeAtATime_PN7() {
        var first = limits.enter(visitor("ada"), "192.0.2.1", MEGABYTE);
        limits.enter(visitor("ada"), "192.0.2.1", MEGABYTE);
        assertThatThrownBy(() -> brings("ada", 1, 1)).hasMessageContaining("at the same time");
        first.close();
        brings("ada", 1, 1);
        assertThat(limits.largest()).isEqualTo(20 * MEGABYTE);
    }

    private void brings(String who, int megabytes, int coming) {
        try (var place = limits.enter(visitor(who), "192.0.2.1", megabytes * MEGABYTE)) {
            place.came(coming * MEGABYTE);
        }
    }

    private static Visitor visitor(String who) {
        return new Visitor(1, who, null, null);
    }
}
