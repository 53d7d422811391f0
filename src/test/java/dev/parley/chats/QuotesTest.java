package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a visitor of a website sees of quotes and changed messages (PN-9). */
@ProductTest
class QuotesTest {
    @LocalServerPort
    int port;

    private Agent bea;
    private Visitor ada;
    private long chat;

    @BeforeEach
    void aChat() {
        var company = new Company(port);
        bea = company.agent("Bea");
        ada = company.website("shop.example", company.queue("Care", bea)).visitor();
        ada.writes("Where is my parcel?");
        chat = bea.seesNewChat();
        bea.accepts(chat).ok();
    }

    @Test
    void aVisitorSeesWhatIsQuoted_PN9() {
        var asked = bea.messages(chat).getFirst().path("id").asLong();
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "On its way", "replyTo", asked))
                .ok();
        Eventually.so("it is there", () -> ada.texts().contains("On its way"));
        assertThat(ada.thread().getLast().path("quoted").asString()).isEqualTo("Where is my parcel?");
        assertThat(ada.thread().getFirst().path("quoted").isString()).isFalse();
    }

    @Test
    void aVisitorSeesTheNewTextOfAChangedMessage_PN9() {
        bea.answers(chat, "Tommorow").ok();
        Eventually.so("it is there", () -> ada.texts().contains("Tommorow"));
        var page = ada.connects(null);
        var own = bea.messages(chat).getLast().path("id").asLong();
        bea.browser()
                .send("PATCH", "/api/chats/" + chat + "/messages/" + own, Map.of("text", "Tomorrow"), Map.of())
                .ok();
        assertThat(ada.texts()).containsExactly("Where is my parcel?", "Tomorrow");
        page.awaits("messages", frame -> frame.toString().contains("Tomorrow"));
    }
}
