package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reactions, quotes and what led here, on Messenger (PN-9). */
class MessengerActionsTest extends WithMessenger {
    @Test
    void aReactionShowsAndGoesAndMakesNoChat_IN15() {
        connected();
        page.account().reacts(ADA, "m_unknown", "👍");
        Eventually.so("it is parked", () -> count("chats.parked_reaction") == 1);
        assertThat(count("chats.chat")).isZero();
        var asked = page.writes(ADA, "Ada", "Hello").path("message").path("mid").asString();
        var chat = bea.seesNewChat();
        page.account().reacts(ADA, asked, "❤");
        Eventually.so("it shows", () -> reactions(chat).equals(List.of("❤️")));
        page.account().reacts(ADA, asked, "");
        Eventually.so("it is gone", () -> reactions(chat).equals(List.of("")));
    }

    @Test
    void anAgentQuotesAndReacts_PN9() {
        connected();
        var asked = page.writes(ADA, "Ada", "Where is it?")
                .path("message")
                .path("mid")
                .asString();
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var message = bea.messages(chat).getFirst().path("id").asLong();
        var reaction = "/api/chats/" + chat + "/messages/" + message + "/reaction";
        bea.browser().put(reaction, Map.of("emoji", "🙏")).ok();
        assertThat(ofBusiness(asked)).isEqualTo("🙏");
        bea.browser().delete(reaction).ok();
        assertThat(ofBusiness(asked)).isNull();
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "Here", "replyTo", message))
                .ok();
        Eventually.so("it is there", () -> page.sentTexts().equals(List.of("Here")));
        assertThat(page.sent()
                        .getFirst()
                        .parameters()
                        .path("reply_to")
                        .path("mid")
                        .asString())
                .isEqualTo(asked);
        assertThat(bea.messages(chat).getLast().path("replyTo").asLong()).isEqualTo(message);
    }

    @Test
    void messengerLetsNobodyEdit_PN9() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.opens(chat).path("can").path("edits").asBoolean()).isFalse();
        bea.answers(chat, "Hi").ok();
        Eventually.so("it has left", () -> lastStatus(chat).equals("SENT"));
        var own = bea.messages(chat).getLast().path("id").asLong();
        var edit =
                bea.browser().send("PATCH", "/api/chats/" + chat + "/messages/" + own, Map.of("text", "Hey"), Map.of());
        assertThat(edit.status()).isEqualTo(409);
    }

    @Test
    void whatLedHereIsTheChatsSource_IN12() {
        connected();
        page.arrives(ADA, Map.of("referral", Map.of("ref", "summer", "source", "SHORTLINK", "type", "OPEN_THREAD")));
        Eventually.so("it is taken", () -> page.pending() == 0);
        assertThat(count("chats.chat")).isZero();
        page.arrives(
                ADA,
                Map.of(
                        "message",
                        Map.of(
                                "mid",
                                "m_ad",
                                "text",
                                "Is it there in blue?",
                                "referral",
                                Map.of(
                                        "ref",
                                        "summer",
                                        "source",
                                        "ADS",
                                        "ads_context_data",
                                        Map.of("ad_title", "Summer shoes")))));
        var chat = bea.seesNewChat();
        assertThat(bea.opens(chat).path("source").path("referrer").asString()).isEqualTo("Summer shoes");
    }

    private @Nullable String ofBusiness(String line) {
        return page.account()
                .conversations()
                .find(ADA)
                .orElseThrow()
                .line(line)
                .orElseThrow()
                .marks()
                .ofBusiness();
    }

    private List<String> reactions(long chat) {
        return bea.messages(chat).stream()
                .map(one -> one.path("reaction").asString(""))
                .toList();
    }
}
