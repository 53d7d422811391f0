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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PN-17 and the limits of providers: what cannot leave waits, may be taken back, and is given up after a day. */
@ProductTest
class DeliveryLimitsTest {
    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    StandInAdapter provider;

    @Autowired
    AccountPace pace;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Agent bea;
    long channel;
    long chat;
    long other;

    @BeforeEach
    void twoChatsOnAChannelWithAProvider() {
        var company = new Company(port);
        bea = company.agent("Bea");
        channel = company.website("shop.example", company.queue("Care", bea)).channelId();
        jdbc.sql("update channels.channel set kind = 'INSTAGRAM'").update();
        chat = chatOf("1");
        other = chatOf("2");
    }

    private long chatOf(String customer) {
        var claim =
                new IdentityClaim(ChannelKind.INSTAGRAM, List.of(new Key("", customer)), "Bo", null, null, "en", null);
        var taken = chats.take(List.of(new InboundMessage(
                channel,
                claim,
                customer,
                Instant.now(),
                Duration.ofSeconds(1),
                1,
                InboundEvent.Body.text("Hello"),
                null)));
        var id = ((Taken.Stored) taken.getFirst()).chatId();
        bea.seesNewChat();
        bea.accepts(id).ok();
        return id;
    }

    @Test
    void anAccountThatHasToRestIsLeftAloneByAllItsChats() {
        var knocks = new AtomicInteger();
        provider.behaves(_ -> {
            knocks.incrementAndGet();
            return new Result.Later(Duration.ofMinutes(1), "The provider asks to wait.", true);
        });
        bea.answers(chat, "first").ok();
        Eventually.so("it says why it waits", () -> failure(chat).equals("The provider asks to wait."));
        assertThat(pace.resting()).contains(channel);
        bea.answers(other, "second").ok();
        pause(1_500);
        assertThat(knocks).hasValue(1);
        provider.accepts();
        clock.pass(Duration.ofMinutes(2));
        Eventually.so("both have left", () -> Set.copyOf(provider.received()).equals(Set.of("first", "second")));
    }

    @Test
    void whatCouldNotLeaveForADayIsGivenUpWithTheReason_PN17() {
        provider.behaves(_ -> new Result.Later(Duration.ofMinutes(1), "The provider cannot be reached."));
        bea.answers(chat, "too late").ok();
        Eventually.so("it says why it waits", () -> failure(chat).equals("The provider cannot be reached."));
        clock.pass(Duration.ofHours(23));
        pause(1_500);
        assertThat(status(chat)).isNotEqualTo("FAILED");
        clock.pass(Duration.ofHours(2));
        Eventually.so("it is given up", () -> status(chat).equals("FAILED"));
        assertThat(failure(chat))
                .isEqualTo("It could not be sent for 24 hours and was given up. The last reason: The provider cannot be"
                        + " reached.");
    }

    @Test
    void aMessageThatWaitsIsTakenBackAndLetsTheNextOnePass() {
        provider.behaves(message -> message.text().equals("first")
                ? new Result.Later(Duration.ofSeconds(1), "The provider is busy.")
                : new Result.Sent(null));
        bea.answers(chat, "first").ok();
        bea.answers(chat, "second").ok();
        Eventually.so(
                "it waits",
                () -> bea.messages(chat).stream()
                        .anyMatch(
                                message -> message.path("failure").asString("").equals("The provider is busy.")));
        var first = bea.messages(chat).get(1).path("id").asLong();
        Eventually.so("it is taken back", () -> cancelled(first) == 200);
        assertThat(cancelled(first)).isEqualTo(409);
        var line = bea.messages(chat).get(1);
        assertThat(line.path("status").asString()).isEqualTo("FAILED");
        assertThat(line.path("failure").asString()).isEqualTo("Bea cancelled it.");
        Eventually.so("the next one leaves", () -> {
            clock.pass(Duration.ofSeconds(5));
            return provider.received().equals(List.of("second"));
        });
    }

    @Test
    void aMessageIsEitherSentOrTakenBackNeverBoth() {
        provider.accepts();
        for (int i = 0; i < 100; i++) {
            var text = "race " + i;
            bea.answers(chat, text).ok();
            var id = bea.messages(chat).getLast().path("id").asLong();
            var cancelled = cancelled(id) == 200;
            Eventually.so("it is decided", () -> Set.of("SENT", "FAILED").contains(status(chat)));
            assertThat(status(chat)).isEqualTo(cancelled ? "FAILED" : "SENT");
            assertThat(provider.received().contains(text)).isNotEqualTo(cancelled);
        }
    }

    private int cancelled(long message) {
        return bea.browser()
                .post("/api/chats/" + chat + "/messages/" + message + "/cancel", Map.of())
                .status();
    }

    private String status(long of) {
        return bea.messages(of).getLast().path("status").asString("");
    }

    private String failure(long of) {
        return bea.messages(of).getLast().path("failure").asString("");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
