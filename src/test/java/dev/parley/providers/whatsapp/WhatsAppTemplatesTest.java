package dev.parley.providers.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Reply;
import dev.parley.sandbox.SampleTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Templates from the provider's list to the customer's phone (ST-3). */
class WhatsAppTemplatesTest extends WithWhatsApp {
    private static final Map<String, String> VALUES =
            Map.of("header.1", "4711", "body.1", "Ada", "body.2", "Monday", "button.0.1", "4711");
    private long chat;

    @BeforeEach
    void aChatWhoseWindowIsOver() {
        number.writes(ADA, "Ada", "Hello");
        chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        jdbc.sql("update channels.reach set last_inbound_at = last_inbound_at - interval '25 hours'")
                .update();
        number.knows(ADA, "Ada", Instant.now().minus(Duration.ofHours(25)));
        Eventually.so("the templates are here", () -> count("channels.template") == 9);
    }

    @Test
    void aTemplatePassesAClosedWindowAndTheCustomerReadsItsWords_ST3() {
        assertThat(bea.answers(chat, "Too late").status()).isEqualTo(409);
        var message = sends("order_on_its_way", VALUES).ok();
        var words = """
                Your order 4711
                Hello Ada, your order left us today. It arrives on Monday.
                The shop
                [Follow the parcel] https://shop.example/parcels/4711""";
        assertThat(message.path("text").asString()).isEqualTo(words);
        assertThat(message.path("template").asString()).isEqualTo("order_on_its_way");
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        var call = number.sent().getFirst().parameters();
        assertThat(call.path("type").asString()).isEqualTo("template");
        assertThat(call.path("template")).isEqualTo(json("""
                {"name": "order_on_its_way", "language": {"code": "en"}, "components": [
                  {"type": "header", "parameters": [{"type": "text", "text": "4711"}]},
                  {"type": "body", "parameters": [{"type": "text", "text": "Ada"}, {"type": "text", "text": "Monday"}]},
                  {"type": "button", "sub_type": "url", "index": "0", "parameters": [{"type": "text", "text": "4711"}]}]}"""));
        assertThat(number.sentTexts().getFirst()).contains("Hello Ada, your order left us today.");
    }

    @Test
    void placesMayHaveNames_ST3() {
        sends("appointment", Map.of("body.first_name", "Ada", "body.day", "Friday", "body.time", "9:30"))
                .ok();
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        assertThat(number.sent().getFirst().parameters().path("template").path("components"))
                .isEqualTo(json("""
                        [{"type": "body", "parameters": [
                          {"type": "text", "parameter_name": "first_name", "text": "Ada"},
                          {"type": "text", "parameter_name": "day", "text": "Friday"},
                          {"type": "text", "parameter_name": "time", "text": "9:30"}]}]"""));
        assertThat(number.sentTexts().getFirst()).startsWith("Hello Ada, we see you on Friday at 9:30.");
    }

