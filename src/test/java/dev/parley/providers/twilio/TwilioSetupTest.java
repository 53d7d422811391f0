package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Connecting a number, and what is said when something is wrong with it (AD-4, AD-5, AD-8). */
class TwilioSetupTest extends WithTwilio {
    @Test
    void theAccountAndItsNumberAreCheckedBeforeAnythingIsSaved_AD6() {
        var check = post("/api/channels/check", form(Map.of())).ok();
        assertThat(check.path("account").asString()).isEqualTo(sms.number());
        assertThat(check.path("title").asString()).isEqualTo("Shop Inc");
        assertThat(count("channels.channel")).isZero();
    }

    @Test
    void whatIsWrongIsSaidBesideItsField_AD4() {
        var wrongToken = form(Map.of());
        wrongToken.put("secrets", Map.of("authToken", "some-other-token"));
        assertThat(field(post("/api/channels", wrongToken))).isEqualTo("secrets.authToken");
        wrongToken.put("secrets", Map.of("authToken", ""));
        assertThat(field(post("/api/channels", wrongToken))).isEqualTo("secrets.authToken");
        assertThat(fieldOf(Map.of("accountSid", "AC" + "f".repeat(32)))).isEqualTo("settings.accountSid");
        assertThat(fieldOf(Map.of("accountSid", "SK1"))).isEqualTo("settings.accountSid");
        assertThat(fieldOf(Map.of("number", "+15557654321"))).isEqualTo("settings.number");
        assertThat(fieldOf(Map.of("number", "0555 765"))).isEqualTo("settings.number");
        assertThat(fieldOf(Map.of("messagingServiceSid", "MG" + "a".repeat(32))))
                .isEqualTo("settings.number");
        assertThat(fieldOf(Map.of("number", "", "messagingServiceSid", "MG1")))
                .isEqualTo("settings.messagingServiceSid");
        assertThat(fieldOf(Map.of("publicAddress", "chat.example"))).isEqualTo("settings.publicAddress");
        assertThat(fieldOf(Map.of("apiBase", "http://127.0.0.1:1"))).isEqualTo("settings.apiBase");
        assertThat(fieldOf(Map.of("apiBase", "https://api.twilio.com", "publicAddress", "http://chat.example")))
                .isEqualTo("settings.publicAddress");
        assertThat(count("channels.channel")).isZero();
    }

    @Test
    void aNumberIsConnectedOnce_AD8() {
        company.sms(sms, queue);
        var again = form(Map.of());
        again.put("name", "The same again");
        var answer = post("/api/channels", again);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).isEqualTo(sms.number() + " is connected already.");
    }

    @Test
    void theTokenIsNeverShownAndGoesNowhereElse_AD5() {
        var channel = company.sms(sms, queue);
        var shown = company.admin().browser().get("/api/channels").ok();
        assertThat(shown.toString()).doesNotContain(sms.authToken());
        assertThat(shown.path(0).path("secretsSet").path(0).asString()).isEqualTo("authToken");
        var elsewhere = form(Map.of("apiBase", "http://127.0.0.1:1"));
        elsewhere.put("secrets", Map.of());
        var carried = company.admin().browser().put("/api/channels/" + channel, elsewhere);
        assertThat(field(carried)).isEqualTo("secrets.authToken");
        var kept = form(Map.of());
        kept.put("secrets", Map.of("authToken", ""));
        company.admin().browser().put("/api/channels/" + channel, kept).ok();
        sms.writes(ADA, "Still here?");
        bea.seesNewChat();
    }

    @Test
    void aChannelKeepsItsNumber_AD5() {
        var channel = company.sms(sms, queue);
        var other = form(Map.of("number", "+15557654321"));
        var refused = company.admin().browser().put("/api/channels/" + channel, other);
        assertThat(field(refused)).isEqualTo("settings.number");
    }

    @Test
    void aTokenThatWasWithdrawnIsSaidAndMessagesWaitForTheNewOne_AD4() {
        var channel = company.sms(sms, queue);
        sms.writes(ADA, "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        sandbox.chaos().set(Switch.REVOKED_TOKEN, 100);
        bea.answers(chat, "Hi").ok();
        Eventually.so(
                "it is said",
                () -> health(channel)
                        .path("sentence")
                        .asString("")
                        .contains("does not accept this channel's auth token"));
        Eventually.so("the message says why it waits", () -> failure(chat).contains("auth token"));
        sandbox.chaos().calm();
        clock.pass(Duration.ofMinutes(3));
        Eventually.so(
                "it is well again",
                () -> health(channel).path("state").asString().equals("WELL"));
        Eventually.so("it has left", () -> sms.sentTexts().contains("Hi"));
    }

    @Test
    void aDeletedChannelForgetsItsToken_AD3() {
        var channel = company.sms(sms, queue);
        Eventually.so("it is looked after", () -> count("providers.twilio") == 1);
        company.admin().browser().delete("/api/channels/" + channel).ok();
        Eventually.so("the token is forgotten", () -> count("platform.secret") == 0);
        company.sms(sms, queue);
    }

    @Test
    void aMessagingServiceTakesWhatItsNumbersGetAndSends() {
        var service = "MG" + "b".repeat(32);
        var answer = post("/api/channels", form(Map.of("number", "", "messagingServiceSid", service)))
                .ok();
        assertThat(answer.path("account").asString()).isEqualTo(service);
        sms.hasWebhook(
                company.base() + "/hooks/twilio/" + answer.path("publicKey").asString());
        sms.arrives(ADA, Map.of("Body", "Hello", "To", "+15550007777", "MessagingServiceSid", service));
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hi").ok();
        Eventually.so("the answer is there", () -> sms.sentTexts().contains("Hi"));
        assertThat(sms.sent().getFirst().parameters())
                .containsEntry("MessagingServiceSid", service)
                .doesNotContainKey("From");
        sms.hasWebhook("");
        sms.arrives(ADA, Map.of("Body", "Missed", "To", "+15550007777", "MessagingServiceSid", service));
        sms.arrives(ADA, Map.of("Body", "Another's", "To", "+15550008888"));
        clock.pass(Duration.ofMinutes(3));
        Eventually.so("it is fetched", () -> bea.texts(chat).contains("Missed"));
        assertThat(bea.texts(chat)).doesNotContain("Another's");
    }

    private String fieldOf(Map<String, String> settings) {
        return field(post("/api/channels/check", form(settings)));
    }

    private Map<String, Object> form(Map<String, String> differs) {
        var form = new HashMap<>(Company.smsForm(sms, queue, company.base()));
        var settings = new TreeMap<String, String>(Map.of(
                "accountSid", sms.accountSid(),
                "number", sms.number(),
                "publicAddress", company.base().toString(),
                "apiBase", sms.apiBase()));
        settings.putAll(differs);
        form.put("settings", settings);
        return form;
    }

    private Answer post(String path, Map<String, Object> form) {
        return company.admin().browser().post(path, form);
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isBetween(400, 502);
        return answer.body().path("errors").path(0).path("field").asString("");
    }
}
