package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.fixture.Mutations;
import dev.parley.fixture.Shapes;
import dev.parley.fixture.Shapes.Shape;
import dev.parley.providers.Outcomes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** IN-9, IN-12, IN-15: every shape in which Telegram sends things, and what is nearly one. */
class TelegramShapesTest {
    private static final int SPOILED_OF_EACH = 100;
    private static final Channel CHANNEL = new Channel(
            1, ChannelKind.TELEGRAM, "Bot", "@bot", true, 1, "en", "key", List.of(), Map.of(), Instant.EPOCH, null);
    private final TelegramUpdates updates = new TelegramUpdates(JsonMapper.shared(), Clock.systemUTC());

    static List<Shape> shapes() {
        return Shapes.of(TelegramShapesTest.class, "updates.json");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachShapeBecomesWhatItIs_IN12(Shape shape) {
        assertThat(Outcomes.of(updates.read(CHANNEL, JsonMapper.shared().writeValueAsBytes(shape.payload()))))
                .isEqualTo(shape.expected());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatIsNearlyAShapeIsReadOrSaidToBeUnreadable_IN9(Shape shape) {
        for (var seed = 0; seed < SPOILED_OF_EACH; seed++) {
            var spoiled = new Mutations(seed).of(shape.payload());
            assertThatCode(() -> Outcomes.of(updates.read(CHANNEL, spoiled)))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
