package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A Telegram bot from end to end, against a server that behaves as the Bot API is documented. */
class TelegramTest extends WithTelegram {
    @Test
    void aCustomerWritesAndIsAnsweredByAskingForUpdates() {
        company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Where is my parcel?");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.texts(chat)).containsExactly("Where is my parcel?");
        assertThat(bea.opens(chat).path("contact").path("name").asString()).isEqualTo("Ada");
        bea.answers(chat, "On its way.").ok();
        Eventually.so("the answer is there", () -> telegram.sentTexts().equals(List.of("On its way.")));
        assertThat(telegram.sent().getFirst().chat()).isEqualTo(ADA);
        Eventually.so(
                "it shows as sent",
                () -> bea.messages(chat).getLast().path("status").asString().equals("SENT"));
    }

    @Test
    void aCustomerWritesAndIsAnsweredByWebhook() {
        company.telegramByWebhook(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hello Ada").ok();
        Eventually.so("the answer is there", () -> telegram.sentTexts().equals(List.of("Hello Ada")));
    }

    @Test
    void everyOtherKindIsShown_IN12() {
        company.telegram(telegram, queue);
        var kinds = new HashMap<String, Map<String, ?>>();
        kinds.put("IMAGE", Map.of("photo", List.of(Map.of("file_id", "a")), "caption", "look"));
        kinds.put("DOCUMENT", Map.of("document", Map.of("file_id", "b", "file_name", "bill.pdf")));
        kinds.put("VOICE", Map.of("voice", Map.of("file_id", "c")));
        kinds.put("STICKER", Map.of("sticker", Map.of("file_id", "d", "emoji", "😀")));
        kinds.put("LOCATION", Map.of("location", Map.of("latitude", 52.5, "longitude", 13.4)));
        kinds.put("CONTACT", Map.of("contact", Map.of("phone_number", "+4930123", "first_name", "Bo")));
        kinds.put("UNSUPPORTED", Map.of("poll", Map.of("question", "Which?")));
        kinds.values().forEach(content -> telegram.arrives("message", telegram.message(ADA, "Ada", content)));
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == kinds.size());
        assertThat(bea.messages(chat).stream()
                        .map(one -> one.path("kind").asString())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(kinds.keySet());
        assertThat(bea.messages(chat)).allMatch(one -> one.path("about").isString());
        assertThat(count("chats.raw_payload")).isEqualTo(kinds.size());
    }

    @Test
    void anEditShowsTheNewTextAndKeepsTheOld_IN14() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "two pizas").path("message");
        var chat = bea.seesNewChat();
        telegram.arrives("edited_message", edited(sent, "two pizzas", 5));
        Eventually.so("it is edited", () -> bea.texts(chat).equals(List.of("two pizzas")));
        var message = bea.messages(chat).getFirst();
        assertThat(message.path("editedAt").isString()).isTrue();
        var versions = bea.browser()
                .get("/api/chats/" + chat + "/messages/" + message.path("id").asLong() + "/versions")
                .ok();
        assertThat(versions.path(0).path("text").asString()).isEqualTo("two pizas");
    }

    @Test
    void anEditThatComesFirstWaitsForItsMessage_IN14() {
        company.telegram(telegram, queue);
        var message = telegram.message(ADA, "Ada", Map.of("text", "old"));
        telegram.arrives("edited_message", edited(json(message), "new", 5));
        Eventually.so("it is parked", () -> count("chats.parked") == 1);
        assertThat(count("chats.chat")).isZero();
        telegram.arrives("message", message);
        var chat = bea.seesNewChat();
        Eventually.so("the edit has found it", () -> bea.texts(chat).equals(List.of("new")));
        assertThat(count("chats.parked")).isZero();
    }

    @Test
    void anEditGoesToAFinishedChatAndMovesNothing_IN15() {
        company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "befor").path("message");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.completes(chat).ok();
        telegram.arrives("edited_message", edited(sent, "before", 5));
        Eventually.so("it is edited", () -> bea.texts(chat).equals(List.of("before")));
        assertThat(count("chats.chat")).isOne();
        assertThat(bea.opens(chat).path("row").path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void aBlockedBotIsSaidInWordsAndInTheHistory() {
        company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        telegram.behaves((method, _) ->
                method.equals("sendMessage") ? Reply.refusal(403, "Forbidden: bot was blocked by the user") : null);
        bea.answers(chat, "Are you there?").ok();
        Eventually.so(
                "it has failed",
                () -> bea.messages(chat).getLast().path("failure").asString("").contains("has blocked this bot"));
        Eventually.so("the history says so", () -> history(chat).contains("BLOCKED"));
        telegram.arrives(
                "my_chat_member",
                Map.of(
                        "chat", Map.of("id", ADA, "type", "private"),
                        "date", java.time.Instant.now().getEpochSecond() + 2,
                        "new_chat_member", Map.of("status", "member")));
        Eventually.so("the history says so", () -> history(chat).contains("UNBLOCKED"));
    }

    @Test
    void anInactiveChannelKeepsItsMessagesInQuarantineUntilTheyAreReplayed_IN11() {
        var channel = company.telegram(telegram, queue);
        var form = new HashMap<>(Company.telegramForm(telegram, queue, Map.of("receive", "POLLING")));
        form.put("active", false);
        company.admin().browser().put("/api/channels/" + channel, form).ok();
        telegram.writes(ADA, "Ada", "Anybody there?");
        Eventually.so("it is kept", () -> count("providers.quarantine") == 1);
        assertThat(count("chats.chat")).isZero();
        var item = company.admin()
                .browser()
                .get("/api/quarantine")
                .ok()
                .path("items")
                .path(0);
        assertThat(item.path("reason").asString()).isEqualTo("CHANNEL_INACTIVE");
        var replay = "/api/quarantine/" + item.path("id").asLong() + "/replay";
        assertThat(company.admin().browser().post(replay, Map.of()).status()).isEqualTo(409);
        form.put("active", true);
        company.admin().browser().put("/api/channels/" + channel, form).ok();
        company.admin().browser().post(replay, Map.of()).ok();
        company.admin().browser().post(replay, Map.of()).ok();
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Anybody there?");
    }
}
