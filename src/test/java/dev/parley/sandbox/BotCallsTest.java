package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a bot may ask and what Telegram refuses, in Telegram's words. */
class BotCallsTest extends WithBot {
    @Test
    void aWrongTokenIsUnauthorizedAndWhatIsNoTokenIsNotFound() throws IOException {
        var base = sandbox.telegram().apiBase();
        assertThat(send(base + "/bot4711:wrong/getMe", "{}", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(send(base + "/botnonsense/getMe", "{}", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(refusal("getNothing", Map.of())).isEqualTo("404 Not Found");
        assertThat(call("getMe", Map.of()).path("result").path("username").asString())
                .isEqualTo("shop_bot");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        bot.writes(ADA, "Ada", "Hello");
        assertThat(refusal("sendMessage", Map.of("text", "x"))).isEqualTo("400 Bad Request: chat_id is empty");
        assertThat(refusal("sendMessage", Map.of("chat_id", 1, "text", "x")))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(refusal("sendMessage", Map.of("chat_id", ADA, "text", " ")))
                .isEqualTo("400 Bad Request: message text is empty");
        assertThat(refusal("sendMessage", Map.of("chat_id", ADA, "text", "x".repeat(4_097))))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(refusal(
                        "sendMessage",
                        Map.of("chat_id", ADA, "text", "x", "reply_parameters", Map.of("message_id", 9))))
                .isEqualTo("400 Bad Request: message to be replied not found");
        assertThat(refusal("sendMessage", withButton("x".repeat(65))))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        assertThat(refusal("sendChatAction", Map.of("chat_id", ADA, "action", "dancing")))
                .isEqualTo("400 Bad Request: wrong parameter action in request");
        assertThat(bot.sent()).isEmpty();
        assertThat(bot.account().refused()).hasSize(7);
    }

    @Test
    void whatIsSentIsKeptAndShowsOnThePhone() {
        bot.writes(ADA, "Ada", "Hello");
        var heard = new ArrayList<Sent>();
        bot.onSent(heard::add);
        var result = call("sendMessage", withButton("yes")).path("result");
        var sent = bot.sent().getFirst();
        assertThat(heard).containsExactly(sent);
        assertThat(sent.messageId()).isEqualTo(result.path("message_id").asLong());
        assertThat(sent.chat()).isEqualTo(ADA);
        var line = conversation().lines().getLast();
        assertThat(line.text()).isEqualTo("Really?");
        assertThat(line.buttons().getFirst().getFirst()).isEqualTo(new Line.Button("Yes", "yes"));
        assertThat(conversation().unread()).isOne();
    }

    @Test
    void aBlockedBotCannotWriteUntilItIsUnblocked() {
        bot.writes(ADA, "Ada", "Hello");
        bot.account().blocks(Long.toString(ADA), true);
        assertThat(refusal("sendMessage", Map.of("chat_id", ADA, "text", "x")))
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        bot.account().blocks(Long.toString(ADA), false);
        assertThat(say("x").path("ok").asBoolean()).isTrue();
        var statuses = call("getUpdates", Map.of())
                .path("result")
                .valueStream()
                .filter(update -> update.has("my_chat_member"))
                .map(update -> update.path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asString())
                .toList();
        assertThat(statuses).containsExactly("kicked", "member");
    }

    @Test
    void onlyItsOwnMessagesCanBeEditedAndOnlyToSomethingElse() {
        var theirs = bot.writes(ADA, "Ada", "Hello").path("message").path("message_id");
        var own = say("old").path("result").path("message_id").asLong();
        assertThat(refusal("editMessageText", Map.of("chat_id", ADA, "message_id", theirs, "text", "new")))
                .isEqualTo("400 Bad Request: message can't be edited");
        assertThat(refusal("editMessageText", Map.of("chat_id", ADA, "message_id", own, "text", "old")))
                .startsWith("400 Bad Request: message is not modified");
        assertThat(refusal("editMessageText", Map.of("chat_id", ADA, "message_id", 1, "text", "new")))
                .isEqualTo("400 Bad Request: message to edit not found");
        assertThat(refusal("editMessageText", Map.of("chat_id", ADA, "message_id", own, "text", "new")))
                .isEqualTo("200 ");
        assertThat(conversation().lines().getLast().text()).isEqualTo("new");
    }

    @Test
    void aButtonIsAnsweredOnce() {
        bot.writes(ADA, "Ada", "Hello");
        var own = call("sendMessage", withButton("yes")).path("result").path("message_id");
        bot.account().presses(Long.toString(ADA), own.asString(), "yes");
        var query =
                call("getUpdates", Map.of("offset", -1)).path("result").path(0).path("callback_query");
        assertThat(query.path("data").asString()).isEqualTo("yes");
        var answer = Map.of("callback_query_id", query.path("id").asString());
        assertThat(refusal("answerCallbackQuery", answer)).isEqualTo("200 ");
        assertThat(refusal("answerCallbackQuery", answer)).startsWith("400 Bad Request: query is too old");
    }

    @Test
    void parametersComeInAddressesFormsAndParts() throws IOException {
        bot.writes(ADA, "Ada", "Hello");
        var address = bot.apiBase() + "/bot" + bot.token() + "/sendMessage";
        send(address + "?chat_id=" + ADA, "text=a+form", "application/x-www-form-urlencoded");
        var part = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nin parts\r\n--b--\r\n";
        send(address + "?chat_id=" + ADA, part, "multipart/form-data; boundary=b");
        assertThat(bot.sentTexts()).containsExactly("a form", "in parts");
        assertThat(send(address, "{broken", "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void theBusinessShowsThatItIsTyping() {
        bot.writes(ADA, "Ada", "Hello");
        call("sendChatAction", Map.of("chat_id", ADA, "action", "typing"));
        assertThat(conversation().typing()).isTrue();
        say("There.");
        assertThat(conversation().typing()).isFalse();
    }

    @Test
    void aPictureIsFoundByItsFileAndOnlyWithTheToken() throws IOException {
        assertThat(call("getUserProfilePhotos", Map.of("user_id", ADA))
                        .path("result")
                        .path("total_count")
                        .asInt())
                .isZero();
        bot.picture(new byte[] {1, 2, 3});
        var id = call("getUserProfilePhotos", Map.of("user_id", ADA))
                .path("result")
                .path("photos")
                .path(0)
                .path(0)
                .path("file_id");
        var path = call("getFile", Map.of("file_id", id)).path("result").path("file_path");
        var base = sandbox.telegram().apiBase() + "/file/bot";
        assertThat(send(base + bot.token() + "/" + path.asString(), "", "text/plain")
                        .body())
                .isEqualTo("\u0001\u0002\u0003");
        assertThat(send(base + "1:x/" + path.asString(), "", "text/plain").statusCode())
                .isEqualTo(404);
        assertThat(refusal("getFile", Map.of("file_id", "none"))).isEqualTo("400 Bad Request: invalid file_id");
    }

    @Test
    void aCustomersEditIsOfTheSameMessage() {
        var first = bot.writes(ADA, "Ada", "two pizas").path("message").path("message_id");
        bot.account().edits(Long.toString(ADA), first.asString(), "two pizzas");
        var edit =
                call("getUpdates", Map.of("offset", -1)).path("result").path(0).path("edited_message");
        assertThat(edit.path("message_id").asLong()).isEqualTo(first.asLong());
        assertThat(edit.path("text").asString()).isEqualTo("two pizzas");
        Eventually.so("it shows", () -> conversation().lines().getFirst().text().equals("two pizzas"));
    }

    private Conversation conversation() {
        return bot.account().conversations().find(Long.toString(ADA)).orElseThrow();
    }

    private static Map<String, Object> withButton(String data) {
        var keyboard = List.of(List.of(Map.of("text", "Yes", "callback_data", data)));
        return Map.of("chat_id", ADA, "text", "Really?", "reply_markup", Map.of("inline_keyboard", keyboard));
    }
}
