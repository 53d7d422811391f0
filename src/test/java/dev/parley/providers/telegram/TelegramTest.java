package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.FakeTelegram;
import dev.parley.fixture.FakeTelegram.Reply;
import dev.parley.fixture.ProductTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Telegram bot from end to end, against a server that behaves as the Bot API is documented. */
@ProductTest
class TelegramTest {
    /** 52 bits: more than an int, and more than a float keeps. */
    private static final long ADA = (1L << 52) - 12_345;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final FakeTelegram telegram = new FakeTelegram();
    Company company;
    Agent bea;
    long queue;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
        queue = company.queue("Care", bea);
    }

    @AfterEach
    void close() {
        telegram.close();
    }

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
        assertThat(telegram.sent().getFirst().path("chat_id").asLong()).isEqualTo(ADA);
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
    void groupsAndBroadcastChannelsMakeNoChatAndAreCounted_IN15() {
        var channel = company.telegramByWebhook(telegram, queue);
        var group = new HashMap<>(telegram.message(ADA, "Ada", Map.of("text", "in a group")));
        group.put("chat", Map.of("id", -5, "type", "supergroup"));
        telegram.arrives("message", group);
        telegram.arrives("channel_post", group);
        telegram.arrives("edited_message", group);
        assertThat(count("chats.chat")).isZero();
        assertThat(count("providers.quarantine")).isZero();
        Eventually.so(
                "they are counted",
                () -> channelView(channel).path("health").path("ignored").asInt() == 3);
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

    @Test
    void aFailingDatabaseIsNoReasonToConfirmAnUpdate_IN8() {
        company.telegramByWebhook(telegram, queue);
        jdbc.sql("alter table chats.message add constraint away check (false) not valid")
                .update();
        try {
            jdbc.sql("alter table chats.message drop constraint away").update();
            jdbc.sql("alter table chats.message rename to message_away").update();
            telegram.writes(ADA, "Ada", "Do not lose me");
            assertThat(telegram.deliver()).isEqualTo(500);
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        assertThat(telegram.deliver()).isEqualTo(200);
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Do not lose me");
    }

    private Map<String, Object> edited(tools.jackson.databind.JsonNode message, String text, int later) {
        var edited = new HashMap<String, Object>();
        message.properties().forEach(one -> edited.put(one.getKey(), one.getValue()));
        edited.put("text", text);
        edited.put("edit_date", message.path("date").asLong() + later);
        return edited;
    }

    private static tools.jackson.databind.JsonNode json(Map<String, Object> message) {
        return tools.jackson.databind.json.JsonMapper.shared().valueToTree(message);
    }

    private List<String> history(long chat) {
        return bea.opens(chat)
                .path("history")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    private Map<String, String> webhook() {
        return Map.of("receive", "WEBHOOK", "publicAddress", company.base().toString());
    }

    private void change(long channel, Map<String, String> settings) {
        company.admin()
                .browser()
                .put("/api/channels/" + channel, Company.telegramForm(telegram, queue, settings))
                .ok();
    }

    private tools.jackson.databind.JsonNode channelView(long id) {
        return company.admin()
                .browser()
                .get("/api/channels")
                .ok()
                .valueStream()
                .filter(channel -> channel.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
