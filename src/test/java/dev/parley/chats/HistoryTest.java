package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Connected;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CH-8, IN-2, IN-6, PN-2 and PN-8 in one chat. */
@ProductTest
class HistoryTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Agent bea;
    Website site;
    Visitor visitor;
    long chat;

    @BeforeEach
    void aChatOfBea() {
        var company = new Company(port);
        bea = company.agent("Bea");
        site = company.website("shop.example", company.queue("Care", bea));
        visitor = site.visitor();
        visitor.writes("Hello");
        chat = bea.seesNewChat();
        bea.accepts(chat).ok();
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhen_CH8() {
        bea.completes(chat).ok();
        var history = bea.opens(chat).path("history").valueStream().toList();
        assertThat(history.stream().map(entry -> entry.path("what").asString()))
                .containsExactly("CREATED", "ACCEPTED", "ENDED");
        assertThat(history.get(1).path("who").path("name").asString()).isEqualTo("Bea");
        assertThat(history.get(2).path("detail").asString()).isEqualTo("AGENT");
        assertThat(history.stream().map(entry -> entry.path("at").asString())).isSorted();
    }

    @Test
    void waitingTimeRunsFromTheFirstUnansweredMessage_PN2() {
        var first = bea.opens(chat).path("row").path("waitingSince").asString();
        visitor.writes("Anybody?");
        assertThat(bea.opens(chat).path("row").path("waitingSince").asString()).isEqualTo(first);
        bea.answers(chat, "Yes").ok();
        assertThat(bea.opens(chat).path("row").path("waitingSince").isNull()).isTrue();
        visitor.writes("Good");
        assertThat(bea.opens(chat).path("row").path("waitingSince").asString()).isGreaterThan(first);
        assertThat(bea.opens(chat).path("row").path("lastLine").path("text").asString())
                .isEqualTo("Good");
    }

    @Test
    void theAnswerGoesToTheIdentityThatWroteLast_IN6() {
        var second = site.visitor();
        jdbc.sql("update chats.chat set status = 'WAITING', owner_id = null").update();
        second.writes("From my phone");
        // What a merge does: both identities are one contact's, and their chats are one.
        jdbc.sql("update chats.chat set status = 'COMPLETED', ended_at = now() where id <> :chat")
                .param("chat", chat)
                .update();
        jdbc.sql("update contacts.identity set contact_id = (select min(id) from contacts.contact)")
                .update();
        second.writes("Still on my phone");
        bea.accepts(chat).ok();
        bea.answers(chat, "To the phone").ok();
        Eventually.so("it arrived", () -> second.texts().contains("To the phone"));
        assertThat(visitor.texts()).containsExactly("Hello");
        assertThat(bea.messages(chat).stream()
                        .map(message -> message.path("identity").path("id").asLong())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aStatusNeverGoesBackwards_PN8() {
        bea.answers(chat, "One").ok();
        var widget = visitor.connects(null);
        var position = Eventually.get(
                java.time.Duration.ofSeconds(5),
                "the answer",
                () -> visitor.thread().stream()
                        .filter(message -> message.path("from").asString().equals("AGENT"))
                        .map(message -> message.path("position").asString())
                        .findFirst());
        seen(widget, position, true);
        Eventually.so("read", () -> status().equals("READ"));
        seen(widget, position, false);
        bea.answers(chat, "Two").ok();
        Eventually.so(
                "the second left",
                () -> bea.messages(chat).getLast().path("status").asString().equals("SENT"));
        assertThat(status()).isEqualTo("READ");
    }

    private String status() {
        return bea.messages(chat).get(1).path("status").asString();
    }

    private static void seen(Connected widget, String position, boolean read) {
        widget.say(Map.of("type", "seen", "position", position, "read", read));
    }
}
