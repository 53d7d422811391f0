package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Chats;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import dev.parley.sandbox.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens on the way of a message when something of ours fails, and what comes besides plain texts. */
class TelegramTroubleTest extends WithTelegram {
    @Autowired
    Chats chats;

    @Test
    void whatIsAskedForIsConfirmedOnlyOnceItIsDurable_IN8() {
        company.telegram(telegram, queue);
        Eventually.so("it is asked", () -> telegram.called().contains("getUpdates"));
        jdbc.sql("alter table chats.message rename to message_away").update();
        try {
            telegram.writes(ADA, "Ada", "Do not lose me");
            Eventually.so(
                    "it was tried",
                    () -> telegram.called().stream()
                                    .filter("getUpdates"::equals)
                                    .count()
                            > 1);
            assertThat(telegram.pending()).isOne();
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Do not lose me");
        Eventually.so("it is confirmed", () -> telegram.pending() == 0);
    }

    @Test
    void aFaultThatComesBackHoldsUpNobodyAndIsKept_IN9() {
        company.telegramByWebhook(telegram, queue);
        jdbc.sql("alter table chats.message rename to message_away").update();
        try {
            telegram.writes(ADA, "Ada", "Third time");
            Eventually.so("it is kept", () -> telegram.answered().equals(List.of(500, 200)));
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        var item = company.admin()
                .browser()
                .get("/api/quarantine")
                .ok()
                .path("items")
                .path(0);
        assertThat(item.path("reason").asString()).isEqualTo("FAULT");
        var path = "/api/quarantine/" + item.path("id").asLong();
        assertThat(company.admin().browser().get(path).ok().path("payload").asString())
                .contains("Third time");
        company.admin().browser().post(path + "/replay", Map.of()).ok();
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Third time");
    }

    @Test
    void whatIsKeptCanBeFilteredAndDeleted_IN9() {
        var channel = company.telegramByWebhook(telegram, queue);
        telegram.post("not json", telegram.secret());
        var admin = company.admin().browser();
        var found =
                admin.get("/api/quarantine?channel=" + channel + "&state=OPEN").ok();
        assertThat(found.path("open").asInt()).isOne();
        assertThat(admin.get("/api/quarantine?state=REPLAYED")
                        .ok()
                        .path("items")
                        .isEmpty())
                .isTrue();
        var path = "/api/quarantine/" + found.path("items").path(0).path("id").asLong();
        assertThat(admin.post(path + "/replay", Map.of()).status()).isEqualTo(409);
        assertThat(bea.browser().get(path).status()).isEqualTo(403);
        admin.delete(path).ok();
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatWaitedForTheTokenLeavesOnceTheBotAnswersAgain_PN8_AD4() {
        var channel = company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        telegram.behaves((_, _) -> Reply.refusal(401, "Unauthorized"));
        bea.answers(chat, "I am here").ok();
        Eventually.so(
                "the reason is shown",
                () -> bea.messages(chat).getLast().path("failure").asString("").contains("token"));
        telegram.behaves((_, _) -> null);
        // The bot looks after itself every half minute; an administrator who checks the channel is quicker.
        company.changeTelegram(telegram, channel, queue);
        Eventually.so("it has left", () -> telegram.sentTexts().equals(List.of("I am here")));
    }

    @Test
    void aButtonThatWasChosenIsAMessageOnce_IN12() {
        company.telegram(telegram, queue);
        var query = Map.of(
                "id",
                "77",
                "from",
                Map.of("id", ADA, "is_bot", false, "first_name", "Ada"),
                "data",
                "yes",
                "message",
                Map.of(
                        "message_id", 5,
                        "chat", Map.of("id", ADA, "type", "private"),
                        "reply_markup",
                                Map.of(
                                        "inline_keyboard",
                                        List.of(List.of(Map.of("text", "Yes, please", "callback_data", "yes"))))));
        telegram.arrives("callback_query", query);
        telegram.arrives("callback_query", query);
        var chat = bea.seesNewChat();
        Eventually.so("Telegram was told", () -> telegram.called().contains("answerCallbackQuery"));
        assertThat(bea.texts(chat)).containsExactly("Yes, please");
        assertThat(bea.messages(chat).getFirst().path("kind").asString()).isEqualTo("CHOICE");
    }

    @Test
    void aDeletedMessageLosesItsTextAndItsEarlierTexts_IN14() {
        var channel = company.telegram(telegram, queue);
        var sent = telegram.writes(ADA, "Ada", "secrte").path("message");
        var chat = bea.seesNewChat();
        var edited = new HashMap<String, Object>();
        sent.properties().forEach(one -> edited.put(one.getKey(), one.getValue()));
        edited.put("text", "secret");
        edited.put("edit_date", sent.path("date").asLong() + 1);
        telegram.arrives("edited_message", edited);
        Eventually.so("it is edited", () -> bea.texts(chat).equals(List.of("secret")));
        var id = ADA + ":" + sent.path("message_id").asLong();
        chats.take(List.of(new InboundEdit(channel, id, Instant.now().plusSeconds(5), 9, null)));
        chats.take(List.of(new InboundEdit(channel, id, Instant.now().plusSeconds(6), 10, "again")));
        assertThat(bea.texts(chat)).containsExactly("");
        assertThat(bea.messages(chat).getFirst().path("deletedAt").isString()).isTrue();
        assertThat(count("chats.message_version")).isZero();
        assertThat(bea.opens(chat).path("row").path("lastLine").path("text").asString())
                .isEmpty();
    }

    @Test
    void theHealthLineTellsTheLastMessages_AD4() {
        var channel = company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hi").ok();
        Eventually.so(
                "both are told",
                () -> channelView(channel).path("health").path("lastIn").isString()
                        && channelView(channel).path("health").path("lastOut").isString());
    }

    @Test
    void aVisitorsMessageToAnInactiveSiteIsKeptAndIsTheSameWhenSentAgain_IN11() {
        var site = company.website("shop.example", queue);
        var form = new HashMap<>(Website.form("shop.example", queue, false));
        company.admin().browser().put("/api/channels/" + site.channelId(), form).ok();
        var visitor = site.visitor();
        var message = Visitor.message(UUID.randomUUID(), "Hello?", 1);
        assertThat(visitor.sends(message).status()).isEqualTo(409);
        assertThat(visitor.sends(message).status()).isEqualTo(409);
        assertThat(count("providers.quarantine")).isOne();
        form.put("active", true);
        company.admin().browser().put("/api/channels/" + site.channelId(), form).ok();
        var item = company.admin()
                .browser()
                .get("/api/quarantine")
                .ok()
                .path("items")
                .path(0);
        company.admin()
                .browser()
                .post("/api/quarantine/" + item.path("id").asLong() + "/replay", Map.of())
                .ok();
        visitor.sends(message).ok();
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Hello?");
    }
}
