package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main path: IN-1, RT-2, CH-3, CH-4, IN-2, PN-8 over HTTP and sockets. */
@ProductTest
class FirstConversationTest {
    @LocalServerPort
    int port;

    Company company;

    @BeforeEach
    void company() {
        company = new Company(port);
    }

    @Test
    void aVisitorIsAnsweredAndTheNextMessageStartsANewChat() {
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        var visitor = site.visitor();
        visitor.writes("Where is my bill?");
        var chat = bea.seesNewChat();
        assertThat(bea.accepts(chat).ok().path("status").asString()).isEqualTo("IN_PROGRESS");
        bea.page().awaits("chat", frame -> frame.path("row").path("id").asLong() == chat);
        var widget = visitor.connects(null);
        bea.answers(chat, "It is on its way.").ok();
        widget.awaits(
                "messages",
                frame ->
                        frame.path("messages").path(0).path("text").asString("").contains("on its way"));
        assertThat(visitor.texts()).containsExactly("Where is my bill?", "It is on its way.");
        bea.completes(chat).ok();
        widget.awaits(
                "chat", frame -> frame.path("chat").path("state").asString("").equals("ENDED"));
        visitor.writes("One more thing");
        Eventually.so("a second chat waits", () -> bea.seesNewChat() != chat);
    }

    @Test
    void aSecondAcceptSaysWhoTookTheChat() {
        var bea = company.agent("Bea Krull");
        var cem = company.agent("Cem");
        var site = company.website("shop.example", company.queue("Care", bea, cem));
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var second = cem.accepts(chat);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail()).isEqualTo("Bea Krull took this chat.");
        cem.page().awaits("new", frame -> frame.path("count").asInt() == 0);
    }

    @Test
    void anOpenConversationIsToldReceiptsAndTyping() {
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        var visitor = site.visitor();
        visitor.writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.page().say(Map.of("type", "watch", "chat", chat, "after", 0));
        var widget = visitor.connects(null);
        bea.answers(chat, "Hi").ok();
        var told = widget.awaits(
                "messages",
                frame ->
                        frame.path("messages").path(0).path("from").asString("").equals("AGENT"));
        widget.say(Map.of(
                "type",
                "seen",
                "position",
                told.path("messages").path(0).path("position").asString(),
                "read",
                true));
        bea.page()
                .awaits(
                        "chat",
                        frame -> frame.path("messages")
                                .valueStream()
                                .anyMatch(message ->
                                        message.path("status").asString("").equals("READ")));
        widget.say(Map.of("type", "typing"));
        bea.page().awaits("typing", frame -> frame.path("chat").asLong() == chat);
        bea.page().say(Map.of("type", "typing", "chat", chat));
        widget.awaits("typing", frame -> frame.path("name").asString("").equals("Bea"));
    }
}
