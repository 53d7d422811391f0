package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.ChatFiles;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Pictures;
import dev.parley.sandbox.Account.Kind;
import dev.parley.sandbox.SmsNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WhatsApp through Twilio from end to end. */
class TwilioWhatsAppTest extends WithTwilio {
    private final SmsNumber number = Company.whatsAppAtTwilio(sandbox);

    @BeforeEach
    void connected() {
        company.whatsAppAtTwilio(number, queue);
        number.account().conversations().with(ADA, "Ada L.");
    }

    private long chat() {
        number.writes(ADA, "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        return chat;
    }

    @Test
    void aCustomerWritesAndIsAnsweredAndReadsIt_IN4_PN8() {
        var chat = chat();
        assertThat(bea.opens(chat).path("contact").path("name").asString()).isEqualTo("Ada L.");
        assertThat(bea.opens(chat).path("row").path("channel").path("via").asString())
                .isEqualTo("TWILIO");
        bea.answers(chat, "On its way & soon there.").ok();
        Eventually.so("it shows as delivered", () -> status(chat).equals("DELIVERED"));
        assertThat(number.sentTexts()).containsExactly("On its way & soon there.");
        assertThat(number.sent().getFirst().to()).isEqualTo("whatsapp:" + ADA);
        number.becomes(number.sent().getFirst().sid(), "read", 0);
        Eventually.so("it was read", () -> status(chat).equals("READ"));
        number.becomes(number.sent().getFirst().sid(), "sent", 0);
        number.writes(ADA, "Thanks");
        Eventually.so("the next is there", () -> bea.texts(chat).contains("Thanks"));
        assertThat(bea.messages(chat).stream().map(one -> one.path("status").asString("")))
                .contains("READ");
    }

    @Test
    void aCustomerIsTheSameByNumberAndById() {
        var chat = chat();
        number.arrives(ADA, Map.of("Body", "With my id", "ExternalUserId", "US.1349"));
        Eventually.so("it is there", () -> bea.texts(chat).contains("With my id"));
        number.arrives("US.1349", Map.of("Body", "Without my number"));
        Eventually.so(
                "all are in one chat",
                () -> bea.texts(chat).equals(List.of("Hello", "With my id", "Without my number")));
        assertThat(jdbc.sql("select kind || ' ' || scope || ' ' || key from contacts.identity_key order by key")
                        .query(String.class)
                        .list())
                .containsExactly("WHATSAPP  " + ADA, "WHATSAPP business US.1349");
    }

    @Test
    void whoHidesTheNumberIsAnsweredByTheId() {
        number.arrives("DE.77", Map.of("Body", "Hello", "ProfileName", "Zoe"));
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "Hi Zoe").ok();
        Eventually.so("it is there", () -> number.sentTexts().contains("Hi Zoe"));
        assertThat(number.sent().getFirst().to()).isEqualTo("whatsapp:DE.77");
    }

    @Test
    void choicesPlacesAndRepliesAreUnderstood_IN12() {
        var chat = chat();
        bea.answers(chat, "Which one?").ok();
        Eventually.so("it has arrived", () -> status(chat).equals("DELIVERED"));
        var sid = number.sent().getFirst().sid();
        number.arrives(
                ADA,
                Map.of("Body", "Yes", "ButtonText", "Yes", "ButtonPayload", "y", "OriginalRepliedMessageSid", sid));
        number.arrives(ADA, Map.of("Body", "x", "ListId", "1", "ListTitle", "Tomorrow"));
        number.account().sends(ADA, Kind.LOCATION);
        number.arrives(ADA, Map.of("MessageType", "order"));
        Eventually.so("all are there", () -> bea.messages(chat).size() == 6);
        assertThat(bea.messages(chat).stream()
                        .map(one -> one.path("kind").asString() + " "
                                + one.path("text").asString())
                        .toList())
                .containsExactly(
                        "TEXT Hello",
                        "TEXT Which one?",
                        "CHOICE Yes",
                        "CHOICE Tomorrow",
                        "LOCATION The square\n52.52, 13.405",
                        "UNSUPPORTED ");
        assertThat(bea.messages(chat).get(2).path("replyTo").asLong())
                .isEqualTo(bea.messages(chat).get(1).path("id").asLong());
    }

