package dev.parley.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API can be browsed by whoever is logged in. */
@ProductTest
class ApiDocsTest {
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/api/docs/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void theCommittedDescriptionIsServed() throws IOException {
        var agent = new Company(port).user("Bea", "Agent").browser();
        var served = agent.get("/api/docs/openapi.json").ok();
        assertThat(served).isEqualTo(JsonMapper.shared().readTree(Files.readString(Path.of("api", "openapi.json"))));
    }

    @Test
    void thePageAndAllItIsMadeOfAreThere() {
        var agent = new Company(port).user("Bea", "Agent").browser();
        var page = agent.get("/api/docs");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe-eval", "http");
        var files = FILE.matcher(page.ok().asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSize(4);
        for (var file : files) {
            var answer = agent.get(file);
            assertThat(answer.ok().asString()).as(file).isNotEmpty();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(file.endsWith(".css") ? "text/css" : "text/javascript");
        }
        assertThat(agent.get("/api/docs/application.yaml").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        var stranger = new Browser(new Company(port).base());
        for (var path : new String[] {"/api/docs", "/api/docs/openapi.json", "/api/docs/api-docs.js"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
    }
}
