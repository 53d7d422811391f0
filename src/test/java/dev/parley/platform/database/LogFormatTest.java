package dev.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.driver.Browser;
import dev.parley.driver.Command;
import dev.parley.driver.Product;
import dev.parley.fixture.Eventually;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PARLEY_LOG_FORMAT=json: every line that Parley says is a JSON object, from the first to the last. */
class LogFormatTest {

    @Test
    void everyLineIsAnObjectWithItsKeysAndWithoutWhatPeopleWrote() throws Exception {
        var home = Homes.fresh("json");
        try (var product = start(home, Map.of("PARLEY_LOG_FORMAT", "json"))) {
            var ready = line(product, "Parley is ready on ");
            assertThat(ready.path("log").path("level").asString()).isEqualTo("INFO");
            var browser = new Browser(URI.create(
                    ready.path("message").asString().replaceFirst(".* on ", "").replace("localhost", "127.0.0.1")));
            browser.get("/api/session").ok();
            browser.post(
                            "/api/setup",
                            Map.of("name", "Ada", "email", "ada@shop.example", "password", "correct horse battery"))
                    .ok();
            ServerProcesses.killPostmaster(home);
            browser.post("/api/session", Map.of("email", "ada@shop.example", "password", "Hello-4711"));
            var back = line(product, "database.back");
            assertThat(back.path("attempt").asInt()).isPositive();
            assertThat(back.path("log").path("logger").asString()).endsWith("EmbeddedPostgres");
            assertThat(back.path("@timestamp").asString()).isNotEmpty();
            product.close();
            assertThat(lines(product))
                    .hasSizeGreaterThan(2)
                    .allMatch(one -> one.path("message").isString());
            assertThat(product.said()).doesNotContain("Hello-4711", "ada@shop.example");
        }
    }

    @Test
    void whyItDoesNotStartIsAnObjectToo() throws Exception {
        var settings = Map.of("PARLEY_LOG_FORMAT", "json", "PARLEY_WIDGET_VISITOR_DAYS", "none");
        try (var product = start(Homes.fresh("json-wrong"), settings)) {
            assertThat(product.exitCode()).isEqualTo(1);
            assertThat(lines(product)).hasSize(1);
            assertThat(lines(product).getFirst().path("log").path("level").asString())
                    .isEqualTo("ERROR");
            assertThat(lines(product).getFirst().path("message").asString()).contains("PARLEY_WIDGET_VISITOR_DAYS");
        }
    }

    @Test
    void anotherFormatIsRefused() {
        var settings = Map.of("PARLEY_LOG_FORMAT", "yaml");
        assertThatThrownBy(() -> StartSettings.from(settings, "/home/somebody"))
                .isInstanceOf(StartProblem.class)
                .hasMessage("PARLEY_LOG_FORMAT must be text or json, not \"yaml\".");
        assertThat(LogFormat.asked(settings).line("ERROR", "A sentence.")).isEqualTo("A sentence.");
    }

    private static Product start(Path home, Map<String, String> settings) throws Exception {
        var output = home.resolveSibling(home.getFileName() + ".log");
        Files.deleteIfExists(output);
        var all = new HashMap<>(Map.of("PARLEY_HOME", home.toString(), "PARLEY_PORT", "0"));
        all.putAll(settings);
        return Product.start(Command.classes(), output, all);
    }

    private static JsonNode line(Product product, String beginning) {
        return Eventually.get(
                Duration.ofMinutes(2),
                "a line that begins with " + beginning,
                () -> product.said().lines().anyMatch(line -> line.contains(beginning) && line.endsWith("}"))
                        ? lines(product).stream()
                                .filter(one -> one.path("message").asString("").startsWith(beginning))
                                .findFirst()
                        : Optional.empty());
    }

    private static List<JsonNode> lines(Product product) {
        return product.said().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
