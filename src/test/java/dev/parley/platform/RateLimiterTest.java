package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bucket: so many at once, then evenly, each key by itself. */
class RateLimiterTest {
    @Test
    void soManyAMinuteAndNotOneMore() {
        var clock = new TestClock();
        var limiter = new RateLimiter(clock, 6);
        for (int i = 0; i < 6; i++) {
            limiter.take("bo");
        }
        assertThatThrownBy(() -> limiter.take("bo"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.retryAfter()).isPositive());
        limiter.take("somebody else");
        clock.pass(Duration.ofSeconds(11));
        limiter.take("bo");
        assertThatThrownBy(() -> limiter.take("bo")).isInstanceOf(Problem.class);
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 6; i++) {
            limiter.take("bo");
        }
        assertThatThrownBy(() -> limiter.take("bo")).isInstanceOf(Problem.class);
    }

    @Test
    void aClockThatIsSetBackRefusesNobody() {
        var clock = new TestClock();
        var limiter = new RateLimiter(clock, 6);
        clock.pass(Duration.ofDays(1));
        limiter.take("bo");
        clock.pass(Duration.ofDays(-1));
        limiter.take("bo");
    }
}
