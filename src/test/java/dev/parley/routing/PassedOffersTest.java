package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Website;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CH-6 and CH-9: an offer that is declined, missed, left behind or outlived goes to somebody else. */
@ProductTest
class PassedOffersTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Agents agents;

    Company company;
    Desk desk;
    Agent bea;
    Agent cem;

    @BeforeEach
    void company() {
        company = new Company(port);
        desk = new Desk(jdbc);
        bea = company.agent("Bea");
        cem = company.agent("Cem");
    }

    @AfterEach
    void placesAreRight() {
        desk.placesAreRight();
    }

    @Test
    void aDeclinedChatGoesToAnotherAndComesBackOnlyWhenNobodyElseFits_CH6() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.declines(chat).ok();
        desk.awaitsOffer(chat, cem);
        Eventually.so("New of Bea is empty", () -> lastNew(bea) == 0);
        assertThat(agents.presence(bea.id()).active())
                .as("declining does not make Inactive")
                .isTrue();
        assertThat(bea.browser().get("/api/chats/" + chat).status()).isEqualTo(403);
        cem.declines(chat).ok();
        pause();
        assertThat(desk.offeredTo(chat)).as("nobody is hammered").isZero();
        site.visitor().writes("Is not blocked by the one before");
        desk.awaitsOffer(chat + 1, bea);
        clock.pass(Duration.ofSeconds(31));
        desk.awaitsOffer(chat, cem);
        assertThat(desk.history(chat))
                .containsExactly(
                        "CREATED", "OFFERED Bea", "DECLINED Bea", "OFFERED Cem", "DECLINED Cem", "OFFERED Cem");
    }

    @Test
    void whoMissesAnOfferBecomesInactiveIsToldAndTheNextIsAsked_CH6_AG3() {
        company.acceptMinutes(0.5);
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        clock.pass(Duration.ofSeconds(29));
        pause();
        assertThat(desk.offeredTo(chat)).isEqualTo(bea.id());
        clock.pass(Duration.ofSeconds(2));
        desk.awaitsOffer(chat, cem);
        var told = bea.page()
                .awaits(
                        "presence",
                        frame ->
                                frame.path("presence").path("wanted").asString().equals("INACTIVE"));
        assertThat(told.path("presence").path("reason").asString()).isEqualTo("MISSED_OFFER");
        Eventually.so("New of Bea is empty", () -> lastNew(bea) == 0);
        var back = bea.connect().awaits("hello", _ -> true);
        assertThat(back.path("restored").asBoolean()).isFalse();
        assertThat(back.path("presence").path("active").asBoolean()).isFalse();
        bea.active();
        assertThat(bea.browser()
                        .put("/api/me/presence", Map.of("wanted", "ACTIVE"))
                        .ok()
                        .path("reason")
                        .isNull())
                .isTrue();
        assertThat(desk.history(chat)).containsExactly("CREATED", "OFFERED Bea", "MISSED Bea", "OFFERED Cem");
    }

    @Test
    void goingInactiveOrLoggingOutPassesOffersOnAndEmptiesNew_CH6_AG2_AG3() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.inactive();
        desk.awaitsOffer(chat, cem);
        Eventually.so("New of Bea is empty", () -> lastNew(bea) == 0);
        bea.active();
        cem.browser().delete("/api/session");
        desk.awaitsOffer(chat, bea);
        assertThat(desk.history(chat))
                .containsExactly(
                        "CREATED", "OFFERED Bea", "WITHDRAWN Bea", "OFFERED Cem", "WITHDRAWN Cem", "OFFERED Bea");
    }

    @Test
    void whoIsDisabledOrTakenOutOfTheQueueKeepsNoOffer_CH6() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        company.changeQueue(site.queueId(), "Available", "AVAILABLE", cem);
        desk.awaitsOffer(chat, cem);
        company.changeQueue(site.queueId(), "Available", "AVAILABLE", bea, cem);
        company.admin()
                .browser()
                .put(
                        "/api/users/" + cem.id(),
                        Map.of(
                                "name",
                                "Cem",
                                "email",
                                cem.email(),
                                "enabled",
                                false,
                                "roles",
                                java.util.List.of("Agent")))
                .ok();
        desk.awaitsOffer(chat, bea);
    }

    @Test
    void timeTheProductWasDownIsNobodysMiss_CH9() {
        company.acceptMinutes(0.5);
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        var until = until(chat);
        jdbc.sql("update routing.sweep set swept_at = swept_at - interval '10 minutes'")
                .update();
        clock.pass(Duration.ofSeconds(31));
        Eventually.so("the time is moved on", () -> !until(chat).equals(until));
        pause();
        assertThat(desk.offeredTo(chat)).isEqualTo(bea.id());
        bea.accepts(chat).ok();
        assertThat(desk.history(chat)).containsExactly("CREATED", "OFFERED Bea", "ACCEPTED");
    }

    private String until(long chat) {
        return jdbc.sql("select offer_until::text from chats.chat where id = :id")
                .param("id", chat)
                .query(String.class)
                .single();
    }

    private static int lastNew(Agent agent) {
        return agent.page().frames().stream()
                .filter(frame -> frame.path("type").asString("").equals("new"))
                .reduce((_, last) -> last)
                .map(frame -> frame.path("count").asInt())
                .orElse(-1);
    }

    /** Longer than the time in which a look finds what there is to do. */
    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Website siteFor(Agent... members) {
        return company.website("shop.example", company.availableQueue("Available", members));
    }
}
