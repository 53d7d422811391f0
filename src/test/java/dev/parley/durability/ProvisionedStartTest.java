package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Command;
import dev.parley.driver.Product;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole starts with a configuration file: a broken one, and the sample. */
class ProvisionedStartTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    @Test
    void aBrokenFileStopsTheStartWithAllItsMistakesAndTheSampleStartsAShop() throws Exception {
        try (var sandbox = Sandbox.start(0)) {
            var telegram = Company.bot(sandbox);
            var file = folder.resolve("shop.yaml");
            Files.writeString(
                    file,
                    Files.readString(Path.of("docs", "provision.sample.yaml"))
                            .replace("# apiBase: http://localhost:8081", "apiBase: " + telegram.apiBase()));
            var token = Map.of("SHOP_BOT_TOKEN", telegram.token());
            try (var product = start("broken", file, token)) {
                assertThat(product.exitCode()).isEqualTo(1);
                assertThat(product.said().lines())
                        .containsExactly(
                                "Parley applied nothing of its configuration file " + file
                                        + ", because it has a mistake:",
                                "shop.yaml, line 22, column 15: The environment variable SHOP_LEAD_PASSWORD is not set.");
            }
            var all = new HashMap<>(token);
            all.put("SHOP_LEAD_PASSWORD", PASSWORD);
            try (var product = start("ready", file, all).ready()) {
                var browser = new Browser(URI.create("http://127.0.0.1:" + port(product)));
                assertThat(browser.get("/api/session").ok().path("firstStart").asBoolean())
                        .isFalse();
                var lead = Map.of("email", "care-lead@shop.example", "password", PASSWORD);
                assertThat(browser.post("/api/session", lead).ok().path("roles").toString())
                        .isEqualTo("[\"Administrator\",\"Shift lead\"]");
                assertThat(browser.get("/api/channels").ok().size()).isEqualTo(2);
                assertThat(product.said().lines()).hasSize(1);
            }
        }
    }

    private Product start(String output, Path file, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("PARLEY_HOME", folder.resolve("home").toString());
        settings.put("PARLEY_PORT", "0");
        settings.put("PARLEY_PROVISION", file.toString());
        return Product.start(Command.classes(), folder.resolve(output), settings);
    }

    private static String port(Product product) {
        return product.said().strip().replaceAll(".*:", "");
    }
}
