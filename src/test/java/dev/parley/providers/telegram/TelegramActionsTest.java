package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.ChatFiles;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Line;
import dev.parley.sandbox.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agent does to messages that are there: quote, react, edit (PN-9). */
class TelegramActionsTest extends WithTelegram {
    private static final String ADA_ID = Long.toString(ADA);
    private String asked = "";
    private long chat;

    @BeforeEach
    void aChat() {
        company.telegram(telegram, queue);
        asked = telegram.writes(ADA, "Ada", "Where is my parcel?")
                .path("message")
                .path("message_id")
                .asString();
        chat = bea.seesNewChat();
        bea.accepts(chat).ok();
    }

    @Test
    void anAnswerQuotesAMessage_PN9() {
        var question = bea.messages(chat).getFirst();
        var stored =
                quotes(question.path("id").asLong(), "This one is on its way.").ok();
        assertThat(stored.path("replyTo").asLong())
                .isEqualTo(question.path("id").asLong());
        Eventually.so("it is there", () -> telegram.sentTexts().size() == 1);
        var said = telegram.sent().getFirst().parameters().path("reply_parameters");
        assertThat(said.path("message_id").asString()).isEqualTo(asked);
        assertThat(said.path("allow_sending_without_reply").asBoolean()).isTrue();
        assertThat(line(Long.toString(telegram.sent().getFirst().messageId()))
                        .marks()
                        .quotes())
                .isEqualTo(asked);
    }

    @Test
    void aFileQuotesAMessageToo_PN9() {
        var question = bea.messages(chat).getFirst().path("id").asLong();
        var upload = new ChatFiles(bea, chat).upload("bill.txt", "Bill".getBytes(StandardCharsets.UTF_8));
        var file = JsonMapper.shared().readTree(upload.body()).path("id").asLong();
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "", "fileId", file, "replyTo", question))
                .ok();
        Eventually.so("it is there", () -> telegram.sent().size() == 1);
        assertThat(line(Long.toString(telegram.sent().getFirst().messageId()))
                        .marks()
                        .quotes())
                .isEqualTo(asked);
    }

    @Test
    void aMessageOfAnotherCustomerIsNotQuoted_PN9() {
        telegram.writes(77, "Bob", "Secret");
        Eventually.so("it is there", () -> count("chats.message") == 2);
        var foreign =
                jdbc.sql("select max(id) from chats.message").query(Long.class).single();
        assertThat(quotes(foreign, "Hello").ok().path("replyTo").isNull()).isTrue();
        assertThat(quotes(999_999, "Hello").ok().path("replyTo").isNull()).isTrue();
    }

    @Test
    void anAgentReactsAndTakesItBack_PN9() {
        var can = bea.opens(chat).path("can");
        assertThat(can.path("reactions").toString()).contains("👍");
        var message = bea.messages(chat).getFirst().path("id").asLong();
        assertThat(reacts(message, "❤️").ok().path("ourReaction").asString()).isEqualTo("❤️");
        assertThat(line(asked).marks().ofBusiness()).isEqualTo("❤");
        assertThat(bea.messages(chat).getFirst().path("ourReaction").asString()).isEqualTo("❤️");
        bea.browser().delete(address(message) + "/reaction").ok();
        assertThat(line(asked).marks().ofBusiness()).isNull();
        assertThat(reacts(message, "💩").status()).isEqualTo(409);
        assertThat(bea.messages(chat).getFirst().path("ourReaction").isNull()).isTrue();
    }

    @Test
    void aReactionThatIsRefusedChangesNothing_PN9() {
        telegram.behaves((method, _) ->
                method.equals("setMessageReaction") ? Reply.refusal(400, "Bad Request: REACTION_INVALID") : null);
        var answer = reacts(bea.messages(chat).getFirst().path("id").asLong(), "👍");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).contains("does not take this reaction");
        assertThat(bea.messages(chat).getFirst().path("ourReaction").isNull()).isTrue();
    }

    @Test
    void onlyTheOwnerReactsAndOnlyToTheCustomer_PN9() {
        var ben = company.agent("Ben");
        var message = bea.messages(chat).getFirst().path("id").asLong();
        assertThat(ben.browser()
                        .put(address(message) + "/reaction", Map.of("emoji", "👍"))
                        .status())
                .isEqualTo(403);
        var own = sent("Hello");
        assertThat(reacts(own.path("id").asLong(), "👍").status()).isEqualTo(409);
    }

    @Test
    void anOwnMessageIsEditedAndTheEarlierTextIsKept_PN9() {
        var own = sent("Tommorow");
        var edited = edits(own.path("id").asLong(), "Tomorrow").ok();
        assertThat(edited.path("text").asString()).isEqualTo("Tomorrow");
        assertThat(edited.path("editedAt").isString()).isTrue();
        assertThat(line(Long.toString(telegram.sent().getFirst().messageId())).text())
                .isEqualTo("Tomorrow");
        var versions = bea.browser()
                .get(address(own.path("id").asLong()) + "/versions")
                .ok();
        assertThat(versions.path(0).path("text").asString()).isEqualTo("Tommorow");
        assertThat(bea.opens(chat).path("row").path("lastLine").path("text").asString())
                .isEqualTo("Tomorrow");
    }

    @Test
    void onlyOwnSentTextsOfTheLast48HoursAreEdited_PN9() {
        var own = sent("Hello");
        var theirs = bea.messages(chat).getFirst().path("id").asLong();
        assertThat(edits(theirs, "Changed").status()).isEqualTo(409);
        assertThat(edits(own.path("id").asLong(), " ").status()).isEqualTo(400);
        jdbc.sql("update chats.message set order_at = order_at - interval '49 hours' where id = :id")
                .param("id", own.path("id").asLong())
                .update();
        var late = edits(own.path("id").asLong(), "Changed");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("48 hours");
        assertThat(bea.texts(chat)).doesNotContain("Changed");
    }

    @Test
    void whatTelegramNoLongerChangesStaysAsItWas_PN9() {
        var own = sent("Hello");
        telegram.behaves((method, _) ->
                method.equals("editMessageText") ? Reply.refusal(400, "Bad Request: message can't be edited") : null);
        assertThat(edits(own.path("id").asLong(), "Changed").status()).isEqualTo(409);
        assertThat(bea.messages(chat).getLast().path("text").asString()).isEqualTo("Hello");
        assertThat(count("chats.message_version")).isZero();
    }

    private JsonNode sent(String text) {
        bea.answers(chat, text).ok();
        Eventually.so(
                "it has left",
                () -> bea.messages(chat).getLast().path("status").asString("").equals("SENT"));
        return bea.messages(chat).getLast();
    }

    private Line line(String id) {
        return telegram.account()
                .conversations()
                .find(ADA_ID)
                .orElseThrow()
                .line(id)
                .orElseThrow();
    }

    private String address(long message) {
        return "/api/chats/" + chat + "/messages/" + message;
    }

    private Answer reacts(long message, String emoji) {
        return bea.browser().put(address(message) + "/reaction", Map.of("emoji", emoji));
    }

    private Answer edits(long message, String text) {
        return bea.browser().send("PATCH", address(message), Map.of("text", text), Map.of());
    }

    private Answer quotes(long message, String text) {
        return bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", text, "replyTo", message));
    }
}
