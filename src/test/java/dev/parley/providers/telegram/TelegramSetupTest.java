package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Connecting a bot, and what is said when something is wrong with it (AD-4, AD-5, AD-8). */
class TelegramSetupTest extends WithTelegram {

    @Test
    void theTokenIsTestedAndTheBotsNameIsSaid_AD6() {
        var check =
                admin("/api/channels/check", form(Map.of("receive", "POLLING"))).ok();
        assertThat(check.path("account").asString()).isEqualTo("@shop_bot");
        assertThat(check.path("title").asString()).isEqualTo("Shop bot");
        assertThat(count("channels.channel")).isZero();
    }

    @Test
    void aWrongTokenIsSaidBesideItsField_AD4() {
        var wrong = form(Map.of());
        wrong.put("secrets", Map.of("botToken", "1:wrong"));
        assertThat(field(admin("/api/channels/check", wrong))).isEqualTo("secrets.botToken");
        wrong.put("secrets", Map.of("botToken", "no token at all / ?"));
        assertThat(field(admin("/api/channels", wrong))).isEqualTo("secrets.botToken");
        var nowhere = form(Map.of());
        nowhere.put("settings", Map.of("apiBase", "http://127.0.0.1:1"));
        assertThat(admin("/api/channels/check", nowhere).status()).isEqualTo(502);
        assertThat(field(admin("/api/channels/check", nowhere))).isEqualTo("settings.apiBase");
        nowhere.put("settings", Map.of("apiBase", "file:///etc/passwd"));
        assertThat(field(admin("/api/channels/check", nowhere))).isEqualTo("settings.apiBase");
        var insecure = form(Map.of());
        insecure.put("settings", Map.of("receive", "WEBHOOK", "publicAddress", "http://shop.example"));
        assertThat(field(admin("/api/channels/check", insecure))).isEqualTo("settings.publicAddress");
    }

