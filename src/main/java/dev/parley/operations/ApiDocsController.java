package dev.parley.operations;

import dev.parley.security.Needs;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The description of the API and a page to browse it, for anybody who is logged in. Everything comes out of the jar. */
@RestController
class ApiDocsController {
    private static final String OWN = "dev/parley/operations/";
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();
    private final Map<String, Resource> files;

    ApiDocsController() throws IOException {
        var viewer = "META-INF/resources/webjars/swagger-ui/" + versionOfTheViewer() + "/";
        this.files = Map.of(
                "api-docs.js", new ClassPathResource(OWN + "api-docs.js"),
                "api-docs.css", new ClassPathResource(OWN + "api-docs.css"),
                "swagger-ui.css", new ClassPathResource(viewer + "swagger-ui.css"),
                "swagger-ui-bundle.js", new ClassPathResource(viewer + "swagger-ui-bundle.js"));
    }

    /** The page. */
    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    @Needs({})
    Resource page() {
        return new ClassPathResource(OWN + "api-docs.html");
    }

    /** The description itself, in the form of OpenAPI 3.1. */
    @GetMapping(path = "/api/docs/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({})
    Resource description() {
        return new ClassPathResource(OWN + "openapi.json");
    }

    /** What the page is made of. */
    @GetMapping("/api/docs/{file}")
    @Needs({})
    ResponseEntity<Resource> file(@PathVariable String file) {
        var found = files.get(file);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var type = file.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(KEPT)
                .body(found);
    }

    private static String versionOfTheViewer() throws IOException {
        Properties viewer = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
        return Objects.requireNonNull(viewer.getProperty("version"));
    }
}
