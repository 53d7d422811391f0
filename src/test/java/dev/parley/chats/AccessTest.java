package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** AD-1 and CH-4: what an agent of another queue, an analyst, a supervisor and a stranger may see and do. */
@ProductTest
class AccessTest {
    @LocalServerPort
    int port;

    Company company;
    Agent bea;
    Agent cem;
    Website site;
    dev.parley.fixture.Visitor visitor;
    long chat;

    @BeforeEach
    void aChatOfBea() {
        company = new Company(port);
        bea = company.agent("Bea");
        cem = company.agent("Cem");
        site = company.website("shop.example", company.queue("Care", bea));
        company.queue("Sales", cem);
        visitor = site.visitor();
        visitor.writes("For Bea's eyes");
        chat = bea.seesNewChat();
        bea.accepts(chat).ok();
    }

    @Test
    void anAgentOfAnotherQueueSeesAndDoesNothing_AD1() {
        assertThat(cem.browser().get("/api/chats/" + chat).status()).isEqualTo(403);
        assertThat(cem.browser().get("/api/chats/" + chat + "/messages").status())
                .isEqualTo(403);
        assertThat(cem.answers(chat, "Hi").status()).isEqualTo(403);
        assertThat(cem.completes(chat).status()).isEqualTo(403);
        assertThat(cem.accepts(chat).status()).isEqualTo(403);
        var contact = bea.opens(chat).path("row").path("contact").path("id").asLong();
        assertThat(cem.browser().get("/api/contacts/" + contact + "/chats").ok().size())
                .isZero();
        assertThat(bea.browser().get("/api/contacts/" + contact + "/chats").ok().size())
                .isOne();
        cem.page().say(Map.of("type", "watch", "chat", chat, "after", 0));
        cem.page().awaits("gone", frame -> frame.path("id").asLong() == chat);
        visitor.writes("more");
        Eventually.so("Bea has it", () -> bea.texts(chat).size() == 2);
        assertThat(cem.page().frames().toString()).doesNotContain("eyes");
    }

    @Test
    void anAnalystReadsAndDoesNothingElse_AD2() {
        var ana = company.user("Ana", "Analyst");
        assertThat(ana.texts(chat)).containsExactly("For Bea's eyes");
        assertThat(ana.answers(chat, "Hi").status()).isEqualTo(403);
        assertThat(ana.completes(chat).status()).isEqualTo(403);
        assertThat(ana.browser().get("/api/users").status()).isEqualTo(403);
        assertThat(ana.browser().get("/api/channels").status()).isEqualTo(403);
    }

    @Test
    void aSupervisorCompletesAnyChatAndTheReasonSaysSo_CH4() {
        var sam = company.user("Sam", "Supervisor");
        sam.completes(chat).ok();
        var row = bea.opens(chat).path("row");
        assertThat(row.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(row.path("endReason").asString()).isEqualTo("SUPERVISOR");
        assertThat(row.path("endedBy").path("name").asString()).isEqualTo("Sam");
        bea.page()
                .awaits(
                        "presence",
                        frame -> frame.path("presence").path("inProgress").asInt() == 0);
        assertThat(sam.completes(chat).detail()).contains("has ended");
    }

    @Test
    void onlyTheOwnersReadingMarksRead_PN16() {
        var sam = company.user("Sam", "Supervisor");
        sam.browser()
                .post("/api/chats/" + chat + "/read", Map.of("changeNo", 100))
                .ok();
        assertThat(bea.opens(chat).path("row").path("unread").asInt()).isOne();
        bea.browser()
                .post("/api/chats/" + chat + "/read", Map.of("changeNo", 100))
                .ok();
        assertThat(bea.opens(chat).path("row").path("unread").asInt()).isZero();
        visitor.writes("new");
        assertThat(bea.opens(chat).path("row").path("unread").asInt()).isOne();
    }

    @Test
    void whileOwnerOneReadsTheContactsEarlierChatsOnTheChannel_AD1_PN4() {
        bea.answers(chat, "Solved").ok();
        bea.completes(chat).ok();
        company.admin()
                .browser()
                .put(
                        "/api/queues/" + site.queueId(),
                        Map.of(
                                "name",
                                "Care",
                                "rule",
                                "TO_ALL",
                                "users",
                                java.util.List.of(cem.id()),
                                "roles",
                                java.util.List.of()))
                .ok();
        visitor.writes("Again");
        var next = cem.seesNewChat();
        assertThat(cem.browser().get("/api/chats/" + chat + "/messages").status())
                .isEqualTo(403);
        cem.accepts(next).ok();
        assertThat(cem.opens(next).path("earlier").path(0).path("id").asLong()).isEqualTo(chat);
        assertThat(cem.texts(chat)).containsExactly("For Bea's eyes", "Solved");
        assertThat(bea.texts(chat)).as("who owned it reads it still").hasSize(2);
        cem.completes(next).ok();
        assertThat(cem.browser().get("/api/chats/" + chat + "/messages").status())
                .isEqualTo(403);
    }

    @Test
    void aVisitorsTokenOpensTheirOwnConversationOnItsOwnChannelOnly() {
        var other = site.visitor();
        other.writes("I am somebody else");
        assertThat(other.texts()).containsExactly("I am somebody else");
        var second = company.website("blog.example", company.queue("Blog"));
        var elsewhere = second.visitor();
        var stolen = elsewhere
                .browser()
                .send("GET", elsewhere.path("/messages"), null, Map.of("Authorization", "Bearer " + other.token()));
        assertThat(stolen.status()).isEqualTo(401);
        assertThat(other.browser().get("/api/chats/" + chat).status()).isEqualTo(401);
        assertThat(other.sends(dev.parley.fixture.Visitor.message(UUID.randomUUID(), "ok", 2))
                        .status())
                .isEqualTo(200);
        var foreign = other.browser()
                .send(
                        "POST",
                        other.path("/messages"),
                        dev.parley.fixture.Visitor.message(UUID.randomUUID(), "no", 3),
                        Map.of("Authorization", "Bearer " + other.token(), "Origin", "https://evil.example"));
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void readingAChatOfOthersLeavesATraceAndReadingOnesOwnDoesNot_AD5() {
        var supervisor = company.user("Sue Supervisor", "Supervisor");
        bea.opens(chat);
        supervisor.opens(chat);
        supervisor.browser().get("/api/chats/" + chat + "/messages").ok();
        var entries = company.admin()
                .browser()
                .get("/api/audit?action=chat.read")
                .ok()
                .path("items");
        assertThat(entries.size()).isOne();
        assertThat(entries.path(0).path("whoName").asString()).isEqualTo("Sue Supervisor");
        assertThat(entries.path(0).path("object").path("id").asLong()).isEqualTo(chat);
    }
}
