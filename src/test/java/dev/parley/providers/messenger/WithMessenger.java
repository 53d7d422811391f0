package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.sandbox.MetaApp;
import dev.parley.sandbox.MetaPage;
import dev.parley.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A company with an agent, and a page at a stand-in for Meta. */
@ProductTest
abstract class WithMessenger {
    /** More than a float keeps. */
    static final String ADA = "24688642135797531";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final Sandbox sandbox = Sandbox.start(0);
    final MetaApp app = sandbox.meta().app("0123456789abcdef0123456789abcdef");
    final MetaPage page = sandbox.meta().page(app, "100200300400500", "EAA-token-of-the-page", "Shop page");
    Company company;
    Agent bea;
    long queue;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
        queue = company.queue("Care", bea);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** An active channel of the page, whose app brings its events there. */
    long connected(MetaPage one, Map<String, String> settings) {
        var view = company.admin()
                .browser()
                .post("/api/channels", form(one, settings))
                .ok();
        assertThat(one.app().callback(callback(view), verifyToken(view))).isEqualTo(200);
        return view.path("id").asLong();
    }

    long connected() {
        return connected(page, Map.of());
    }

    String callback(JsonNode view) {
        return company.base() + "/hooks/meta/" + view.path("publicKey").asString();
    }

    static String verifyToken(JsonNode view) {
        return view.path("settings").path("verifyToken").asString();
    }

    Map<String, Object> form(MetaPage one, Map<String, String> settings) {
        var all = new HashMap<String, String>(settings);
        all.put("pageId", one.id());
        all.put("graphBase", sandbox.meta().graphBase());
        return new HashMap<>(Map.of(
                "kind",
                "MESSENGER",
                "name",
                one.name(),
                "active",
                true,
                "queueId",
                queue,
                "language",
                "en",
                "settings",
                all,
                "secrets",
                Map.of("accessToken", one.token(), "appSecret", one.app().secret())));
    }

    JsonNode channelView(long id) {
        return company.admin()
                .browser()
                .get("/api/channels")
                .ok()
                .valueStream()
                .filter(channel -> channel.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    JsonNode quarantined() {
        return company.admin().browser().get("/api/quarantine").ok().path("items");
    }

    String lastStatus(long chat) {
        return bea.messages(chat).getLast().path("status").asString("");
    }

    String lastFailure(long chat) {
        return bea.messages(chat).getLast().path("failure").asString("");
    }

    List<String> kinds(long chat) {
        return bea.messages(chat).stream()
                .map(one -> one.path("kind").asString())
                .toList();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
