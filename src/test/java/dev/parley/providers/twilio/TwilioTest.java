package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.MessageStatus;
import dev.parley.fixture.Eventually;
import dev.parley.providers.IntakeGate;
import dev.parley.sandbox.Chaos.Switch;
import dev.parley.sandbox.Reply;
import dev.parley.sandbox.SmsNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Text messages from end to end, against a server that behaves as Twilio's is documented. */
class TwilioTest extends WithTwilio {
    @Autowired
    IntakeGate gate;

    @Test
    void aCustomerWritesAndIsAnswered_IN4() {
        company.sms(sms, queue);
        sms.writes(ADA, "Where is my parcel? 📦");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.texts(chat)).containsExactly("Where is my parcel? 📦");
        var contact = bea.opens(chat).path("contact");
        assertThat(contact.path("name").asString()).isEqualTo(ADA);
        assertThat(jdbc.sql("select count(*) from contacts.phone where number = :phone")
                        .param("phone", ADA)
                        .query(Integer.class)
                        .single())
                .isOne();
        bea.answers(chat, "On its way & soon there.").ok();
        Eventually.so("the answer is there", () -> sms.sentTexts().equals(List.of("On its way & soon there.")));
        assertThat(sms.sent().getFirst().to()).isEqualTo(ADA);
        Eventually.so("it shows as delivered", () -> status(chat).equals("DELIVERED"));
    }

    @Test
    void aStatusOnlyRisesWhateverTheOrder_PN8() {
        var chat = chatWithAda();
        sms.reports(false);
        bea.answers(chat, "Hi").ok();
        Eventually.so("it is sent", () -> status(chat).equals("SENT"));
        var sid = sms.sent().getFirst().sid();
        sms.becomes(sid, "delivered", 0);
        Eventually.so("it is delivered", () -> status(chat).equals("DELIVERED"));
        sms.becomes(sid, "sent", 0);
        sms.becomes(sid, "undelivered", 30008);
        sms.becomes(sid, "queued", 0);
        Eventually.so("all were told", () -> sms.answered().size() == 5);
        assertThat(status(chat)).isEqualTo("DELIVERED");
        assertThat(failure(chat)).isEmpty();
    }

    @Test
    void aLaterFailureIsSaidInWordsAndTakenBackByAnArrival_PN8() {
        var chat = chatWithAda();
        sms.reports(false);
        bea.answers(chat, "Hi").ok();
        Eventually.so("it is sent", () -> status(chat).equals("SENT"));
        var sid = sms.sent().getFirst().sid();
        sms.becomes(sid, "undelivered", 30003);
        Eventually.so("it has failed", () -> status(chat).equals("FAILED"));
        assertThat(failure(chat)).contains("could not be reached");
        sms.becomes(sid, "sent", 0);
        sms.becomes(sid, "delivered", 0);
        Eventually.so("it has arrived", () -> status(chat).equals("DELIVERED"));
        assertThat(failure(chat)).isEmpty();
    }

    @Test
    void whatIsToldOfAnAttemptThatFailedDoesNotConcernItsRetry_PN8() {
        var chat = chatWithAda();
        sms.reports(false);
        bea.answers(chat, "Hi").ok();
        Eventually.so("it is sent", () -> status(chat).equals("SENT"));
        var first = sms.sent().getFirst().sid();
        sms.becomes(first, "undelivered", 30003);
        Eventually.so("it has failed", () -> status(chat).equals("FAILED"));
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages/"
                                + bea.messages(chat).getLast().path("id").asLong() + "/retry",
                        Map.of())
                .ok();
        Eventually.so("it is sent again", () -> sms.sent().size() == 2);
        Eventually.so("it shows so", () -> status(chat).equals("SENT"));
        var told = sms.answered().size();
        sms.becomes(first, "failed", 30008);
        Eventually.so("it was told", () -> sms.answered().size() == told + 1);
        assertThat(status(chat)).isEqualTo("SENT");
        sms.becomes(sms.sent().getLast().sid(), "delivered", 0);
        Eventually.so("the second arrived", () -> status(chat).equals("DELIVERED"));
    }

    @Test
    void aStatusThatComesBeforeTheAnswerWaitsForIt_PN8() {
        var chat = chatWithAda();
        var channel =
                jdbc.sql("select id from channels.channel").query(Long.class).single();
        gate.take(new InboundStatus(channel, "SMlater", MessageStatus.DELIVERED, null, Instant.now()));
        assertThat(count("chats.parked_status")).isOne();
        sms.behaves((call, _) -> call.startsWith("POST") ? new Reply(201, "{\"sid\":\"SMlater\"}") : null);
        bea.answers(chat, "Hi").ok();
        Eventually.so("it has found its message", () -> status(chat).equals("DELIVERED"));
        assertThat(count("chats.parked_status")).isZero();
    }

    @Test
    void aLostAnswerIsMadeUpForByTheStatusThatNamesTheMessage_PN8() {
        var chat = chatWithAda();
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "Once only").ok();
        Eventually.so("it is delivered", () -> status(chat).equals("DELIVERED"));
        sandbox.chaos().calm();
        bea.answers(chat, "The next").ok();
        Eventually.so("the next follows", () -> sms.sentTexts().equals(List.of("Once only", "The next")));
        assertThat(bea.messages(chat)).noneMatch(one -> one.path("maybeTwice").asBoolean(false));
    }

    @Test
    void aLostAnswerIsMadeUpForByAskingForTheMessage_PN8() {
        var chat = chatWithAda();
        sms.reports(false);
        bea.answers(chat, "ok").ok();
        Eventually.so("it is sent", () -> status(chat).equals("SENT"));
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "ok").ok();
        Eventually.so("it was carried out", () -> sms.sent().size() == 2);
        sandbox.chaos().calm();
        Eventually.get(Duration.ofSeconds(20), "it is found", () -> {
            clock.pass(Duration.ofSeconds(1));
            return status(chat).equals("SENT") ? Optional.of(true) : Optional.<Boolean>empty();
        });
        assertThat(sms.sent()).hasSize(2);
        assertThat(bea.messages(chat)).noneMatch(one -> one.path("maybeTwice").asBoolean(false));
    }

    @Test
    void whatTwilioDoesNotHaveIsSentOnceMoreAndMarked_PN8() {
        var chat = chatWithAda();
        var calls = new AtomicInteger();
        sms.behaves((call, _) -> call.startsWith("POST") && calls.getAndIncrement() == 0
                ? new Reply(200, "no answer that can be read")
                : null);
        bea.answers(chat, "Hi").ok();
        Eventually.get(Duration.ofSeconds(20), "it is sent", () -> {
            clock.pass(Duration.ofSeconds(1));
            return sms.sent().isEmpty() ? Optional.<Boolean>empty() : Optional.of(true);
        });
        Eventually.so("it is delivered", () -> status(chat).equals("DELIVERED"));
        assertThat(sms.sentTexts()).containsExactly("Hi");
        assertThat(bea.messages(chat).getLast().path("maybeTwice").asBoolean()).isTrue();
    }

    @Test
    void aTextThatIsTooLongIsRefusedBeforeItIsSent_PN7() {
        var chat = chatWithAda();
        var refused = bea.answers(chat, "x".repeat(1_601));
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("text");
        assertThat(refused.body().path("detail").asString()).contains("at most 1,600 characters");
        assertThat(sms.called()).doesNotContain("POST /Messages.json");
        bea.answers(chat, "y".repeat(1_600)).ok();
        Eventually.so("it is sent", () -> sms.sent().size() == 1);
    }

    @Test
    void whoWritesStopIsShownAndGetsNothingMoreUntilStart() {
        var chat = chatWithAda();
        sms.writes(ADA, "Stop");
        Eventually.so("the history says so", () -> history(chat).contains("BLOCKED"));
        assertThat(bea.texts(chat)).contains("Stop");
        bea.answers(chat, "Sorry to see you go").ok();
        Eventually.so("it has failed", () -> failure(chat).contains("they wrote STOP"));
        sms.writes(ADA, "START");
        Eventually.so("the history says so", () -> history(chat).contains("UNBLOCKED"));
        bea.answers(chat, "Welcome back").ok();
        Eventually.so("it has arrived", () -> sms.sentTexts().equals(List.of("Welcome back")));
    }

    @Test
    void twilioAskingToWaitHoldsAMessageBack_PN8() {
        var chat = chatWithAda();
        var calls = new AtomicInteger();
        sms.behaves((call, _) -> call.startsWith("POST") && calls.getAndIncrement() < 1
                ? SmsNumber.refusal(429, 20429, "Too Many Requests")
                : null);
        bea.answers(chat, "One").ok();
        bea.answers(chat, "Two").ok();
        Eventually.so("both are there", () -> sms.sentTexts().equals(List.of("One", "Two")));
    }

    @Test
    void otherKindsAreShownAndTheirPayloadIsKept_IN12() {
        company.sms(sms, queue);
        var kinds = Map.of(
                "image/jpeg", "IMAGE",
                "audio/amr", "AUDIO",
                "video/3gpp", "VIDEO",
                "text/vcard", "CONTACT",
                "application/pdf", "DOCUMENT");
        kinds.keySet()
                .forEach(type -> sms.arrives(
                        ADA, Map.of("NumMedia", "1", "MediaContentType0", type, "MediaUrl0", "https://api.example/x")));
        sms.writes(ADA, "");
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == 6);
        assertThat(bea.messages(chat).stream()
                        .map(one -> one.path("about").asString() + " "
                                + one.path("kind").asString())
                        .toList())
                .contains("empty message UNSUPPORTED")
                .containsAll(kinds.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        assertThat(count("chats.raw_payload")).isEqualTo(6);
    }
}
