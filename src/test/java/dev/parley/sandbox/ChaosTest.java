package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each switch does what it says, and nothing gets lost by any of them. */
class ChaosTest extends WithBot {
    private static final List<String> TEN =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    @BeforeEach
    void known() {
        bot.knows(ADA, "Ada");
    }

    @Test
    void whatItStrikesDependsOnTheSeedAlone() {
        assertThat(struck(new Chaos(1))).isEqualTo(struck(new Chaos(1))).isNotEqualTo(struck(new Chaos(2)));
        assertThat(struck(new Chaos(1)).size()).isBetween(200, 400);
    }

    @Test
    void aSwitchIsAShareAndWithdrawnIsWithdrawn() {
        var chaos = sandbox.chaos();
        assertThatThrownBy(() -> chaos.set(Switch.DELAY, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chaos.set(Switch.REVOKED_TOKEN, 50)).isInstanceOf(IllegalArgumentException.class);
        chaos.set(Switch.DELAY, 30);
        chaos.calm();
        assertThat(chaos.percents().values()).containsOnly(0);
    }

    @Test
    void callsAreRefusedAndNotCarriedOut() {
        sandbox.chaos().set(Switch.TOO_MANY, 100);
        var tooMany = say("x");
        assertThat(tooMany.path("error_code").asInt()).isEqualTo(429);
        assertThat(tooMany.path("parameters").path("retry_after").asInt()).isBetween(1, 2);
        sandbox.chaos().calm();
        sandbox.chaos().set(Switch.SERVER_ERROR, 100);
        assertThat(say("x").path("error_code").asInt()).isEqualTo(500);
        sandbox.chaos().calm();
        sandbox.chaos().set(Switch.REVOKED_TOKEN, 100);
        assertThat(say("x").path("error_code").asInt()).isEqualTo(401);
        sandbox.chaos().calm();
        assertThat(bot.sent()).isEmpty();
        assertThat(say("x").path("ok").asBoolean()).isTrue();
    }

    @Test
    void aLostAnswerIsCarriedOut() {
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        assertThatThrownBy(() -> say("x")).isInstanceOf(UncheckedIOException.class);
        assertThat(bot.sentTexts()).containsExactly("x");
    }

    @Test
    void aDelayedAnswerComes() {
        sandbox.chaos().set(Switch.DELAY, 100);
        var began = System.nanoTime();
        IntStream.range(0, 3).forEach(_ -> say("x"));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(100), Duration.ofSeconds(10));
        assertThat(bot.sent()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REORDER", "DELAY", "DROP_THEN_RESEND"})
    void byWebhookNothingGetsLost(Switch which) {
        sandbox.chaos().set(which, 100);
        try (var hooked = new Hooked()) {
            hook(hooked);
            TEN.forEach(text -> bot.writes(ADA, "Ada", text));
            Eventually.get(
                    Duration.ofSeconds(40),
                    "all are taken",
                    () -> java.util.Optional.of(bot.pending()).filter(left -> left == 0));
            var texts = hooked.texts();
            assertThat(new HashSet<>(texts)).containsExactlyInAnyOrderElementsOf(TEN);
            var once = texts.stream().distinct().toList();
            switch (which) {
                case DUPLICATE -> assertThat(texts).hasSize(20);
                case REORDER -> assertThat(once).isNotEqualTo(TEN);
                default -> assertThat(once).isEqualTo(TEN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "REORDER", "DELAY", "DROP_THEN_RESEND"})
    void byAskingNothingGetsLost(Switch which) {
        sandbox.chaos().set(which, which == Switch.DELAY ? 50 : 100);
        TEN.forEach(text -> bot.writes(ADA, "Ada", text));
        var texts = askForAll();
        assertThat(new HashSet<>(texts)).containsExactlyInAnyOrderElementsOf(TEN);
        var once = texts.stream().distinct().toList();
        switch (which) {
            case DUPLICATE -> assertThat(texts).hasSizeGreaterThanOrEqualTo(20);
            case REORDER -> assertThat(once).isNotEqualTo(TEN);
            default -> assertThat(once).isEqualTo(TEN);
        }
    }

    @Test
    void whatIsHeldBackForOneCustomerIsNotConfirmedByWhatComesOfAnother() {
        var bob = ADA + 1;
        bot.knows(bob, "Bob");
        sandbox.chaos().set(Switch.DELAY, 50);
        TEN.forEach(text -> {
            bot.writes(ADA, "Ada", "Ada " + text);
            bot.writes(bob, "Bob", "Bob " + text);
        });
        var texts = askForAll();
        for (var name : List.of("Ada ", "Bob ")) {
            assertThat(texts)
                    .filteredOn(text -> text.startsWith(name))
                    .containsExactlyElementsOf(TEN.stream().map(name::concat).toList());
        }
    }

    @Test
    void aWithdrawnTokenHoldsUpdatesUntilItIsGivenBack() {
        try (var hooked = new Hooked()) {
            hook(hooked);
            sandbox.chaos().set(Switch.REVOKED_TOKEN, 100);
            bot.writes(ADA, "Ada", "kept");
            assertThat(bot.pending()).isOne();
            assertThat(hooked.come()).isEmpty();
            sandbox.chaos().calm();
            Eventually.so("it comes", () -> hooked.texts().equals(List.of("kept")));
        }
    }

    private static List<Long> struck(Chaos chaos) {
        chaos.set(Switch.DUPLICATE, 30);
        return LongStream.range(0, 1_000)
                .filter(number -> chaos.strikes(Switch.DUPLICATE, number))
                .boxed()
                .toList();
    }

    /** Asks until all is confirmed; the texts as they came. */
    private List<String> askForAll() {
        var texts = new ArrayList<String>();
        var offset = 0L;
        var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (bot.pending() > 0 && System.nanoTime() < end) {
            var batch =
                    call("getUpdates", Map.of("offset", offset, "timeout", 1)).path("result");
            texts.addAll(texts(batch));
            for (var update : batch) {
                offset = update.path("update_id").asLong() + 1;
            }
        }
        assertThat(bot.pending()).isZero();
        return texts;
    }
}
