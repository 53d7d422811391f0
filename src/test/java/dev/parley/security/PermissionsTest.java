package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint names what it needs; those that anybody may use are listed here, one by one (AD-1, AD-2). */
@ProductTest
class PermissionsTest {
    private static final List<String> OPEN = List.of(
            "DELETE /api/session",
            "GET /actuator/prometheus",
            "GET /api/links/{token}",
            "GET /api/session",
            "GET /files/public/{token}",
            "GET /hooks/meta/{key}",
            "GET /widget/api/{key}",
            "GET /widget/api/{key}/files/{message}",
            "GET /widget/api/{key}/files/{message}/thumbnail",
            "GET /widget/api/{key}/messages",
            "POST /api/links/{token}",
            "POST /api/session",
            "POST /api/setup",
            "POST /hooks/meta/{key}",
            "POST /hooks/telegram/{key}",
            "POST /hooks/twilio/{key}",
            "POST /hooks/twiliostatus/{key}",
            "POST /widget/api/{key}/files/{message}",
            "POST /widget/api/{key}/messages",
            "POST /widget/api/{key}/visitors");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointNamesWhatItNeeds() {
        var unnamed = new ArrayList<String>();
        var open = new TreeSet<String>();
        ours().forEach((mapping, method) -> {
            var needs = method.getMethodAnnotation(Needs.class);
            var isOpen = method.hasMethodAnnotation(Open.class);
            if (needs == null && !isOpen || needs != null && isOpen) {
                unnamed.add(name(mapping));
            }
            if (isOpen) {
                open.add(name(mapping));
            }
        });
        assertThat(unnamed).as("endpoints that name nothing, or both").isEmpty();
        assertThat(open).containsExactlyElementsOf(OPEN);
    }

    @Test
    void nobodyPassesAnEndpointWithoutLoggingIn() {
        var stranger = new Browser(URI.create("http://127.0.0.1:" + port));
        stranger.get("/api/session");
        ours().forEach((mapping, method) -> {
            if (!method.hasMethodAnnotation(Open.class)) {
                var parts = name(mapping).split(" ");
                var answer = stranger.send(parts[0], parts[1].replaceAll("\\{[a-zA-Z]+}", "1"), Map.of(), Map.of());
                assertThat(answer.status()).as(name(mapping)).isEqualTo(401);
            }
        });
    }

    @Test
    void whoHasNoneOfTheNamedPermissionsIsRefusedEverywhere_AD2() {
        var company = new Company(port);
        for (var role : List.of("Agent", "Supervisor", "Analyst", "Administrator")) {
            var user = company.user(role + " user", role);
            var permissions = user.browser()
                    .get("/api/session")
                    .ok()
                    .path("user")
                    .path("permissions")
                    .toString();
            ours().forEach((mapping, method) -> {
                var needs = method.getMethodAnnotation(Needs.class);
                if (needs != null && needs.value().length > 0) {
                    var may = List.of(needs.value()).stream()
                            .anyMatch(needed -> permissions.contains("\"" + needed + "\""));
                    var parts = name(mapping).split(" ");
                    var answer = user.browser()
                            .send(parts[0], parts[1].replaceAll("\\{[a-zA-Z]+}", "999999"), "{}", Map.of());
                    var refused = answer.status() == 403
                            && answer.body().path("type").asString("").endsWith(":forbidden");
                    assertThat(refused)
                            .as(role + " " + name(mapping) + " " + answer.status())
                            .isEqualTo(!may);
                }
            });
        }
    }

    @Test
    void aRequestWithoutTheCsrfTokenIsRefused() {
        var company = new Company(port);
        var answer = company.admin().browser().send("POST", "/api/queues", Map.of(), Map.of("X-XSRF-TOKEN", "wrong"));
        assertThat(answer.status()).isEqualTo(403);
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        var ours = new java.util.LinkedHashMap<RequestMappingInfo, HandlerMethod>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("dev.parley.")) {
                ours.put(mapping, method);
            }
        });
        assertThat(ours).hasSizeGreaterThan(25);
        return ours;
    }

    private static String name(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().iterator().next() + " "
                + mapping.getPatternValues().iterator().next();
    }
}
