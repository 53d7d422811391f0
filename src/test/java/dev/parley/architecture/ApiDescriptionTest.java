package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.ProductTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** `api/openapi.json` is what the controllers say. After a wanted change: `./parley test` once with PARLEY_WRITE_API=true. */
@ProductTest
class ApiDescriptionTest {
    private static final Path FILE = Path.of("api", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    int port;

    @Test
    void theCommittedDescriptionIsTheServers() throws IOException {
        var served = (ObjectNode) new Browser(URI.create("http://127.0.0.1:" + port))
                .get("/v3/api-docs")
                .ok();
        served.remove("servers");
        var text =
                JSON.writeValueAsString(JSON.treeToValue(served, Object.class)).replace("\r\n", "\n") + "\n";
        if ("true".equals(System.getenv("PARLEY_WRITE_API"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }
        JsonNode committed = JSON.readTree(Files.readString(FILE));
        assertThat(committed).isEqualTo(JSON.readTree(text));
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMayUseIt() throws IOException {
        var silent = new ArrayList<String>();
        JSON.readTree(Files.readString(FILE))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("summary").asString("").isBlank()
                            || operation
                                    .getValue()
                                    .path("description")
                                    .asString("")
                                    .isBlank()) {
                        silent.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(silent).as("operations that api/operations.yaml lacks").isEmpty();
    }
}
