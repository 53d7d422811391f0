package dev.parley.providers.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reactions, quotes, forwarded messages and what led here, on WhatsApp (PN-9). */
class WhatsAppActionsTest extends WithWhatsApp {
    @Test
    void aReactionShowsAndGoes_PN9() {
        var asked = number.writes(ADA, "Ada", "Hello").path("id").asString();
        var chat = bea.seesNewChat();
        number.account().reacts(ADA, asked, "👍");
        Eventually.so("it shows", () -> reactions(chat).equals(List.of("👍")));
        number.account().reacts(ADA, asked, "");
        Eventually.so("it is gone", () -> reactions(chat).equals(List.of("")));
        assertThat(count("chats.message")).isOne();
    }

    @Test
    void anAgentQuotesAndReacts_PN9() {
        var asked = number.writes(ADA, "Ada", "Where is it?").path("id").asString();
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var message = bea.messages(chat).getFirst().path("id").asLong();
        var reaction = "/api/chats/" + chat + "/messages/" + message + "/reaction";
        bea.browser().put(reaction, Map.of("emoji", "😂")).ok();
        assertThat(ofBusiness(asked)).isEqualTo("😂");
        bea.browser().delete(reaction).ok();
        assertThat(ofBusiness(asked)).isNull();
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "Here", "replyTo", message))
                .ok();
        Eventually.so("it is there", () -> number.sentTexts().equals(List.of("Here")));
        assertThat(number.sent()
                        .getFirst()
                        .parameters()
                        .path("context")
                        .path("message_id")
                        .asString())
                .isEqualTo(asked);
    }

    @Test
    void whatWasForwardedAndWhatLedHereIsSaid_IN12() {
        number.arrives(
                ADA,
                Map.of(
                        "type",
                        "text",
                        "text",
                        Map.of("body", "Look"),
                        "context",
                        Map.of("forwarded", true),
                        "referral",
                        Map.of("source_url", "https://fb.me/ad1", "headline", "Summer shoes", "source_type", "ad")));
        var chat = bea.seesNewChat();
        assertThat(bea.messages(chat).getFirst().path("forwarded").asBoolean()).isTrue();
        var source = bea.opens(chat).path("source");
        assertThat(source.path("page").asString()).isEqualTo("https://fb.me/ad1");
        assertThat(source.path("referrer").asString()).isEqualTo("Summer shoes");
    }

    private @Nullable String ofBusiness(String line) {
        return number.account()
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
