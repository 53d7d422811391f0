package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RT-3, RT-4 and AG-4: a chat is offered to one agent, whoever has the fewest. */
@ProductTest
class OffersTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

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
