package dev.parley.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.Endpoints;
import dev.parley.fixture.Endpoints.Endpoint;
import dev.parley.fixture.ProductTest;
import dev.parley.live.SocketCommands;
import dev.parley.security.Permission;
import dev.parley.security.Role;
import dev.parley.security.Roles;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** AD-1 and AD-2 for every role, every endpoint and every message of the socket, found in the running product. */
@ProductTest
class RightsTableTest {
    private static final Path COMMITTED = Path.of("docs", "rights.md");
    private static final Path MADE = Path.of("target", "rights.md");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient jdbc;

    @Test
    void outsidersReadAndChangeNothingAndTheCommittedTableSaysWhoMayDoWhat_AD1_AD2() throws IOException {
        var endpoints = Endpoints.of(mappings);
        var attack = new Attack(new Scene(port, jdbc), jdbc);
        var visitor = attack.byTheVisitors(endpoints);
        var outsider = attack.byTheOutsider(endpoints);
        assertThat(attack.wrong).isEmpty();
        var made = new RightsTable(endpoints, readyMade()).page(visitor, outsider, SocketCommands.needs());
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        if ("true".equals(System.getenv("PARLEY_WRITE_RIGHTS"))) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED))
                .as(
                        "docs/rights.md is out of date: run this test once with PARLEY_WRITE_RIGHTS=true and look at the change")
                .isEqualTo(made);
    }

    @Test
    void everyRolePassesTheEndpointsItMayUseAndNoOther_AD2() {
        var endpoints =
                Endpoints.of(mappings).stream().filter(one -> !one.open()).toList();
        var company = new Company(port);
        var wrong = new ArrayList<String>();
        readyMade().forEach((role, has) -> {
            var browser = company.user(role + " user", role).browser();
            for (var endpoint : endpoints) {
                if (Endpoints.refused(send(browser, endpoint)) == RightsTable.may(has, endpoint.needs())) {
                    wrong.add(role + " " + endpoint.name());
                }
            }
        });
        var nobody = new Browser(company.base());
        nobody.get("/api/session").ok();
        for (var endpoint : endpoints) {
            if (send(nobody, endpoint).status() != 401) {
                wrong.add("nobody " + endpoint.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyRolesThatMaySaySomethingConnect_AD2() {
        var company = new Company(port);
        readyMade().forEach((role, has) -> {
            var browser = company.user(role + " user", role).browser();
            var may = SocketCommands.needs().values().stream().anyMatch(has::contains);
            assertThat(connecting(browser, Map.of())).as(role).isEqualTo(may ? 101 : 403);
        });
        assertThat(connecting(new Browser(company.base()), Map.of())).isEqualTo(401);
    }

    @Test
    void whatAnOutsiderSaysOverTheSocketDoesNothing_AD1() {
        var scene = new Scene(port, jdbc);
        var snapshot = new Snapshot(jdbc);
        var customer = scene.customer.connects(null);
        var page = scene.outsider.page();
        var before = snapshot.everything();
        for (var command : SocketCommands.needs().keySet()) {
            for (var victim : scene.victims) {
                page.say(Map.of("type", command, "chat", victim.chat(), "after", 0));
            }
        }
        page.awaits("pong", _ -> true);
        for (var victim : scene.victims) {
            page.say(Map.of("type", "watch", "chat", victim.chat(), "after", 0));
            page.awaits("gone", frame -> frame.path("id").asLong() == victim.chat());
        }
        assertThat(Snapshot.changed(before, snapshot.everything())).isEmpty();
        var heard = scene.owner.page().frames().size();
        Scene.writes(scene.customer);
        scene.owner.page().awaits("chat", _ -> scene.owner.page().frames().size() > heard);
        page.say(Map.of("type", "ping"));
        page.awaits("pong", _ -> true);
        assertThat(page.frames().toString()).doesNotContain(Scene.SECRET);
        assertThat(customer.frames().stream().map(frame -> frame.path("type").asString("")))
                .doesNotContain("typing");
        assertThat(connecting(scene.visitor.browser(), scene.visitor.headers())).isEqualTo(401);
        assertThat(scene.visitor.connects(null).frames().toString()).doesNotContain(Scene.SECRET);
    }

    private static Answer send(Browser browser, Endpoint endpoint) {
        return browser.send(endpoint.method(), endpoint.path(_ -> "999999"), "{}", Map.of());
    }

    /** The status of the answer to a page that wants to connect. */
    private static int connecting(Browser browser, Map<String, String> headers) {
        try {
            browser.connect("/api/live", headers);
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private Map<String, List<Permission>> readyMade() {
        var readyMade = new LinkedHashMap<String, List<Permission>>();
        roles.all().stream().filter(Role::readyMade).forEach(role -> readyMade.put(role.name(), role.permissions()));
        return readyMade;
    }
}
