package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Connected;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A widget hears everything once: whatever hint is lost, and nothing that it has already. */
@ProductTest
class VisitorPushTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Agent bea;
    Visitor visitor;

    @BeforeEach
    void aVisitor() {
        var company = new Company(port);
        bea = company.agent("Bea");
        visitor = company.website("shop.example", company.queue("Care", bea)).visitor();
    }

    @Test
    void aLostHintIsHealed() {
        visitor.writes("Hello");
        var widget = visitor.connects(null);
        jdbc.sql("""
                with c as (update chats.chat set change_no = change_no + 1 returning *)
                insert into chats.message (public_id, chat_id, channel_id, identity_id, direction, kind, text, status, provider_at,
                                           sequence, order_at, arrived_at, change_no)
                select gen_random_uuid(), id, channel_id, last_identity_id, 'OUT', 'TEXT', 'Nobody said so', 'SENT', now(), 0, now(),
                       now(), change_no
                from c
                """).update();
        widget.awaits("messages", frame -> frame.path("messages").toString().contains("Nobody said so"));
    }

    @Test
    void aQuietConversationIsNotSentAgain() {
        visitor.writes("Hello");
        jdbc.sql("update chats.message set order_at = order_at - interval '3 hours'")
                .update();
        var chat = bea.seesNewChat();
        var widget = visitor.connects("%016d%019d%032x".formatted(System.currentTimeMillis() * 1_000, 0, 0));
        assertThat(heard(widget)).isEmpty();
        bea.accepts(chat).ok();
        widget.awaits(
                "chat", frame -> frame.path("chat").path("state").asString().equals("IN_PROGRESS"));
        bea.answers(chat, "Good day").ok();
        Eventually.so("the answer came", () -> !heard(widget).isEmpty());
        assertThat(heard(widget).stream().map(message -> message.path("text").asString()))
                .containsExactly("Good day");
    }

    @Test
    void eachOfTwoTabsHearsEveryMessageOnce() {
        var tabs = List.of(visitor.connects(null), visitor.connects(null));
        visitor.writes("one");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        for (int i = 0; i < 5; i++) {
            visitor.writes("from the visitor " + i);
            bea.answers(chat, "from Bea " + i).ok();
        }
        Eventually.so("all left", () -> visitor.thread().size() == 11);
        var ids = visitor.thread().stream()
                .map(message -> message.path("id").asString())
                .toList();
        for (var tab : tabs) {
            Eventually.so("all came", () -> heard(tab).size() >= ids.size());
            assertThat(heard(tab).stream().map(message -> message.path("id").asString()))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static List<JsonNode> heard(Connected widget) {
        return widget.frames().stream()
                .flatMap(frame -> frame.has("messages") ? frame.path("messages").valueStream() : Stream.empty())
                .toList();
    }
}
