package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Website;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** AG-1 to AG-3 and RT-2: who is Active, and who sees what waits. */
@ProductTest
class PresenceTest {
    @LocalServerPort
    int port;

    @Autowired
    Agents agents;

    @Autowired
    TestClock clock;

    Company company;

    @BeforeEach
    void company() {
        company = new Company(port);
    }

    @Test
    void theFirstStatusEverIsInactive_AG1() {
        var bea = company.user("Bea", "Agent");
        bea.connect();
        var hello = bea.page().awaits("hello", _ -> true);
        assertThat(hello.path("presence").path("wanted").asString()).isEqualTo("INACTIVE");
        assertThat(hello.path("restored").asBoolean()).isFalse();
    }

    @Test
    void inactiveCarriesAReasonAndSeesNoNewChatsButAnswersItsOwn_AG1_AG2() {
        var bea = company.agent("Bea");
        var site = siteFor(bea);
        site.visitor().writes("mine");
        var mine = bea.seesNewChat();
        bea.accepts(mine).ok();
        bea.inactive();
        assertThat(bea.page()
                        .awaits(
                                "presence",
                                frame -> !frame.path("presence").path("active").asBoolean())
                        .path("presence")
                        .path("reason")
                        .asString())
                .isEqualTo("break");
        site.visitor().writes("not for an inactive agent");
        bea.answers(mine, "Still here").ok();
        assertThat(agents.of(bea.id())).isEmpty();
        assertThat(bea.browser().get("/api/chats/" + (mine + 1)).status()).isEqualTo(403);
        assertThat(bea.accepts(mine + 1).detail()).isEqualTo("You are Inactive. Set yourself Active to take chats.");
        bea.active();
        bea.page().awaits("new", frame -> frame.path("count").asInt() == 1);
    }

    @Test
    void anAgentWithoutAPageForAMinuteIsInactiveAndTheNextPageRestores_AG3() {
        var bea = company.agent("Bea");
        siteFor(bea);
        assertThat(agents.presence(bea.id()).active()).isTrue();
        bea.page().cut();
        clock.pass(Duration.ofSeconds(59));
        assertThat(agents.presence(bea.id()).active()).isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(agents.presence(bea.id()).active()).isFalse();
        var back = bea.connect();
        assertThat(back.awaits("hello", _ -> true).path("restored").asBoolean()).isTrue();
        assertThat(agents.presence(bea.id()).active()).isTrue();
    }

    @Test
    void loggingOutMakesInactiveAtOnceAndLoggingInRestores_AG3() {
        var bea = company.agent("Bea");
        siteFor(bea);
        var page = bea.page();
        bea.browser().delete("/api/session");
        assertThat(page.awaits("bye", _ -> true).path("sentence").asString()).contains("log in");
        Eventually.so("the socket is closed", page::closed);
        assertThat(agents.presence(bea.id()).active()).isFalse();
        var again = company.logIn(bea.email()).connect("/api/live", Map.of());
        assertThat(again.awaits("hello", _ -> true).path("restored").asBoolean())
                .isTrue();
    }

    @Test
    void loggingOutOnOneOfTwoDevicesChangesNothing_AG3() {
        var bea = company.agent("Bea");
        siteFor(bea);
        var phone = company.logIn(bea.email());
        var phonePage = phone.connect("/api/live", Map.of());
        phonePage.awaits("hello", _ -> true);
        phone.delete("/api/session");
        phonePage.awaits("bye", _ -> true);
        assertThat(agents.presence(bea.id()).active()).isTrue();
        assertThat(bea.page().frames().stream().map(frame -> frame.path("type").asString()))
                .doesNotContain("bye");
    }

    @Test
    void membersThroughARoleSeeTheQueueToo_RT1_RT2() {
        var bea = company.agent("Bea");
        var queue = company.admin()
                .browser()
                .post(
                        "/api/queues",
                        Map.of("name", "By role", "rule", "TO_ALL", "users", List.of(), "roles", List.of("Agent")))
                .ok();
        company.website("shop.example", queue.path("id").asLong()).visitor().writes("Hello");
        assertThat(bea.seesNewChat()).isPositive();
    }

    @Test
    void whoIsTakenOutOfAQueueSeesItsChatsNoMore_RT2() {
        var bea = company.agent("Bea");
        var site = siteFor(bea);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        company.admin()
                .browser()
                .put(
                        "/api/queues/" + site.queueId(),
                        Map.of("name", "Care", "rule", "TO_ALL", "users", List.of(), "roles", List.of()))
                .ok();
        bea.page().awaits("new", frame -> frame.path("count").asInt() == 0);
        assertThat(bea.accepts(chat).status()).isEqualTo(403);
    }

    private Website siteFor(Agent... members) {
        return company.website("shop.example", company.queue("Care", members));
    }
}
