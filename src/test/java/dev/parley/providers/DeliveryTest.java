package dev.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Chats;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.Taken;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.contacts.IdentityClaim.Key;
import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.StandInAdapter;
import dev.parley.fixture.TestClock;
import dev.parley.providers.ChannelAdapter.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PN-8: what leaves, leaves in order; what fails says so; what may have arrived is marked. */
@ProductTest
class DeliveryTest {
    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    StandInAdapter provider;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Agent bea;
    long chat;

    @BeforeEach
    void aChatOnAChannelWithAProvider() {
        var company = new Company(port);
        bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        jdbc.sql("update channels.channel set kind = 'INSTAGRAM'").update();
        provider.plays();
        var claim = new IdentityClaim(ChannelKind.INSTAGRAM, List.of(new Key("", "42")), "Bo", null, null, "en", null);
        var taken = chats.take(List.of(new InboundMessage(
                site.channelId(),
                claim,
                "1",
                Instant.now(),
                Duration.ofSeconds(1),
                1,
                InboundEvent.Body.text("Hello"),
                null)));
        chat = ((Taken.Stored) taken.getFirst()).chatId();
        bea.seesNewChat();
        bea.accepts(chat).ok();
    }

    @Test
    void answersLeaveInOrderAndShowHowFarTheyCame() {
        for (int i = 0; i < 30; i++) {
            bea.answers(chat, "answer " + i).ok();
        }
        Eventually.so("all have left", () -> provider.received().size() == 30);
        assertThat(provider.received())
                .isEqualTo(java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> "answer " + i)
                        .toList());
        Eventually.so("all say sent", () -> statuses().stream().allMatch("SENT"::equals));
    }

    @Test
    void aWorkerThatWasStoppedGoesOnWhenItIsStartedAgain() {
        worker.stop();
        bea.answers(chat, "meanwhile").ok();
        worker.start();
        Eventually.so("it has left", () -> provider.received().equals(List.of("meanwhile")));
        Eventually.so("it says sent", () -> statuses().equals(List.of("SENT")));
    }

    @Test
    void aMessageThatMayStillPassHoldsTheLaterOnesBehindIt() {
        var refusals = new AtomicInteger(2);
        provider.behaves(message -> message.text().equals("first") && refusals.getAndDecrement() > 0
                ? new Result.Later(Duration.ZERO, "The provider is busy.")
                : new Result.Sent(null));
        bea.answers(chat, "first").ok();
        bea.answers(chat, "second").ok();
        Eventually.so(
                "the reason is shown",
                () -> bea.messages(chat).stream()
                        .anyMatch(
                                message -> message.path("failure").asString("").equals("The provider is busy.")));
        assertThat(provider.received()).isEmpty();
        for (int i = 0; i < 2; i++) {
            clock.pass(Duration.ofSeconds(5));
            sleep(1_200);
        }
        Eventually.so("both have left", () -> provider.received().size() == 2);
        assertThat(provider.received()).containsExactly("first", "second");
    }

    @Test
    void aFinalFailureLetsTheLaterOnesPassAndRetrySendsItAsTheNewest() {
        provider.behaves(message -> message.text().equals("first")
                ? new Result.Refused("The customer has blocked this account.")
                : new Result.Sent(null));
        bea.answers(chat, "first").ok();
        bea.answers(chat, "second").ok();
        Eventually.so("the second left", () -> provider.received().contains("second"));
        var failed = bea.messages(chat).get(1);
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("The customer has blocked this account.");
        provider.accepts();
        var id = failed.path("id").asLong();
        bea.browser()
                .post("/api/chats/" + chat + "/messages/" + id + "/retry", java.util.Map.of())
                .ok();
        Eventually.so("it left", () -> provider.received().size() == 2);
        assertThat(provider.received()).containsExactly("second", "first");
        assertThat(bea.texts(chat)).containsExactly("Hello", "second", "first");
        assertThat(bea.browser()
                        .post("/api/chats/" + chat + "/messages/" + id + "/retry", java.util.Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAttemptOfUnknownOutcomeIsRepeatedOnceAndMarked() {
        var attempts = new AtomicInteger();
        provider.behaves(message -> {
            if (attempts.getAndIncrement() == 0) {
                throw new IllegalStateException("the answer was lost");
            }
            return new Result.Sent(null);
        });
        bea.answers(chat, "perhaps twice").ok();
        Eventually.so(
                "a first attempt failed",
                () -> jdbc.sql("select count(*) from providers.lane where attempts = 1")
                                .query(Integer.class)
                                .single()
                        == 1);
        clock.pass(Duration.ofSeconds(10));
        Eventually.so("it left", () -> provider.received().size() == 1);
        Eventually.so(
                "it is marked",
                () -> bea.messages(chat).getLast().path("maybeTwice").asBoolean()
                        && bea.messages(chat)
                                .getLast()
                                .path("status")
                                .asString()
                                .equals("SENT"));
    }

    @Test
    void aWorkerThatLostItsLeaseChangesNothing() {
        provider.behaves(_ -> new Result.Later(Duration.ofHours(1), "later"));
        bea.answers(chat, "mine").ok();
        Eventually.so(
                "it was tried",
                () -> statuses().contains("QUEUED")
                        && jdbc.sql("select count(*) from providers.lane where attempts = 1")
                                        .query(Integer.class)
                                        .single()
                                == 1);
        clock.pass(Duration.ofHours(2));
        provider.behaves(message -> {
            // Somebody else takes the lane over while this attempt is under way.
            jdbc.sql("update providers.lane set fence = fence + 1, retry_at = 'infinity'")
                    .update();
            return new Result.Sent("late");
        });
        sleep(1_500);
        assertThat(statuses()).containsExactly("SENDING");
        assertThat(jdbc.sql("select count(*) from chats.message where provider_id = 'late'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> statuses() {
        return bea.messages(chat).stream()
                .map(message -> message.path("status").asString(""))
                .filter(status -> !status.isEmpty())
                .toList();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
