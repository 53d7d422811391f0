package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Parley;
import dev.parley.driver.Answer;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.FrailDatabase;
import dev.parley.fixture.ProductTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What a monitor hears while the database is there, away, or silent. */
@ProductTest
class HealthTest {
    @Autowired
    Environment ordinary;

    FrailDatabase database;
    ConfigurableApplicationContext node;

    /** A node with a way to the database of its own, and with the time limits of the product. */
    @BeforeEach
    void start() {
        database = new FrailDatabase(ordinary.getRequiredProperty("spring.datasource.url"));
        node = new SpringApplicationBuilder(Parley.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "parley.secret.keys",
                        ordinary.getRequiredProperty("parley.secret.keys"),
                        "parley.files.folder",
                        ordinary.getRequiredProperty("parley.files.folder"),
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        ordinary.getRequiredProperty("spring.datasource.username"),
                        "spring.datasource.password",
                        ordinary.getRequiredProperty("spring.datasource.password"),
                        "spring.datasource.hikari.connection-timeout",
                        "2000",
                        "spring.datasource.hikari.validation-timeout",
                        "1000",
                        "spring.datasource.hikari.data-source-properties.socketTimeout",
                        "30"))
                .run();
    }

    @AfterEach
    void end() throws IOException {
        database.mend();
        node.close();
        database.close();
    }

    @Test
    void anybodyHearsWhetherAllIsWellAndNothingElse() {
        assertThat(ask("").status()).isEqualTo(200);
        assertThat(ask("/readiness").body().toString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(ask("/liveness").body().toString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(ask("").body().toString()).doesNotContain("database", "details");
        assertThat(ask("/database").status()).isEqualTo(404);
        for (var other : new String[] {"/env", "/beans", "/metrics", "/heapdump", "/loggers", "/shutdown"}) {
            assertThat(browser().get("/actuator" + other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void withTheDatabaseAwayParleyIsAliveButNotReadyAndComesBackByItself() {
        database.cut();
        Eventually.so("it is not ready", () -> ask("/readiness").status() == 503);
        assertThat(ask("/readiness").body().toString()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(ask("/liveness").status()).isEqualTo(200);
        database.mend();
        Eventually.so("it is ready again", () -> ask("/readiness").status() == 200);
    }

    @Test
    void aDatabaseThatHangsHangsNobodyWhoAsks() {
        database.freeze();
        for (int i = 0; i < 3; i++) {
            var began = System.nanoTime();
            var ready = ask("/readiness");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ask("/liveness").status()).isEqualTo(200);
            assertThat(ask("").status()).isEqualTo(503);
        }
        database.mend();
        Eventually.so("it is ready again", () -> ask("/readiness").status() == 200);
    }

    private Answer ask(String which) {
        return browser().get("/actuator/health" + which);
    }

    private Browser browser() {
        return new Browser(
                URI.create("http://127.0.0.1:" + node.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
