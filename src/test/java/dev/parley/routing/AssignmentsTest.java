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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** RT-5 and RT-7: a chat for one agent only, and why somebody got a chat or did not. */
@ProductTest
class AssignmentsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Company company;
    Desk desk;
    Agent bea;
    Agent cem;
    Agent sam;

    @BeforeEach
    void company() {
        company = new Company(port);
        desk = new Desk(jdbc);
        bea = company.agent("Bea");
        cem = company.agent("Cem");
        sam = company.user("Sam", "Supervisor");
    }

    @AfterEach
    void placesAreRight() {
        desk.placesAreRight();
    }

    @Test
    void anAssignedChatIsOfferedOnlyToThatAgent_RT5() {
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        var row = sam.assigns(chat, cem).ok();
        assertThat(row.path("assignedTo").path("name").asString()).isEqualTo("Cem");
        desk.awaitsOffer(chat, cem);
        assertThat(bea.accepts(chat).detail()).isEqualTo("This chat is offered to Cem.");
        cem.inactive();
        desk.awaitsOffer(chat, bea);
        assertThat(desk.history(chat))
                .containsExactly(
                        "CREATED",
                        "OFFERED Bea",
                        "WITHDRAWN Bea",
                        "ASSIGNED Cem",
                        "OFFERED Cem",
                        "WITHDRAWN Cem",
                        "RETURNED ASSIGNMENT_ENDED",
                        "OFFERED Bea");
        assertThat(jdbc.sql("select detail ->> 'agent' from security.audit where action = 'chat.assigned'")
                        .query(String.class)
                        .single())
                .isEqualTo("Cem");
    }

    @Test
    void whoIsAssignedAChatWithoutAPlaceGetsItOnceThereIsOne_RT5_AG4() {
        company.limit(1);
        var site = siteFor(bea, cem);
        site.visitor().writes("one");
        var first = bea.seesNewChat();
        bea.accepts(first).ok();
        cem.inactive();
        site.visitor().writes("two");
        sam.assigns(first + 1, bea).ok();
        cem.active();
        site.visitor().writes("three");
        desk.awaitsOffer(first + 2, cem);
        assertThat(desk.offeredTo(first + 1)).isZero();
        assertThat(cem.browser().get("/api/chats/" + (first + 1)).status()).isEqualTo(403);
        bea.completes(first).ok();
        desk.awaitsOffer(first + 1, bea);
        bea.accepts(first + 1).ok();
    }

    @Test
    void decliningOrMissingAnAssignedChatEndsTheAssignment_RT5() {
        company.acceptMinutes(0.5);
        var site = siteFor(bea, cem);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        sam.assigns(chat, bea).ok();
        assertThat(desk.offeredTo(chat)).as("an offer to them stands").isEqualTo(bea.id());
        bea.declines(chat).ok();
        desk.awaitsOffer(chat, cem);
        sam.assigns(chat, bea).ok();
        desk.awaitsOffer(chat, bea);
        clock.pass(Duration.ofSeconds(31));
        desk.awaitsOffer(chat, cem);
        assertThat(desk.history(chat).stream().filter(one -> one.startsWith("RETURNED")))
                .hasSize(2);
    }

    @Test
    void anAssignedChatOfAQueueToAllIsSeenByThatAgentOnly_RT5_AD1() {
        var site = company.website("all.example", company.queue("All", bea, cem));
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        assertThat(cem.seesNewChat()).isEqualTo(chat);
        sam.assigns(chat, cem).ok();
        desk.awaitsOffer(chat, cem);
        bea.page().awaits("new", frame -> frame.path("count").asInt() == 0);
        assertThat(bea.browser().get("/api/chats/" + chat).status()).isEqualTo(403);
        assertThat(bea.accepts(chat).status()).isEqualTo(409);
        cem.declines(chat).ok();
        Eventually.so(
                "everybody sees it again",
                () -> bea.browser().get("/api/chats/" + chat).status() == 200);
        bea.accepts(chat).ok();
    }

    @Test
    void onlyAMemberWhoMayProcessChatsIsAssignedOneAndOnlyWhileItWaits_RT5() {
        var site = siteFor(bea);
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        assertThat(sam.assigns(chat, cem).detail())
                .isEqualTo("Cem is not a member of the queue Available. Please choose one of its members.");
        assertThat(sam.assigns(chat, company.user("Ana", "Analyst")).detail())
                .isEqualTo("Ana may not process chats. Please choose another agent.");
        assertThat(sam.browser()
                        .post("/api/chats/" + chat + "/assign", Map.of("agentId", 999_999))
                        .status())
                .isEqualTo(409);
        assertThat(bea.assigns(chat, bea).status()).isEqualTo(403);
        bea.accepts(chat).ok();
        assertThat(sam.assigns(chat, bea).detail())
                .isEqualTo("Bea has this chat. Only a waiting chat can be assigned.");
        assertThat(sam.browser().get("/api/agents").ok().toString()).contains("Cem");
    }

    @Test
    void theExplanationSaysWhoWasChosenAndWhyTheOthersWereNot_RT7() {
        company.limit(1);
        var dora = company.user("Dora", "Agent");
        var eli = company.agent("Eli");
        eli.inactive();
        var site = siteFor(bea, cem, dora, eli);
        site.visitor().writes("one");
        var chat = bea.seesNewChat();
        bea.declines(chat).ok();
        desk.awaitsOffer(chat, cem);
        var all = why(sam, chat);
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.path(0).path("rule").asString()).isEqualTo("AVAILABLE");
        assertThat(all.path(0).path("chosen").path("name").asString()).isEqualTo("Cem");
        assertThat(all.path(0).path("more").asInt()).isZero();
        assertThat(verdicts(all.path(0)))
                .isEqualTo(Map.of("Bea", "DECLINED", "Cem", "CHOSEN", "Dora", "INACTIVE", "Eli", "INACTIVE"));
        assertThat(verdicts(all.path(1)))
                .isEqualTo(Map.of("Bea", "CHOSEN", "Cem", "FITS", "Dora", "INACTIVE", "Eli", "INACTIVE"));
        var first = all.path(1).path("considered").path(0);
        assertThat(first.path("limit").asInt()).isOne();
        assertThat(first.path("offered").asInt()).isZero();
        assertThat(first.path("lastTookAt").isNull()).isTrue();
        assertThat(why(cem, chat).size()).isEqualTo(2);
        assertThat(bea.browser().get("/api/chats/" + chat + "/assignments").status())
                .isEqualTo(403);
    }

    @Test
    void theExplanationUnderToAllSaysWhoSawIt_RT7() {
        var site = company.website("all.example", company.queue("All", bea, cem));
        site.visitor().writes("one");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var decision = why(bea, chat).path(0);
        assertThat(decision.path("rule").asString()).isEqualTo("TO_ALL");
        assertThat(verdicts(decision)).isEqualTo(Map.of("Bea", "CHOSEN", "Cem", "SAW_IT"));
    }

    @Test
    void anExplanationKeepsAHundredAndCountsTheRest_RT7() {
        jdbc.sql("""
                with u as (insert into security.app_user (email, name, password_hash, created_at)
                           select 'n' || n, 'N ' || n, '', now() from generate_series(1, 104) n returning id)
                insert into security.user_role select u.id, r.id from u, security.role r where r.name = 'Agent'
                """).update();
        var queue = company.admin()
                .browser()
                .post(
                        "/api/queues",
                        Map.of(
                                "name",
                                "All agents",
                                "rule",
                                "AVAILABLE",
                                "users",
                                java.util.List.of(bea.id()),
                                "roles",
                                java.util.List.of("Agent")))
                .ok();
        company.website("shop.example", queue.path("id").asLong()).visitor().writes("one");
        var decision = why(bea, bea.seesNewChat()).path(0);
        assertThat(decision.path("considered").size()).isEqualTo(100);
        assertThat(decision.path("more").asInt()).isEqualTo(6);
        assertThat(decision.path("considered").path(0).path("verdict").asString())
                .isEqualTo("CHOSEN");
    }

    private static JsonNode why(Agent agent, long chat) {
        return agent.browser().get("/api/chats/" + chat + "/assignments").ok();
    }

    private static Map<String, String> verdicts(JsonNode decision) {
        return decision.path("considered")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("agent").path("name").asString(),
                        one -> one.path("verdict").asString()));
    }

    private Website siteFor(Agent... members) {
        return company.website("shop.example", company.availableQueue("Available", members));
    }
}
