package dev.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contacts.ChannelKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast an account sends, and when it rests. */
class AccountPaceTest {
    private static final long ONE = 1;
    private static final long ANOTHER = 2;
    private final Still clock = new Still();
    private final AccountPace pace = new AccountPace(new DeliverySettings(24, 30, 300, 300, 80), clock);

    /** Stands until it is moved. */
    private static final class Still extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void aSecondsWorthLeavesAtOnceAndThenOneAfterTheOther() {
        assertThat(leaving(400)).isBetween(30L, 31L);
        assertThat(pace.resting()).containsExactly(ONE);
        assertThat(pace.untilNext()).isPositive().isLessThan(Duration.ofMillis(35));
        clock.now = clock.now.plusMillis(100);
        assertThat(leaving(10)).isEqualTo(3);
        clock.now = clock.now.plusSeconds(60);
        assertThat(leaving(400)).isBetween(30L, 31L);
    }

    @Test
    void oneAccountDoesNotHoldUpAnother() {
        leaving(400);
        assertThat(pace.mayLeave(ANOTHER, ChannelKind.TELEGRAM)).isTrue();
        assertThat(pace.resting()).containsExactly(ONE);
    }

    @Test
    void aKindWithoutALimitIsNeverHeldUp() {
        assertThat(IntStream.range(0, 5_000).allMatch(_ -> pace.mayLeave(ONE, ChannelKind.SMS)))
                .isTrue();
        assertThat(pace.untilNext()).isNull();
    }

    @Test
    void whatDidNotLeaveIsNotCounted() {
        leaving(400);
        pace.unused(ONE, ChannelKind.TELEGRAM);
        assertThat(leaving(10)).isEqualTo(1);
    }

    @Test
    void anAccountRestsAsLongAsItsProviderWantsOrUntilTheReasonHasGone() {
        pace.rest(ONE, clock.now.plusSeconds(60));
        assertThat(leaving(1)).isZero();
        clock.now = clock.now.plusSeconds(59);
        assertThat(leaving(1)).isZero();
        clock.now = clock.now.plusSeconds(1);
        assertThat(leaving(1)).isEqualTo(1);
        pace.rest(ONE, clock.now.plusSeconds(60));
        pace.goOn(ONE);
        assertThat(leaving(1)).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyUp() {
        leaving(400);
        clock.now = clock.now.minus(Duration.ofHours(1));
        assertThat(leaving(10)).isEqualTo(10);
    }

    private long leaving(int tries) {
        return IntStream.range(0, tries)
                .filter(_ -> pace.mayLeave(ONE, ChannelKind.TELEGRAM))
                .count();
    }
}