    @Test
    void theListSaysWhatMayBeSentAndWhyNot_ST3() {
        var offer = bea.browser().get("/api/chats/" + chat + "/templates").ok();
        var refusals = new HashMap<String, String>();
        offer.path("items")
                .forEach(one -> refusals.put(
                        one.path("name").asString() + "/" + one.path("language").asString(),
                        one.path("refusal").asString("")));
        assertThat(refusals)
                .hasSize(9)
                .containsEntry("still_there/en", "")
                .containsEntry("still_there/de", "")
                .containsEntry("new_arrivals/en", "This template needs a file, which Parley cannot send with it yet.")
                .containsEntry("price_change/en", "This template is not approved yet.")
                .containsEntry("win_a_prize/en", "This template was rejected.")
                .containsEntry("old_terms/en", "This template was disabled.");
        var order = template(offer, "order_on_its_way");
        assertThat(order.path("variables")
                        .valueStream()
                        .map(one -> one.path("key").asString() + "="
                                + one.path("example").asString(""))
                        .toList())
                .containsExactly("header.1=", "body.1=Ada", "body.2=Monday", "button.0.1=4711");
        assertThat(sends("win_a_prize", Map.of()).status()).isEqualTo(409);
        assertThat(sends("new_arrivals", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aValueThatWhatsAppWouldRefuseIsSaidBesideItsField_ST3() {
        for (var wrong : List.of("", " ", "two\nlines", "a\ttab", "many    spaces", "x".repeat(1_025))) {
            var values = new HashMap<String, String>(VALUES);
            values.put("body.2", wrong);
            var answer = sends("order_on_its_way", values);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("field").asString())
                    .isEqualTo("values.body.2");
        }
        assertThat(number.sent()).isEmpty();
    }

    @Test
    void theSameTemplateTwiceIsOneMessage_PN8() {
        var once = UUID.randomUUID();
        var first = sends(once, "still_there", Map.of()).ok();
        assertThat(sends(once, "still_there", Map.of()).ok().path("id")).isEqualTo(first.path("id"));
        assertThat(bea.messages(chat)).hasSize(2);
    }

    @Test
    void theCustomersPressOnAButtonComesBackAndOpensTheWindow_ST5() {
        sends("still_there", Map.of()).ok();
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        number.account().presses(ADA, number.sent().getFirst().messageId(), "Yes, please");
        Eventually.so("the answer is there", () -> bea.texts(chat).contains("Yes, please"));
        bea.answers(chat, "Fine").ok();
    }

    @Test
    void onlyTheChatsOwnerMaySendOne_AD1() {
        var cleo = company.agent("Cleo");
        var body = Map.of("clientId", UUID.randomUUID(), "templateId", id("still_there"), "values", Map.of());
        assertThat(cleo.browser()
                        .post("/api/chats/" + chat + "/templates", body)
                        .status())
                .isEqualTo(403);
        assertThat(cleo.browser().get("/api/chats/" + chat + "/templates").status())
                .isEqualTo(403);
    }

    @Test
    void itIsLookedAtAgainWhenItLeaves_ST5() {
        number.behaves(_ -> new Reply(500, "{}"));
        sends("still_there", Map.of()).ok();
        Eventually.so("it was tried", () -> number.called().stream().anyMatch(call -> call.endsWith("/messages")));
        jdbc.sql("update channels.template set status = 'PAUSED' where name = 'still_there'")
                .update();
        number.behaves(_ -> null);
        Eventually.so("it waits", () -> failure().contains("has a fault"));
        jdbc.sql("update providers.lane set retry_at = 'epoch'").update();
        Eventually.so("it has failed", () -> lastStatus(chat).equals("FAILED"));
        assertThat(failure()).isEqualTo("This template is paused, because customers complained about it.");
        assertThat(number.sent()).isEmpty();
    }

    @Test
    void whatWhatsAppRefusesIsSaidInWordsAndTheTemplatesAreAskedForAnew_PN8() {
        jdbc.sql("update channels.template set status = 'APPROVED' where name = 'price_change'")
                .update();
        sends("price_change", Map.of("body.1", "Monday")).ok();
        fails("WhatsApp has no approved template of this name");
        Eventually.so("it is as it was", () -> statusOf("price_change").equals("PENDING"));
        var words = Map.of(
                132000, "The values do not fit the template",
                132005, "With these values the template gets too long",
                132012, "A value does not have the form",
                132015, "WhatsApp has paused this template",
                132016, "WhatsApp has disabled this template",
                131049, "WhatsApp did not deliver the message, because this customer got many");
        words.forEach((code, sentence) -> {
            number.behaves(_ -> refused(code));
            sends("still_there", Map.of()).ok();
            fails(sentence);
        });
    }

    @Test
    void aFailureThatIsToldLaterIsSaidInWords_PN8() {
        sends("still_there", Map.of()).ok();
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
        Eventually.so("all came", () -> number.pending() == 0);
        jdbc.sql("update chats.message set status = 'SENT' where direction = 'OUT'")
                .update();
        var errors = Map.of("errors", List.of(Map.of("code", 131050, "title", "Opted out")));
        number.becomes(number.sent().getFirst(), "failed", errors);
        Eventually.so("it has failed", () -> lastStatus(chat).equals("FAILED"));
        assertThat(failure()).contains("asked WhatsApp to get no more advertising");
    }

    @Test
    void aFailedOneMayBeSentAgainThoughTheWindowIsClosed_PN8() {
        number.behaves(_ -> refused(131049));
        var id = sends("still_there", Map.of()).ok().path("id").asLong();
        Eventually.so("it has failed", () -> lastStatus(chat).equals("FAILED"));
        assertThat(failure()).contains("got many advertising messages lately");
        number.behaves(_ -> null);
        bea.browser()
                .post("/api/chats/" + chat + "/messages/" + id + "/retry", Map.of())
                .ok();
        Eventually.so("it has arrived", () -> lastStatus(chat).equals("DELIVERED"));
    }

    @Test
    void theWebhookTellsAtOnceHowATemplateIsJudged_ST3() {
        number.judges("still_there", "PAUSED", "NONE");
        Eventually.so("it is paused", () -> statusOf("still_there").equals("PAUSED"));
        assertThat(sends("still_there", Map.of()).detail()).contains("paused");
        number.judges("price_change", "REJECTED", "PROMOTIONAL");
        Eventually.so("it is rejected", () -> statusOf("price_change").equals("REJECTED"));
        var list = company.admin()
                .browser()
                .get("/api/channels/" + channel + "/templates")
                .ok();
        assertThat(template(list, "price_change").path("statusReason").asString())
                .isEqualTo("Promotional");
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void theAdministratorRefreshesTheListAndWhatIsGoneIsNotShown_ST3() {
        for (int i = 0; i < 130; i++) {
            number.has(new SampleTemplate(
                    "8" + i, "more_" + i, "en", "MARKETING", "APPROVED", null, "More", "", List.of(), List.of()));
        }
        var admin = company.admin().browser();
        assertThat(bea.browser()
                        .post("/api/channels/" + channel + "/templates/refresh", Map.of())
                        .status())
                .isEqualTo(403);
        var list = admin.post("/api/channels/" + channel + "/templates/refresh", Map.of())
                .ok();
        assertThat(list.path("items")).hasSize(139);
        assertThat(list.path("fetchedAt").isString()).isTrue();
        jdbc.sql("update channels.channel set settings = settings - 'businessAccountId'")
                .update();
        var without = admin.post("/api/channels/" + channel + "/templates/refresh", Map.of())
                .ok();
        assertThat(without.path("items")).isEmpty();
        assertThat(without.path("problem").asString()).contains("WhatsApp Business Account ID");
    }

    private void fails(String words) {
        Eventually.so(
                words, () -> lastStatus(chat).equals("FAILED") && failure().startsWith(words));
    }

    private static Reply refused(int code) {
        return new Reply(400, "{\"error\": {\"code\": " + code + ", \"message\": \"no\"}}");
    }

    private String statusOf(String name) {
        return jdbc.sql("select status from channels.template where name = :name order by language desc limit 1")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String failure() {
        return bea.messages(chat).getLast().path("failure").asString("");
    }

    private Answer sends(String template, Map<String, String> values) {
        return sends(UUID.randomUUID(), template, values);
    }

    private Answer sends(UUID clientId, String template, Map<String, String> values) {
        return bea.browser()
                .post(
                        "/api/chats/" + chat + "/templates",
                        Map.of("clientId", clientId, "templateId", id(template), "values", values));
    }

    private long id(String name) {
        return jdbc.sql("select id from channels.template where name = :name order by language desc limit 1")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static JsonNode template(JsonNode offer, String name) {
        return offer.path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }
}
