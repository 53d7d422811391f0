package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger, a proxy and an outage may do. */
@ProductTest
class LimitsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBodyOfFifteenMegabytesIsRefusedBeforeItIsRead() {
        var answer = new Browser(base())
                .send("POST", "/widget/api/nobody/messages", "{\"text\":\"" + "a".repeat(15_000_000) + "\"}", Map.of());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).isEqualTo("What was sent is too large.");
    }

    @Test
    void onlyAConfiguredProxyIsBelieved() {
        var browser = new Browser(base());
        var secure = browser.send("GET", "/api/session", null, Map.of("X-Forwarded-Proto", "https"));
        assertThat(secure.headers().allValues("Set-Cookie").toString()).contains("Secure");
        var plain = new Browser(base()).get("/api/session");
        assertThat(plain.headers().allValues("Set-Cookie").toString()).doesNotContain("Secure");
    }

    @Test
    void closedSocketsLeaveNoThreadBehind() {
        var bea = new Company(port).agent("Bea");
        for (int i = 0; i < 50; i++) {
            bea.connect().cut();
        }
        Eventually.so("their writers have ended", () -> writers() <= 2);
    }

    @Test
    void aDisabledAgentsChatsGoBackToTheQueue_CH2() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var cem = company.agent("Cem");
        var site = company.website("shop.example", company.queue("Care", bea, cem));
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        cem.page().awaits("new", frame -> frame.path("count").asInt() == 0);
        disable(company, bea);
        cem.page().awaits("new", frame -> frame.path("count").asInt() == 1);
        cem.accepts(chat).ok();
        assertThat(cem.opens(chat).path("history").toString()).contains("RETURNED");
        assertThat(jdbc.sql("select taken from chats.agent_load where agent_id = :id")
                        .param("id", bea.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewLimitIsToldAtOnce_AG4() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        company.limit(9);
        bea.page()
                .awaits(
                        "presence",
                        frame -> frame.path("presence").path("limit").asInt() == 9);
        company.admin()
                .browser()
                .put(
                        "/api/users/" + bea.id(),
                        Map.of(
                                "name",
                                "Bea",
                                "email",
                                bea.email(),
                                "enabled",
                                true,
                                "roles",
                                List.of("Agent"),
                                "limit",
                                2))
                .ok();
        bea.page()
                .awaits(
                        "presence",
                        frame -> frame.path("presence").path("limit").asInt() == 2);
    }

    private static void disable(Company company, Agent agent) {
        company.admin()
                .browser()
                .put(
                        "/api/users/" + agent.id(),
                        Map.of(
                                "name",
                                agent.name(),
                                "email",
                                agent.email(),
                                "enabled",
                                false,
                                "roles",
                                List.of("Agent")))
                .ok();
    }

    private static long writers() {
        var file = java.nio.file.Path.of("target", "threads-" + System.nanoTime() + ".json")
                .toAbsolutePath();
        try {
            java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
            var text = java.nio.file.Files.readString(file);
            java.nio.file.Files.delete(file);
            return java.util.regex.Pattern.compile("\"name\": \"socket\"")
                    .matcher(text)
                    .results()
                    .count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
