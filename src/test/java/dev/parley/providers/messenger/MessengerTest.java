package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import dev.parley.sandbox.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A Facebook page from end to end, against a stand-in that behaves as the Graph API is documented. */
class MessengerTest extends WithMessenger {
    @Test
    void aCustomerWritesAndIsAnswered() {
        connected();
        page.writes(ADA, "Ada Lovelace", "Where is my parcel? äöü / 👍");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.texts(chat)).containsExactly("Where is my parcel? äöü / 👍");
        Eventually.so(
                "the profile is there",
                () -> bea.opens(chat).path("contact").path("name").asString().equals("Ada Lovelace"));
        bea.answers(chat, "On its way.").ok();
        Eventually.so("the answer is there", () -> page.sentTexts().equals(List.of("On its way.")));
        assertThat(page.sent().getFirst().customer()).isEqualTo(ADA);
        assertThat(page.sent().getFirst().parameters().path("messaging_type").asString())
                .isEqualTo("RESPONSE");
        Eventually.so("it shows as sent", () -> lastStatus(chat).equals("SENT"));
        Eventually.so("the echo of it came", () -> page.pending() == 0);
        assertThat(bea.messages(chat)).hasSize(2);
        assertThat(page.isSubscribed()).isTrue();
    }

    @Test
    void thePictureOfACustomerIsCopied_IN4() throws IOException {
        connected();
        page.picture(picture());
        page.writes(ADA, "Ada Lovelace", "Hello");
        var chat = bea.seesNewChat();
        Eventually.so(
                "the picture is there",
                () -> bea.opens(chat).path("contact").path("picture").isString());
    }

    @Test
    void everyOtherKindIsShown_IN12() {
        connected();
        page.account().conversations().with(ADA, "Ada");
        for (var kind : dev.parley.sandbox.Account.Kind.values()) {
            page.account().sends(ADA, kind);
        }
        page.arrives(
                ADA, Map.of("message", Map.of("mid", "m1", "text", "Yes", "quick_reply", Map.of("payload", "YES"))));
        page.account().presses(ADA, "", "Track my order");
        var sticker = Map.of("sticker_id", 369239263222822L, "url", "https://x.example");
        page.arrives(
                ADA,
                Map.of(
                        "message",
                        Map.of(
                                "mid",
                                "m2",
                                "attachments",
                                List.of(
                                        Map.of("type", "image", "payload", sticker),
                                        Map.of("type", "sticker", "payload", sticker)))));
        page.arrives(ADA, Map.of("message", Map.of("mid", "m3", "is_unsupported", true)));
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == 10);
        assertThat(kinds(chat))
                .containsExactlyInAnyOrder(
                        "IMAGE",
                        "STICKER",
                        "LOCATION",
                        "UNSUPPORTED",
                        "AUDIO",
                        "DOCUMENT",
                        "CHOICE",
                        "CHOICE",
                        "STICKER",
                        "UNSUPPORTED");
        assertThat(bea.texts(chat)).contains("Yes", "Track my order");
        assertThat(count("chats.raw_payload")).isEqualTo(10);
    }

    @Test
    void anEditAndADeletionGoToTheirMessage_IN14() {
        connected();
        var first =
                page.writes(ADA, "Ada", "two pizas").path("message").path("mid").asString();
        var second =
                page.writes(ADA, "Ada", "no, wait").path("message").path("mid").asString();
        var chat = bea.seesNewChat();
        page.account().edits(ADA, first, "two pizzas");
        page.arrives(ADA, Map.of("message", Map.of("mid", second, "is_deleted", true)));
        Eventually.so("both are changed", () -> bea.texts(chat).equals(List.of("two pizzas", "")));
        assertThat(bea.messages(chat).getLast().path("deletedAt").isString()).isTrue();
    }

    @Test
    void aReplyShowsWhatItAnswers_PN9() {
        connected();
        var asked = page.writes(ADA, "Ada", "One").path("message").path("mid").asString();
        var chat = bea.seesNewChat();
        page.arrives(ADA, Map.of("message", Map.of("mid", "m9", "text", "Two", "reply_to", Map.of("mid", asked))));
        Eventually.so("both are there", () -> bea.messages(chat).size() == 2);
        assertThat(bea.messages(chat).getLast().path("replyTo").asLong())
                .isEqualTo(bea.messages(chat).getFirst().path("id").asLong());
    }

    @Test
    void receiptsRaiseTheStatusAndNeverLowerIt_PN8() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hello Ada").ok();
        Eventually.so("it is sent", () -> lastStatus(chat).equals("SENT") && page.pending() == 0);
        var later = System.currentTimeMillis() + 5_000;
        page.arrives(ADA, Map.of("read", Map.of("watermark", later)));
        Eventually.so("it is read", () -> lastStatus(chat).equals("READ"));
        page.arrives(ADA, Map.of("delivery", Map.of("mids", List.of("x"), "watermark", later)));
        page.arrives(ADA, Map.of("read", Map.of("watermark", 1_000)));
        Eventually.so("both came", () -> page.pending() == 0);
        assertThat(lastStatus(chat)).isEqualTo("READ");
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void whatOurSideWroteElsewhereIsShown_IN15() {
        connected();
        page.writesElsewhere(ADA, "Who never wrote has no chat");
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        page.writesElsewhere(ADA, "Hello from the inbox");
        Eventually.so("it is there", () -> bea.texts(chat).equals(List.of("Hello", "Hello from the inbox")));
        var last = bea.messages(chat).getLast();
        assertThat(last.path("outside").asBoolean()).isTrue();
        assertThat(last.path("direction").asString()).isEqualTo("OUT");
        assertThat(bea.opens(chat).path("row").path("waitingSince").isString()).isTrue();
        bea.accepts(chat).ok();
        bea.completes(chat).ok();
        page.writesElsewhere(ADA, "After the end");
        Eventually.so("it is in the last chat", () -> bea.messages(chat).size() == 3);
        assertThat(count("chats.chat")).isOne();
        assertThat(page.sent()).isEmpty();
    }

    @Test
    void anAnswerThatGotLostIsKnownByItsEchoAndSentOnce_PN8() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        Eventually.so("all is quiet", () -> page.pending() == 0);
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "Only once").ok();
        Eventually.so("the echo says it", () -> lastStatus(chat).equals("SENT"));
        sandbox.chaos().calm();
        assertThat(page.sentTexts()).containsExactly("Only once");
        assertThat(bea.messages(chat).getLast().path("maybeTwice").asBoolean()).isFalse();
    }

    @Test
    void afterADayNothingMayBeSentAndTheAgentIsToldWhy_ST5() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        page.behaves(_ -> new Reply(500, "{}"));
        bea.answers(chat, "Too late in the end").ok();
        Eventually.so("it waits", () -> lastFailure(chat).contains("waits"));
        hoursPass(25);
        jdbc.sql("update providers.lane set retry_at = now() - interval '1 second'")
                .update();
        Eventually.so("it has failed", () -> lastStatus(chat).equals("FAILED"));
        assertThat(lastFailure(chat)).contains("only for 24 hours");
        assertThat(page.sent()).isEmpty();
        assertThat(bea.answers(chat, "Another").status()).isEqualTo(409);
    }

    @Test
    void aPersonMayAnswerForSevenDaysWhereTheTagIsOn_ST3() {
        connected(page, Map.of("humanAgent", "true"));
        page.humanAgent(true);
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        hoursPass(30);
        bea.accepts(chat).ok();
        bea.answers(chat, "Late, but here").ok();
        Eventually.so("it is sent", () -> page.sentTexts().equals(List.of("Late, but here")));
        assertThat(page.sent().getFirst().parameters().path("tag").asString()).isEqualTo("HUMAN_AGENT");
    }

    @Test
    void whatIsTooLongIsRefusedInWords_PN7() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var refused = bea.answers(chat, "x".repeat(2_001));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("at most 2,000 characters");
        assertThat(page.sent()).isEmpty();
    }

    @Test
    void refusalsAreSaidInWords_PN8() {
        var channel = connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        page.account().blocks(ADA, true);
        bea.answers(chat, "Are you there?").ok();
        Eventually.so("it has failed", () -> lastFailure(chat).contains("cannot be reached"));
        page.account().blocks(ADA, false);
        sandbox.chaos().set(Switch.REVOKED_TOKEN, 100);
        bea.answers(chat, "And now?").ok();
        Eventually.so("it waits", () -> lastFailure(chat).contains("access token"));
        assertThat(lastStatus(chat)).isEqualTo("QUEUED");
        assertThat(channelView(channel).path("health").path("sentence").asString())
                .contains("access token");
    }

    /** Since the customer wrote, for us and for the provider. */
    private void hoursPass(int hours) {
        jdbc.sql("update channels.reach set last_inbound_at = last_inbound_at - make_interval(hours => :hours)")
                .param("hours", hours)
                .update();
        page.knows(ADA, "Ada", Instant.now().minus(Duration.ofHours(hours)));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void typingIsShownToTheCustomer_PN9() {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        Eventually.so("it shows", () -> {
            bea.page().say(Map.of("type", "typing", "chat", chat));
            return page.account().conversations().find(ADA).orElseThrow().typing();
        });
    }
}
