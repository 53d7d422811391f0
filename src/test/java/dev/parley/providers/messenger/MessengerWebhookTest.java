package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Eventually;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may come to Meta's webhook: batches, again and again, from strangers, broken, of several pages, while the database fails. */
class MessengerWebhookTest extends WithMessenger {
    private static final String BO = "13579753124688642";

    @Test
    void theSameEventAHundredTimesFromEightThreadsIsOneMessage_IN7() {
        connected();
        var delivery = page.delivery(page.writes(ADA, "Ada", "Once"));
        var statuses = AtOnce.all(8, _ -> {
            var codes = new HashSet<Integer>();
            for (int i = 0; i < 12; i++) {
                codes.add(app.post(delivery));
            }
            return codes;
        });
        assertThat(statuses).allMatch(codes -> codes.equals(Set.of(200)));
        assertThat(count("chats.message")).isOne();
        assertThat(count("chats.chat")).isOne();
        assertThat(count("contacts.contact")).isOne();
    }

    @Test
    void aCallWithoutTheSignatureIsRefusedAndChangesNothing_IN10() {
        connected();
        var delivery = page.delivery(message(ADA, "x", "m1"));
        var other = sandbox.meta().app("ffffffffffffffffffffffffffffffff");
        assertThat(app.post(delivery, null)).isEqualTo(401);
        assertThat(app.post(delivery, "")).isEqualTo(401);
        assertThat(app.post(delivery, app.signature(delivery + " "))).isEqualTo(401);
        assertThat(app.post(delivery, app.signature(delivery).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(401);
        assertThat(app.post(delivery, other.signature(delivery))).isEqualTo(401);
        assertThat(app.post("x".repeat(5 << 20), "00")).isEqualTo(401);
        assertThat(count("chats.message")).isZero();
        assertThat(count("providers.quarantine")).isZero();
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(count("chats.message")).isOne();
    }

    @Test
    void theChallengeIsAnsweredOnlyForTheRightToken_IN10() {
        var view = company.admin()
                .browser()
                .post("/api/channels", form(page, Map.of()))
                .ok();
        assertThat(app.callback(callback(view), "guessed")).isEqualTo(403);
        assertThat(app.callback(callback(view) + "x", verifyToken(view))).isEqualTo(403);
        assertThat(app.callback(callback(view), verifyToken(view))).isEqualTo(200);
    }

    @Test
    void aBrokenEventLosesNoneOfItsNeighbours_IN9() {
        connected();
        var broken = json(Map.of("sender", Map.of("id", ADA), "something_new", Map.of("a", 1)));
        var events = new ArrayList<JsonNode>();
        for (int i = 0; i < 50; i++) {
            events.add(i == 25 ? broken : message(ADA, "text " + i, "m" + i));
        }
        events.add(json("a string"));
        events.add(json(Map.of("message", Map.of("mid", "m-nobody", "text", "from nobody"))));
        var delivery = page.delivery(events.toArray(JsonNode[]::new));
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(count("chats.message")).isEqualTo(49);
        assertThat(count("chats.chat")).isOne();
        assertThat(count("providers.quarantine")).isEqualTo(3);
    }

    @Test
    void aThousandEventsOfOnePostAreTakenInTheirOrder_IN8() {
        connected();
        var events = new ArrayList<JsonNode>();
        for (int i = 0; i < 1_000; i++) {
            events.add(message(i % 2 == 0 ? ADA : BO, Integer.toString(10_000 + i), "m" + i, 1_700_000_000_000L + i));
        }
        assertThat(app.post(page.delivery(events.toArray(JsonNode[]::new)))).isEqualTo(200);
        assertThat(count("chats.message")).isEqualTo(1_000);
        assertThat(jdbc.sql("select text from chats.message order by chat_id, order_at, sequence, public_id")
                        .query(String.class)
                        .list()
                        .subList(0, 500))
                .isSorted();
    }

    @Test
    void twoPagesOfOneAppShareItsCallback() {
        var second = sandbox.meta().page(app, "600700800900", "EAA-token-of-the-other", "Other page");
        connected(second, Map.of());
        connected();
        var delivery = json(Map.of(
                "object",
                "page",
                "entry",
                List.of(
                        page.entry(message(ADA, "to the first", "m1")),
                        second.entry(message(ADA, "to the second", "m2")))));
        assertThat(app.post(delivery.toString())).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select c.name || ': ' || m.text from chats.message m join channels.channel c on c.id = m.channel_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("Other page: to the second", "Shop page: to the first");
        // The same id at two pages is two people.
        assertThat(count("contacts.contact")).isEqualTo(2);
    }

    @Test
    void aPageThatNobodyConnectedGoesToQuarantineAndIsReplayedOnceItIs_IN9() {
        connected();
        var second = sandbox.meta().page(app, "600700800900", "EAA-token-of-the-other", "Other page");
        assertThat(app.post(second.delivery(message(ADA, "Hello?", "m1")))).isEqualTo(200);
        assertThat(count("chats.message")).isZero();
        var item = quarantined().path(0);
        assertThat(item.path("reason").asString()).isEqualTo("UNKNOWN_ACCOUNT");
        var replay = "/api/quarantine/" + item.path("id").asLong() + "/replay";
        assertThat(company.admin().browser().post(replay, Map.of()).status()).isEqualTo(409);
        var channel = connected(second, Map.of());
        company.admin().browser().post(replay, Map.of()).ok();
        assertThat(jdbc.sql("select channel_id from chats.message")
                        .query(Long.class)
                        .single())
                .isEqualTo(channel);
    }

    @Test
    void anotherAppsSecretReachesNoPageOfOurs_IN10() {
        connected();
        var stranger = sandbox.meta().app("ffffffffffffffffffffffffffffffff");
        var theirs = sandbox.meta().page(stranger, "999000111222", "EAA-token-of-theirs", "Their page");
        connected(theirs, Map.of());
        assertThat(stranger.post(page.delivery(message(ADA, "Smuggled", "m1")))).isEqualTo(200);
        assertThat(count("chats.message")).isZero();
        assertThat(quarantined().path(0).path("reason").asString()).isEqualTo("UNKNOWN_ACCOUNT");
    }

    @Test
    void whatCannotBeReadIsKeptAndAnsweredWith200_IN9() {
        connected();
        var hostile = List.of(
                "{\"object\":\"page\",",
                "[]",
                "null",
                "{\"object\":\"user\",\"entry\":[]}",
                "{\"object\":\"page\",\"entry\":{}}",
                "{\"object\":\"page\",\"entry\":[5]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":[]}]}",
                "{\"object\":\"page\",\"entry\":[{\"messaging\":[{}]}]}",
                "[".repeat(5_000));
        hostile.forEach(body -> assertThat(app.post(body)).as(body).isEqualTo(200));
        hostile.forEach(body -> assertThat(app.post(body)).as(body).isEqualTo(200));
        assertThat(count("providers.quarantine")).isEqualTo(hostile.size());
        assertThat(count("chats.message")).isZero();
    }

    @Test
    void whatIsForBotsAndPostsIsCountedAndMakesNoChat_IN15() {
        var channel = connected();
        var entries = new ArrayList<Map<String, ?>>();
        for (var field : List.of("standby", "changes", "messaging_handovers")) {
            entries.add(Map.of("id", page.id(), field, List.of(message(ADA, "x", "m" + field))));
        }
        entries.add(page.entry(json(Map.of("sender", Map.of("id", ADA), "referral", Map.of("ref", "ad")))));
        assertThat(app.post(json(Map.of("object", "page", "entry", entries)).toString()))
                .isEqualTo(200);
        Eventually.so(
                "they are counted",
                () -> channelView(channel).path("health").path("ignored").asInt() == 4);
        assertThat(count("chats.chat")).isZero();
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void aFailingDatabaseIsNoReasonToConfirmADelivery_IN8() {
        connected();
        var delivery = page.delivery(message(ADA, "Do not lose me", "m1"));
        jdbc.sql("alter table chats.message rename to message_away").update();
        try {
            assertThat(app.post(delivery)).isEqualTo(500);
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Do not lose me");
    }

    @Test
    void whatMetaDoesNotAcceptIsSaidBesideTheField_AD8() {
        var form = form(page, Map.of());
        form.put("secrets", Map.of("accessToken", "EAA-wrong", "appSecret", app.secret()));
        assertThat(problem(form)).contains("secrets.accessToken", "does not accept this access token");
        form.put("secrets", Map.of("accessToken", page.token(), "appSecret", "0000000000000000"));
        assertThat(problem(form)).contains("secrets.appSecret", "does not belong to the app");
        form.put("secrets", Map.of("accessToken", page.token(), "appSecret", app.secret()));
        form.put(
                "settings",
                Map.of("pageId", "12345", "graphBase", sandbox.meta().graphBase()));
        assertThat(problem(form)).contains("settings.pageId");
        connected();
        form.putAll(form(page, Map.of()));
        form.put("name", "Twice");
        assertThat(problem(form)).contains("connected already");
    }

    private String problem(Map<String, Object> form) {
        var answer = company.admin().browser().post("/api/channels", form);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        return answer.body().toString();
    }

    private static JsonNode message(String from, String text, String mid) {
        return message(from, text, mid, System.currentTimeMillis());
    }

    private static JsonNode message(String from, String text, String mid, long at) {
        var event = new HashMap<String, Object>();
        event.put("sender", Map.of("id", from));
        event.put("recipient", Map.of("id", "0"));
        event.put("timestamp", at);
        event.put("message", Map.of("mid", mid, "text", text));
        return json(event);
    }

    private static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