    @Test
    void aChannelKeepsItsBotAndItsTokenGoesNowhereElse_AD5() {
        var channel = "/api/channels/" + company.telegram(telegram, queue);
        var elsewhere = form(Map.of());
        elsewhere.put("secrets", Map.of());
        elsewhere.put("settings", Map.of("apiBase", "http://127.0.0.1:1"));
        var carried = company.admin().browser().put(channel, elsewhere);
        assertThat(carried.status()).isEqualTo(400);
        assertThat(field(carried)).isEqualTo("secrets.botToken");
        telegram.isAnotherBot(4712, "other_bot");
        var other = company.admin().browser().put(channel, form(Map.of()));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.detail()).contains("@other_bot");
    }

    @Test
    void aBotIsConnectedOnce_AD8() {
        company.telegram(telegram, queue);
        var again = form(Map.of());
        again.put("name", "The same again");
        var answer = admin("/api/channels", again);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).isEqualTo("@shop_bot is connected already.");
    }

    @Test
    void aWebhookElsewhereIsSaidAndTakenOverOnlyWhenAsked_AD4() {
        telegram.hasWebhook("https://other.example/hook");
        var check = admin("/api/channels/check", form(Map.of())).ok();
        assertThat(check.path("webhookElsewhere").asString()).isEqualTo("other.example");
        var refused = admin("/api/channels", form(Map.of()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("other.example");
        var form = form(Map.of());
        form.put("takeOver", true);
        admin("/api/channels", form).ok();
        telegram.writes(ADA, "Ada", "Hello");
        bea.seesNewChat();
        assertThat(telegram.webhook()).isEmpty();
    }

    @Test
    void troubleIsSaidInWordsAndTheAdministratorIsToldAtOnce_AD4() {
        var page = company.admin().connect();
        var channel = company.telegram(telegram, queue);
        telegram.behaves((method, _) -> method.equals("getUpdates")
                ? Reply.refusal(409, "Conflict: terminated by other getUpdates request")
                : null);
        var frame = page.awaits("trouble", one -> !one.path("channels").isEmpty());
        assertThat(frame.path("channels").path(0).path("sentence").asString())
                .contains("Another program asks for this bot's messages");
        assertThat(health(channel).path("state").asString()).isEqualTo("TROUBLE");
        telegram.behaves((_, _) -> Reply.refusal(401, "Unauthorized"));
        Eventually.so(
                "the token is said to be void",
                () -> health(channel)
                        .path("sentence")
                        .asString("")
                        .contains("does not know this bot's token any more"));
        telegram.behaves((_, _) -> null);
        var again = form(Map.of());
        company.admin().browser().put("/api/channels/" + channel, again).ok();
        Eventually.so(
                "it is well again",
                () -> health(channel).path("state").asString().equals("WELL"));
        page.awaits("trouble", one -> one.path("channels").isEmpty());
    }

    @Test
    void aWebhookThatSomebodyElseSetLaterIsSaid_AD4() {
        var channel = company.telegram(telegram, queue);
        Eventually.so("it is polled", () -> telegram.called().contains("getUpdates"));
        telegram.hasWebhook("https://other.example/hook");
        Eventually.so(
                "it is said",
                () -> health(channel)
                        .path("sentence")
                        .asString("")
                        .contains("another program has set its own address"));
    }

    @Test
    void theTokenIsNeverShownAndLiesEncrypted_AD5() {
        var channel = company.telegram(telegram, queue);
        var answer = company.admin().browser().get("/api/channels").ok();
        assertThat(answer.toString()).doesNotContain(telegram.token());
        assertThat(answer.path(0).path("secretsSet").path(0).asString()).isEqualTo("botToken");
        assertThat(company.admin().browser().get("/api/audit").body().toString())
                .doesNotContain(telegram.token());
        var stored = jdbc.sql("select encode(value, 'escape') from platform.secret where name = :name")
                .param("name", "channel/" + channel + "/botToken")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(telegram.token()).doesNotContain("Test-Token");
        var kept = form(Map.of());
        kept.put("secrets", Map.of("botToken", ""));
        company.admin().browser().put("/api/channels/" + channel, kept).ok();
        telegram.writes(ADA, "Ada", "Still here?");
        bea.seesNewChat();
    }

    @Test
    void aDeletedChannelLetsTheBotGo_AD3() {
        var channel = company.telegramByWebhook(telegram, queue);
        company.admin().browser().delete("/api/channels/" + channel).ok();
        Eventually.so("Telegram calls us no more", () -> telegram.webhook().isEmpty());
        Eventually.so("the token is forgotten", () -> count("platform.secret") == 0);
        company.telegram(telegram, queue);
    }

    @Test
    void thePictureOfACustomerIsCopied_IN4() {
        telegram.picture(picture());
        company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        Eventually.so(
                "it is there",
                () -> bea.opens(chat).path("contact").path("picture").isString());
        var path = bea.opens(chat).path("contact").path("picture").asString();
        assertThat(path).startsWith("/api/contacts/").doesNotContain(telegram.token());
        assertThat(bea.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void aFailingLookUpHoldsUpNoMessage_IN5() {
        telegram.behaves(
                (method, _) -> method.equals("getUserProfilePhotos") ? new Reply(500, "{\"message\":\"no\"}") : null);
        company.telegram(telegram, queue);
        telegram.arrives("message", telegram.message(ADA, "", Map.of("text", "Who am I?")));
        var chat = bea.seesNewChat();
        assertThat(bea.opens(chat).path("contact").path("name").asString()).isEqualTo("[New Contact][Shop bot]-" + ADA);
        Eventually.so("it was tried", () -> telegram.called().contains("getUserProfilePhotos"));
    }

    private static byte[] picture() {
        var image = new java.awt.image.BufferedImage(200, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "jpg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, Object> form(Map<String, String> settings) {
        return new HashMap<>(Company.telegramForm(telegram, queue, settings));
    }

    private Answer admin(String path, Map<String, Object> form) {
        return company.admin().browser().post(path, form);
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isBetween(400, 502);
        return answer.body().path("errors").path(0).path("field").asString("");
    }

    private JsonNode health(long channel) {
        return channelView(channel).path("health");
    }
}
