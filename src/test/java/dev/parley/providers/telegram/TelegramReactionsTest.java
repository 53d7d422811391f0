package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What customers react with, from end to end (PN-9). */
class TelegramReactionsTest extends WithTelegram {
    private static final String ADA_ID = Long.toString(ADA);

    @Test
    void aReactionShowsOnItsMessageAndGoesWhenItIsTakenBack_PN9() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "Where is my parcel?").path("message");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.page().say(Map.of("type", "watch", "chat", chat, "after", 0));
        bea.answers(chat, "On its way.").ok();
        Eventually.so("the answer is there", () -> telegram.sentTexts().equals(List.of("On its way.")));
        var unread = row(chat).path("unread").asInt();
        var waits = row(chat).path("waitingSince");
        var answer = Long.toString(telegram.sent().getFirst().messageId());
        telegram.account().reacts(ADA_ID, answer, "❤️");
        Eventually.so("it shows on the answer", () -> reactions(chat).equals(List.of("", "❤️")));
        telegram.account().reacts(ADA_ID, sent.path("message_id").asString(), "👍");
        Eventually.so("it shows on her own", () -> reactions(chat).equals(List.of("👍", "❤️")));
        telegram.account().reacts(ADA_ID, answer, "");
        Eventually.so("it is taken back", () -> reactions(chat).equals(List.of("👍", "")));
        assertThat(row(chat).path("unread").asInt()).isEqualTo(unread);
        assertThat(row(chat).path("waitingSince")).isEqualTo(waits);
        bea.page().awaits("chat", frame -> newest(frame).equals("👍"));
    }

    @Test
    void aReactionThatComesFirstWaitsForItsMessage_PN9() {
        company.telegram(telegram, queue);
        Eventually.so("reactions are asked for", () -> telegram.called().contains("getUpdates"));
        var message = telegram.message(ADA, "Ada", Map.of("text", "Hello"));
        telegram.arrives("message_reaction", reaction(json(message), 0, "🔥"));
        Eventually.so("it is parked", () -> count("chats.parked_reaction") == 1);
        assertThat(count("chats.chat")).isZero();
        telegram.arrives("message", message);
        var chat = bea.seesNewChat();
        Eventually.so("it has found it", () -> reactions(chat).equals(List.of("🔥")));
        assertThat(count("chats.parked_reaction")).isZero();
    }

    @Test
    void theNewestReactionCountsAndTheSameTwiceIsOne_PN9() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "Hello").path("message");
        var chat = bea.seesNewChat();
        telegram.arrives("message_reaction", reaction(sent, 9, "😂"));
        Eventually.so("it shows", () -> reactions(chat).equals(List.of("😂")));
        var changeNo = row(chat).path("changeNo").asLong();
        telegram.arrives("message_reaction", reaction(sent, 5, "😢"));
        telegram.writes(ADA, "Ada", "Are you there?");
        Eventually.so("what came later is there", () -> bea.messages(chat).size() == 2);
        assertThat(reactions(chat)).containsExactly("😂", "");
        assertThat(row(chat).path("changeNo").asLong()).isEqualTo(changeNo + 1);
    }

    @Test
    void aReactionGoesToAFinishedChatAndMakesNone_IN15() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "Thanks").path("message");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.completes(chat).ok();
        telegram.arrives("message_reaction", reaction(sent, 5, "🙏"));
        Eventually.so("it shows", () -> reactions(chat).equals(List.of("🙏")));
        assertThat(count("chats.chat")).isOne();
        assertThat(row(chat).path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void anEmojiOfTelegramsOwnIsAStarAndOfManyThreeAreShown_PN9() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "Hello").path("message");
        var chat = bea.seesNewChat();
        telegram.arrives("message_reaction", reaction(sent, 5, "👍", "custom", "👩‍👩‍👧", "😢"));
        Eventually.so("three show", () -> reactions(chat).equals(List.of("👍⭐👩‍👩‍👧")));
    }

    @Test
    void whatWasForwardedAndWhatIsOneAlbumIsSaid_IN12() {
        company.telegram(telegram, queue);
        telegram.arrives("message", telegram.message(ADA, "Ada", Map.of("text", "News", "forward_origin", Map.of())));
        for (int i = 0; i < 2; i++) {
            var picture = Map.of("photo", List.of(Map.of("file_id", "x" + i)), "media_group_id", "13");
            telegram.arrives("message", telegram.message(ADA, "Ada", picture));
        }
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == 3);
        assertThat(bea.messages(chat).getFirst().path("forwarded").asBoolean()).isTrue();
        assertThat(bea.messages(chat).getFirst().path("album").isNull()).isTrue();
        assertThat(bea.messages(chat).getLast().path("album").asString()).isEqualTo("13");
    }

    private static String newest(JsonNode frame) {
        return frame.path("messages").path(0).path("reaction").asString("");
    }

    private JsonNode row(long chat) {
        return bea.opens(chat).path("row");
    }

    private List<String> reactions(long chat) {
        return bea.messages(chat).stream()
                .map(one -> one.path("reaction").asString(""))
                .toList();
    }

    private static Map<String, Object> reaction(JsonNode message, int later, String... emoji) {
        var reacted = new HashMap<String, Object>();
        reacted.put("chat", message.path("chat"));
        reacted.put("message_id", message.path("message_id"));
        reacted.put("user", message.path("from"));
        reacted.put("date", message.path("date").asLong() + later);
        reacted.put("old_reaction", List.of());
        reacted.put(
                "new_reaction",
                List.of(emoji).stream()
                        .map(one -> one.equals("custom")
                                ? Map.of("type", "custom_emoji", "custom_emoji_id", "77")
                                : Map.of("type", "emoji", "emoji", one))
                        .toList());
        return reacted;
    }
}
