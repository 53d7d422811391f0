package dev.parley.providers.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Account;
import dev.parley.sandbox.Chaos.Switch;
import dev.parley.sandbox.WhatsAppNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A number on WhatsApp's Cloud API from end to end, against a stand-in that behaves as it is documented. */
class WhatsAppTest extends WithWhatsApp {
    @Test
    void aCustomerWritesAndIsAnsweredAndTheAnswerArrives() {
        number.writes(ADA, "Ada", "Where is my parcel?");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.opens(chat).path("contact").path("name").asString()).isEqualTo("Ada");
        assertThat(jdbc.sql("select number from contacts.phone")
                        .query(String.class)
                        .list())
                .containsExactly("+" + ADA);
        bea.answers(chat, "On its way.").ok();
        Eventually.so("the answer is there", () -> number.sentTexts().equals(List.of("On its way.")));
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        number.becomes(number.sent().getFirst(), "read", Map.of());
        Eventually.so("it is read", () -> lastStatus(chat).equals("READ"));
        number.becomes(number.sent().getFirst(), "delivered", Map.of());
        Eventually.so("all came", () -> number.pending() == 0);
        assertThat(lastStatus(chat)).isEqualTo("READ");
        assertThat(bea.messages(chat)).hasSize(2);
    }

    @Test
    void aCustomerIsKnownByIdAndByNumber_IN4() {
        number.writes(ADA, "Ada", "With my number");
        var chat = bea.seesNewChat();
        var hidden = new HashMap<String, Object>();
        hidden.put("from_user_id", WhatsAppNumber.userId(ADA));
        hidden.put("id", "wamid.HIDDEN");
        hidden.put("timestamp", Long.toString(Instant.now().getEpochSecond()));
        hidden.put("type", "text");
        hidden.put("text", Map.of("body", "Without it"));
        assertThat(app.post(number.delivery(Map.of("messages", List.of(hidden)))))
                .isEqualTo(200);
        assertThat(bea.texts(chat)).containsExactly("With my number", "Without it");
        assertThat(count("contacts.contact")).isOne();
        bea.accepts(chat).ok();
        bea.answers(chat, "To the id").ok();
        Eventually.so("the answer is there", () -> number.sentTexts().equals(List.of("To the id")));
        assertThat(number.sent().getFirst().parameters().path("recipient").asString())
                .isEqualTo(WhatsAppNumber.userId(ADA));
    }

    @Test
    void everyOtherKindIsShown_IN12() {
        number.account().conversations().with(ADA, "Ada");
        for (var kind : Account.Kind.values()) {
            number.account().sends(ADA, kind);
        }
        number.account().presses(ADA, "", "Yes");
        number.arrives(ADA, Map.of("type", "button", "button", Map.of("text", "Stop", "payload", "STOP")));
        number.arrives(
                ADA, Map.of("type", "unsupported", "errors", List.of(Map.of("code", 131051, "title", "Unknown"))));
        number.arrives(ADA, Map.of("type", "order", "order", Map.of("catalog_id", "1", "text", "Two of these")));
        number.arrives(ADA, Map.of("type", "reaction", "reaction", Map.of("message_id", "x", "emoji", "👍")));
        number.arrives(ADA, Map.of("type", "system", "system", Map.of("type", "user_changed_number", "wa_id", "1")));
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == 10);
        Eventually.so("the rest came too", () -> number.pending() == 0);
        assertThat(bea.messages(chat).stream()
                        .map(one -> one.path("kind").asString())
                        .toList())
                .containsExactlyInAnyOrder(
                        "IMAGE",
                        "STICKER",
                        "LOCATION",
                        "CONTACT",
                        "VOICE",
                        "DOCUMENT",
                        "CHOICE",
                        "CHOICE",
                        "UNSUPPORTED",
                        "UNSUPPORTED");
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void anEditAndARevokeGoToTheirMessage_IN14() {
        var first = number.writes(ADA, "Ada", "two pizas").path("id").asString();
        var second = number.writes(ADA, "Ada", "no, wait").path("id").asString();
        var chat = bea.seesNewChat();
        number.account().edits(ADA, first, "two pizzas");
        number.arrives(ADA, Map.of("type", "revoke", "revoke", Map.of("original_message_id", second)));
        Eventually.so("both are changed", () -> bea.texts(chat).containsAll(List.of("two pizzas", "")));
        assertThat(count("chats.message")).isEqualTo(2);
    }

    @Test
    void aFailureThatIsToldLaterIsSaidInWords_PN8() {
        number.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hello Ada").ok();
        number.behaves(_ -> null);
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        bea.answers(chat, "And another").ok();
        Eventually.so("it is out", () -> number.sent().size() == 2);
        // What has arrived has not failed, whatever is told later.
        var errors = Map.of("errors", List.of(Map.of("code", 131047, "title", "Re-engagement message")));
        number.becomes(number.sent().getFirst(), "failed", errors);
        Eventually.so("all came", () -> number.pending() == 0);
        assertThat(bea.messages(chat).get(1).path("status").asString()).isEqualTo("DELIVERED");
        jdbc.sql("update chats.message set status = 'SENT' where text = 'And another'")
                .update();
        number.becomes(number.sent().getLast(), "failed", errors);
        Eventually.so("it has failed", () -> lastStatus(chat).equals("FAILED"));
        assertThat(bea.messages(chat).getLast().path("failure").asString()).contains("only for 24 hours");
    }

    @Test
    void anAnswerThatGotLostIsKnownByItsStatusAndSentOnce_PN8() {
        number.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        Eventually.so("all is quiet", () -> number.pending() == 0);
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "Only once").ok();
        Eventually.so("its status says it", () -> lastStatus(chat).equals("DELIVERED"));
        sandbox.chaos().calm();
        assertThat(number.sentTexts()).containsExactly("Only once");
        assertThat(bea.messages(chat).getLast().path("maybeTwice").asBoolean()).isFalse();
    }

    @Test
    void afterADayNothingMayBeSent_ST5() {
        number.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.opens(chat).path("row").path("windowEndsAt").isString()).isTrue();
        jdbc.sql("update channels.reach set last_inbound_at = last_inbound_at - interval '25 hours'")
                .update();
        assertThat(bea.answers(chat, "Too late").status()).isEqualTo(409);
        number.knows(ADA, "Ada", Instant.now().minus(Duration.ofHours(25)));
        assertThat(number.sent()).isEmpty();
    }

    @Test
    void onlyTheOwnersReadingIsToldToTheCustomer_PN16() {
        number.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        var upTo = Map.of("changeNo", 1);
        bea.browser().post("/api/chats/" + chat + "/read", upTo);
        bea.accepts(chat).ok();
        assertThat(number.called()).noneMatch(call -> call.endsWith(" read"));
        bea.browser().post("/api/chats/" + chat + "/read", upTo).ok();
        Eventually.so("it is told", () -> number.called().stream().anyMatch(call -> call.endsWith(" read")));
    }

    @Test
    void oneDeliveryMayHoldManyAndABrokenOneLosesNoNeighbour_IN9() {
        var messages = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < 20; i++) {
            messages.add(
                    i == 10
                            ? Map.of("type", "text", "text", Map.of("body", "from nobody"))
                            : Map.of(
                                    "from",
                                    ADA,
                                    "id",
                                    "wamid." + i,
                                    "timestamp",
                                    Long.toString(1_700_000_000 + i),
                                    "type",
                                    "text",
                                    "text",
                                    Map.of("body", "text " + i)));
        }
        var delivery = number.delivery(Map.of("messages", messages));
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(app.post(delivery)).isEqualTo(200);
        assertThat(count("chats.message")).isEqualTo(19);
        assertThat(count("providers.quarantine")).isOne();
        var other = delivery.replace(number.id(), "555555555555");
        assertThat(app.post(other)).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from providers.quarantine where reason = 'UNKNOWN_ACCOUNT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }
}