    @Test
    void filesAreFetchedWithTheTokenWhichTheStorageNeverSees_IN13() throws IOException {
        var chat = chat();
        number.account().sends(ADA, Kind.PHOTO);
        var files = new ChatFiles(bea, chat);
        Eventually.so("it is there", () -> bea.messages(chat).size() == 2);
        assertThat(files.stored().getFirst().path("type").asString()).isEqualTo("image/jpeg");
        var two = List.of(
                sandbox.twilio().media().files().keep(Pictures.png(8, 8), "a.png", "image/png"),
                sandbox.twilio()
                        .media()
                        .files()
                        .keep(new byte[] {'%', 'P', 'D', 'F', '-'}, "c.pdf", "application/pdf"));
        number.arrives(ADA, Map.of("Body", "Both"), two);
        Eventually.so("it is there", () -> bea.texts(chat).contains("Both"));
        assertThat(files.stored()).hasSize(2);
    }

    @Test
    void aFileIsOfferedAtAnAddressOfItsOwnForAnHour_PN7() throws IOException {
        var chat = chat();
        var files = new ChatFiles(bea, chat);
        var picture = Pictures.png(64, 48);
        files.sends("door.png", picture, "Like this?").ok();
        Eventually.so("it has arrived", () -> status(chat).equals("DELIVERED"));
        var sent = number.sent().getFirst();
        assertThat(sent.text()).isEqualTo("Like this?");
        assertThat(sent.files().getFirst().type()).isEqualTo("image/png");
        assertThat(Objects.requireNonNull(sandbox.twilio()
                                .media()
                                .files()
                                .of(sent.files().getFirst().id()))
                        .content())
                .isEqualTo(picture);
        var path = sent.parameters()
                .getOrDefault("MediaUrl", "")
                .replace(company.base().toString(), "");
        assertThat(fetched(path, "GET", Map.of("Range", "bytes=0-7"))).isEqualTo(206);
        assertThat(fetched(path, "HEAD", Map.of())).isEqualTo(200);
        assertThat(fetched(path + "x", "GET", Map.of())).isEqualTo(404);
        clock.pass(Duration.ofMinutes(61));
        assertThat(fetched(path, "GET", Map.of())).isEqualTo(404);
    }

    @Test
    void whatWhatsAppDoesNotTakeIsRefusedSayingTheLimit_PN7() throws IOException {
        var files = new ChatFiles(bea, chat());
        var refused = files.upload("door.png", Arrays.copyOf(Pictures.png(64, 48), 6 << 20));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("5 MB");
    }

    @Test
    void afterADayAnAnswerIsNoLongerSent_ST5() {
        var chat = chat();
        number.reports(false);
        bea.answers(chat, "In time").ok();
        Eventually.so("it is sent", () -> status(chat).equals("SENT"));
        number.becomes(number.sent().getFirst().sid(), "undelivered", 63016);
        Eventually.so("it has failed", () -> failure(chat).contains("24 hours"));
        number.becomes(number.sent().getFirst().sid(), "delivered", 0);
        clock.pass(Duration.ofHours(25));
        assertThat(bea.answers(chat, "Too late").status()).isEqualTo(409);
        assertThat(number.sent()).hasSize(1);
    }

    @Test
    void whatWasNotBroughtIsFetchedWithItsFiles_IN8_IN13() {
        var chat = chat();
        number.hasWebhook("");
        number.account().sends(ADA, Kind.PHOTO);
        number.writes(ADA, "Did you get it?");
        clock.pass(Duration.ofMinutes(3));
        Eventually.so("both have come", () -> bea.messages(chat).size() == 3);
        assertThat(bea.texts(chat)).contains("Did you get it?");
        Eventually.so(
                "the picture is here",
                () -> bea.messages(chat).stream()
                        .anyMatch(one -> one.path("files")
                                .path(0)
                                .path("state")
                                .asString("")
                                .equals("STORED")));
    }

    @Test
    void aChannelStaysAtItsProviderAndTextMessagesAreNotItsOwn_AD5_IN9() {
        chat();
        var sms = Map.of("From", ADA, "To", number.number(), "Body", "By SMS");
        number.arrives(ADA, sms);
        Eventually.so("it is kept", () -> count("providers.quarantine") == 1);
        assertThat(jdbc.sql("select detail from providers.quarantine")
                        .query(String.class)
                        .single())
                .isEqualTo("It came over SMS; this channel is for WhatsApp.");
    }

    private int fetched(String path, String method, Map<String, String> headers) {
        return bea.browser()
                .exchange(method, path, java.net.http.HttpRequest.BodyPublishers.noBody(), headers)
                .statusCode();
    }
}
