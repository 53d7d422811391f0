package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.fixture.Mutations;
import dev.parley.fixture.Shapes;
import dev.parley.fixture.Shapes.Shape;
import dev.parley.providers.Outcomes;
import dev.parley.providers.meta.MetaEventsFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** IN-9, IN-12, IN-15: every shape in which Messenger sends things, and what is nearly one. */
class MessengerShapesTest {
    private static final int SPOILED_OF_EACH = 25;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PAGE = "104200111222333";
    private static final Channel CHANNEL = new Channel(
            1, ChannelKind.MESSENGER, "Page", PAGE, true, 1, "en", "key", List.of(), Map.of(), Instant.EPOCH, null);
    private final MessengerEvents events = new MessengerEvents(MetaEventsFixture.events());

    static List<Shape> shapes() {
        return Shapes.of(MessengerShapesTest.class, "items.json");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachShapeBecomesWhatItIs_IN12(Shape shape) {
        assertThat(outcomes(entry(shape.payload()))).containsExactly(shape.expected());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatIsNearlyAShapeIsReadOrSaidToBeUnreadable_IN9(Shape shape) {
        for (var seed = 0; seed < SPOILED_OF_EACH; seed++) {
            var spoiled = new Mutations(seed).of(entry(shape.payload()));
            assertThatCode(() -> outcomes(JSON.readTree(spoiled)))
                    .as("seed %d", seed)
                    .satisfiesAnyOf(
                            problem -> assertThat(problem).isNull(),
                            problem -> assertThat(problem).isInstanceOf(JacksonException.class));
        }
    }

    private List<String> outcomes(JsonNode entry) {
        return events.parts(entry).stream()
                .map(part -> Outcomes.of(events.read(CHANNEL, part)))
                .toList();
    }

    private static JsonNode entry(JsonNode item) {
        var entry = JSON.createObjectNode().put("id", PAGE).put("time", 1_795_392_000_000L);
        entry.set("messaging", JSON.createArrayNode().add(item));
        return entry;
    }
}
