package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Mutations;
import dev.parley.sandbox.Chaos.Switch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may come to the webhook: again and again, from strangers, broken, hostile, while the database fails. */
class TelegramWebhookTest extends WithTelegram {
    @Test
    void theSameUpdateAThousandTimesFromEightThreadsIsOneMessage_IN7() {
        company.telegramByWebhook(telegram, queue);
        var update = telegram.writes(ADA, "Ada", "Once").toString();
        var statuses = AtOnce.all(8, _ -> {
            var codes = new java.util.HashSet<Integer>();
            for (int i = 0; i < 125; i++) {
                codes.add(telegram.post(update, telegram.secret()));
            }
            return codes;
        });
        assertThat(statuses).allMatch(codes -> codes.equals(java.util.Set.of(200)));
        assertThat(count("chats.message")).isOne();
        assertThat(count("chats.chat")).isOne();
        assertThat(count("contacts.contact")).isOne();
    }

    @Test
    void byWebhookAndByAskingInTurnEachMessageIsOnce_IN7() {
        var channel = company.telegramByWebhook(telegram, queue);
        for (int round = 0; round < 4; round++) {
            var byAsking = round % 2 == 0;
            for (int i = 0; i < 5; i++) {
                telegram.writes(ADA, "Ada", round + "." + i);
            }
            // What was delivered stays unconfirmed for the other way: the bot's queue is filled with it again.
            change(channel, byAsking ? Map.of("receive", "POLLING") : webhook());
            Eventually.so("it has switched", () -> telegram.webhook().isEmpty() == byAsking);
        }
        Eventually.so("all have come", () -> count("chats.message") == 20);
        assertThat(jdbc.sql("select text from chats.message order by order_at, sequence, public_id")
                        .query(String.class)
                        .list())
                .hasSize(20)
                .isSorted();
    }

    @Test
    void aCallWithoutTheSecretIsRefusedAndChangesNothing_IN10() {
        company.telegramByWebhook(telegram, queue);
        var update =
                "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"},\"text\":\"x\"}}";
        assertThat(telegram.post(update, null)).isEqualTo(401);
        assertThat(telegram.post(update, "")).isEqualTo(401);
        assertThat(telegram.post(update, telegram.secret().substring(1))).isEqualTo(401);
        assertThat(telegram.post("not json", "wrong")).isEqualTo(401);
        assertThat(telegram.post("x".repeat(5 << 20), "wrong")).isEqualTo(401);
        assertThat(count("chats.message")).isZero();
        assertThat(count("contacts.contact")).isZero();
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void whatCannotBeReadIsKeptAndAnsweredWith200_IN9() {
        company.telegramByWebhook(telegram, queue);
        var hostile = List.of(
                "{\"update_id\":1,",
                "",
                "[]",
                "null",
                "{\"update_id\":2,\"something_new\":{\"a\":1}}",
                "{\"update_id\":3,\"message\":{\"text\":\"from nobody\"}}",
                "{\"update_id\":4,\"message\":\"a string\"}",
                "[".repeat(5_000),
                "{\"update_id\":5,\"message\":[" + "1,".repeat(100_000) + "1]}");
        hostile.forEach(
                body -> assertThat(telegram.post(body, telegram.secret())).isEqualTo(200));
        hostile.forEach(
                body -> assertThat(telegram.post(body, telegram.secret())).isEqualTo(200));
        assertThat(count("providers.quarantine")).isEqualTo(hostile.size());
        assertThat(count("chats.message")).isZero();
        telegram.writes(ADA, "Ada", "A good one after them");
        Eventually.so("the neighbour came", () -> count("chats.message") == 1);
    }

    @Test
    void whatIsNearlyAnUpdateIsTakenOrKeptAndASecondTimeChangesNothing_IN9() {
        company.telegramByWebhook(telegram, queue);
        var nearly = new ArrayList<String>();
        for (var shape : TelegramShapesTest.shapes()) {
            for (var seed = 0; seed < 3; seed++) {
                nearly.add(new String(new Mutations(seed).of(shape.payload()), StandardCharsets.UTF_8));
            }
        }
        nearly.forEach(body ->
                assertThat(telegram.post(body, telegram.secret())).as(body).isEqualTo(200));
        var messages = count("chats.message");
        var kept = count("providers.quarantine");
        assertThat(messages).isPositive();
        assertThat(kept).isPositive();
        nearly.forEach(body -> telegram.post(body, telegram.secret()));
        assertThat(count("chats.message")).isEqualTo(messages);
        assertThat(count("providers.quarantine")).isEqualTo(kept);
        telegram.writes(ADA, "Ada", "A good one after them");
        Eventually.so("the neighbour came", () -> count("chats.message") == messages + 1);
    }

    @Test
    void hostileTextsArriveAsTheyAre_IN12() {
        company.telegramByWebhook(telegram, queue);
        var emoji = "👩‍🚀".repeat(585) + "😀";
        var texts = List.of(
                emoji, "שלום עולם", "\u202Eevil\u202C", "a\u0000b", "x".repeat(4_096), "<script>alert(1)</script>");
        texts.forEach(text -> telegram.writes(ADA, "N\u0000ul ".repeat(3_000), text));
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.texts(chat).size() == texts.size());
        assertThat(bea.texts(chat))
                .containsExactlyElementsOf(
                        texts.stream().map(text -> text.replace("\0", "")).toList());
    }

    @Test
    void aBodyOfFiveMegabytesIsTakenAndCut_IN9() {
        company.telegramByWebhook(telegram, queue);
        telegram.writes(ADA, "Ada", "y".repeat(5 << 20));
        var chat = bea.seesNewChat();
        assertThat(bea.texts(chat).getFirst().length()).isBetween(30_000, 33_000);
    }

    @Test
    void groupsAndBroadcastChannelsMakeNoChatAndAreCounted_IN15() {
        var channel = company.telegramByWebhook(telegram, queue);
        var group = new HashMap<>(telegram.message(ADA, "Ada", Map.of("text", "in a group")));
        group.put("chat", Map.of("id", -5, "type", "supergroup"));
        telegram.arrives("message", group);
        telegram.arrives("edited_message", group);
        // Nobody has asked for those, and still they may come.
        var unasked = telegram.arrives("channel_post", group).toString();
        assertThat(telegram.post(unasked, telegram.secret())).isEqualTo(200);
        Eventually.so(
                "they are counted",
                () -> channelView(channel).path("health").path("ignored").asInt() == 3);
        assertThat(count("chats.chat")).isZero();
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void aFailingDatabaseIsNoReasonToConfirmAnUpdate_IN8() {
        company.telegramByWebhook(telegram, queue);
        jdbc.sql("alter table chats.message add constraint away check (false) not valid")
                .update();
        try {
            jdbc.sql("alter table chats.message drop constraint away").update();
            jdbc.sql("alter table chats.message rename to message_away").update();
            // The stand-in itself would try again at once, and what fails three times is kept.
            sandbox.chaos().set(Switch.REVOKED_TOKEN, 100);
            var update = telegram.writes(ADA, "Ada", "Do not lose me").toString();
            assertThat(telegram.post(update, telegram.secret())).isEqualTo(500);
            assertThat(telegram.pending()).isOne();
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        sandbox.chaos().calm();
        Eventually.so("it is taken", () -> telegram.answered().equals(List.of(200)));
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Do not lose me");
    }
}
