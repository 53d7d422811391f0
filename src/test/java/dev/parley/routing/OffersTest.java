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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RT-3, RT-4, CH-6 and AG-4: a chat is offered to one agent, who accepts it, declines it or misses it. */
@ProductTest
class OffersTest {
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
    void aChatIsOfferedToOneAgentAndNobodyElseSeesIt_RT3_AD1() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        var row = bea.opens(chat).path("row");
        assertThat(row.path("offer").path("agent").path("name").asString()).isEqualTo("Bea");
        assertThat(row.path("offer").path("until").asString()).isNotEmpty();
        assertThat(row.path("assignedTo").isNull()).isTrue();
        assertThat(cem.browser().get("/api/chats/" + chat).status()).isEqualTo(403);
        var refused = cem.accepts(chat);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).endsWith(":offered-to-another");
        assertThat(refused.detail()).isEqualTo("This chat is offered to Bea.");
        assertThat(cem.page().frames().toString()).doesNotContain("Hello");
        assertThat(cem.declines(chat).status()).isEqualTo(409);
        bea.page()
                .awaits(
                        "presence",
                        frame -> frame.path("presence").path("offered").asInt() == 1);
        bea.accepts(chat).ok();
        assertThat(bea.answers(chat, "Hi").status()).isEqualTo(201);
        assertThat(desk.history(chat)).containsExactly("CREATED", "OFFERED Bea", "ACCEPTED");
    }

    @Test
    void chatsGoToTheFewestThenToWhoeverWaitedLongest_RT3() {
        var site = siteFor(bea, cem);
        site.visitor().writes("one");
        var first = desk.lastChat();
        desk.awaitsOffer(first, bea);
        site.visitor().writes("two");
        desk.awaitsOffer(desk.lastChat(), cem);
        cem.accepts(desk.lastChat()).ok();
        bea.accepts(first).ok();
        site.visitor().writes("three");
        desk.awaitsOffer(desk.lastChat(), cem);
        bea.completes(first).ok();
        site.visitor().writes("four");
        desk.awaitsOffer(desk.lastChat(), bea);
    }

    @Test
    void whenSomebodyBecomesFreeTheOldestOfTheHighestPriorityComesFirst_RT4() {
        company.limit(1);
        var vip = company.website("vip.example", company.queue("Vip", "AVAILABLE", 5, bea));
        var site = siteFor(bea);
        site.visitor().writes("takes the place");
        var taken = bea.seesNewChat();
        bea.accepts(taken).ok();
        site.visitor().writes("older, normal");
        site.visitor().writes("younger, normal");
        vip.visitor().writes("youngest, first");
        for (var next : new long[] {taken + 3, taken + 1, taken + 2}) {
            var owned = jdbc.sql("select id from chats.chat where status = 'IN_PROGRESS'")
                    .query(Long.class)
                    .single();
            var freed = System.nanoTime();
            bea.completes(owned).ok();
            desk.awaitsOffer(next, bea);
            assertThat(Duration.ofNanos(System.nanoTime() - freed)).isLessThan(Duration.ofSeconds(1));
            bea.accepts(next).ok();
        }
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
    void reachingTheLimitWithdrawsFurtherOffersAndIsNoMiss_AG4() {
        company.limit(2);
        var toAll = company.website("all.example", company.queue("All", bea));
        var site = siteFor(bea);
        site.visitor().writes("one");
        site.visitor().writes("two");
        site.visitor().writes("three");
        var first = desk.lastChat() - 2;
        desk.awaitsOffer(first, bea);
        desk.awaitsOffer(first + 1, bea);
        assertThat(desk.offeredTo(first + 2)).as("no third place").isZero();
        toAll.visitor().writes("for all");
        bea.accepts(first + 3).ok();
        desk.awaitsNoOffer(first + 1);
        assertThat(desk.offeredTo(first)).as("the older offer stays").isEqualTo(bea.id());
        bea.accepts(first).ok();
        assertThat(desk.history(first + 1)).containsExactly("CREATED", "OFFERED Bea", "WITHDRAWN Bea");
        bea.completes(first).ok();
        desk.awaitsOffer(first + 1, bea);
    }

    @Test
    void aChatThatIsOfferedToNobodyCannotBeTaken_RT3() {
        company.limit(1);
        var site = siteFor(bea, cem);
        site.visitor().writes("one");
        site.visitor().writes("two");
        var chat = desk.lastChat();
        Eventually.so("both are asked", () -> desk.offeredTo(chat) != 0 && desk.offeredTo(chat - 1) != 0);
        site.visitor().writes("three");
        pause();
        var answer = bea.accepts(chat + 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asString()).endsWith(":not-offered");
    }

    @Test
    void aSupervisorWhoCompletesAnOfferedChatFreesThePlaceOnce_CH4_AG4() {
        company.limit(1);
        var site = siteFor(bea);
        site.visitor().writes("one");
        var chat = bea.seesNewChat();
        site.visitor().writes("two");
        company.user("Sam", "Supervisor").completes(chat).ok();
        desk.awaitsOffer(chat + 1, bea);
        assertThat(bea.accepts(chat).detail()).contains("has ended");
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
    void aQueueThatChangesToToAllShowsItsChatsToEverybody_RT2_RT3() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        company.changeQueue(site.queueId(), "Available", "TO_ALL", bea, cem);
        assertThat(cem.seesNewChat()).isEqualTo(chat);
        cem.accepts(chat).ok();
        site.visitor().writes("Once more");
        company.changeQueue(site.queueId(), "Available", "AVAILABLE", bea, cem);
        desk.awaitsOffer(chat + 1, bea);
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

    @Test
    void anOfferIsShownHoweverManyWaitLongerForEverybody_PN2() {
        company.limit(5);
        var all = company.website("all.example", company.queue("All", bea));
        var site = siteFor(bea);
        IntStream.range(0, 52).forEach(i -> all.visitor().writes("for all " + i));
        site.visitor().writes("for Bea");
        var chat = desk.lastChat();
        var frame = bea.page().awaits("new", one -> one.path("count").asInt() == 53);
        assertThat(frame.path("rows").size()).isEqualTo(50);
        assertThat(frame.path("rows").path(49).path("id").asLong()).isEqualTo(chat);
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
