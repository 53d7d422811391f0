package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Command;
import dev.parley.driver.Product;
import dev.parley.platform.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole starts of the product that take too long for every day. */
@Tag("soak")
class StartTest {
    @TempDir
    Path folder;

    @Test
    void aServerOfOnesOwnReplacesTheOneInTheFolder() throws Exception {
        var home = folder.resolve("home");
        try (var postgres = EmbeddedPostgres.start(folder.resolve("server"));
                var product = start(Map.of(
                        "PARLEY_DATABASE_URL", postgres.jdbcUrl(),
                        "PARLEY_DATABASE_USER", postgres.user(),
                        "PARLEY_DATABASE_PASSWORD", postgres.password()))) {
            product.ready();
            assertThat(home.resolve("parley.lock")).exists();
            assertThat(home.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aWrongSettingStopsTheStartAndIsNamed() throws Exception {
        try (var product = start(Map.of("PARLEY_WIDGET_MESSAGES_PER_MINUTE", "0"))) {
            assertThat(product.exitCode()).isEqualTo(1);
            assertThat(product.said().lines())
                    .containsExactly("The setting parley.widget.messages-per-minute"
                            + " (PARLEY_WIDGET_MESSAGES_PER_MINUTE) is \"0\"; it must be at least 1.");
        }
    }

    @Test
    void anOrdinaryStartAndEndSayOneLineAndLeaveNothingRunning() throws Exception {
        try (var product = start(Map.of())) {
            product.ready();
            product.close();
            assertThat(product.said().lines()).hasSize(1).allMatch(line -> line.startsWith("Parley is ready on"));
            assertThat(Files.readString(folder.resolve("home/logs/postgres.log")))
                    .contains("database system is shut down");
        }
    }

    private Product start(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("PARLEY_HOME", folder.resolve("home").toString(), "PARLEY_PORT", "0"));
        all.putAll(settings);
        return Product.start(Command.classes(), folder.resolve("output"), all);
    }
}
