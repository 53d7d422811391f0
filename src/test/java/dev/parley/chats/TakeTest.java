package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.contacts.IdentityClaim.Key;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import dev.parley.providers.IntakeGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** IN-2 to IN-4, IN-7 and IN-8 as any provider hands its messages in. */
@ProductTest
class TakeTest {
    private static final Instant NOON =
            Instant.now().minusSeconds(3_600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    IntakeGate gate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Website site;
    Company company;

    @BeforeEach
    void company() {
        company = new Company(port);
        site = company.website("shop.example", company.queue("Care"));
    }

    @Test
    void aProvenPhoneJoinsTheContactThatHoldsIt_IN4() {
        take(from(ChannelKind.WHATSAPP, "wa-1", "+4930123456"), "wa message");
        take(from(ChannelKind.SMS, "+4930123456", "+4930123456"), "sms message");
        assertThat(count("contacts.contact")).isOne();
        assertThat(count("contacts.identity")).isEqualTo(2);
        assertThat(count("chats.chat")).isOne();
    }

    @Test
    void amongSeveralHoldersTheEarliestCreatedGetsIt_IN4() {
        take(from(ChannelKind.TELEGRAM, "tg-1", null), "one");
        take(from(ChannelKind.TELEGRAM, "tg-2", null), "two");
        jdbc.sql("insert into contacts.phone select id, '+4930123456' from contacts.contact")
                .update();
        take(from(ChannelKind.SMS, "+4930123456", "+4930123456"), "sms");
        assertThat(jdbc.sql(
                                "select contact_id = (select min(id) from contacts.contact) from contacts.identity where kind = 'SMS'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void onePhoneOnTwoKindsAtTheSameInstantIsOneContact_IN3_IN4() {
        AtOnce.all(
                40,
                i -> take(
                        i % 2 == 0
                                ? from(ChannelKind.WHATSAPP, "wa-1", "+4930123456")
                                : from(ChannelKind.SMS, "+4930123456", "+4930123456"),
                        "message " + i));
        assertThat(count("contacts.contact")).isOne();
        assertThat(count("contacts.identity")).isEqualTo(2);
        assertThat(count("chats.chat")).isOne();
        assertThat(count("chats.message")).isEqualTo(40);
    }

    @Test
    void aTypedEmailNeverLinks_IN4() {
        for (var key : List.of("a", "b")) {
            take(
                    new IdentityClaim(
                            ChannelKind.WEBSITE, List.of(new Key("1", key)), "Bo", "bo@home.example", null, "en", null),
                    key);
        }
        assertThat(count("contacts.contact")).isEqualTo(2);
    }

    @Test
    void anIdentityWithASecondKeyIsFoundByEither_IN4() {
        take(from(ChannelKind.WHATSAPP, "phone", null), "one");
        take(
                new IdentityClaim(
                        ChannelKind.WHATSAPP,
                        List.of(new Key("", "phone"), new Key("", "US.1")),
                        "Bo",
                        null,
                        null,
                        "en",
                        null),
                "two");
        take(from(ChannelKind.WHATSAPP, "US.1", null), "three");
        assertThat(count("contacts.identity")).isOne();
        assertThat(count("chats.chat")).isOne();
    }

    /** Whole seconds and a sequence, as Telegram gives them, delivered in any order and grouped in any way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void deliveriesOutOfOrderAreShownInTheProvidersOrder_IN7(long seed) {
        var random = new Random(seed);
        var sent = new ArrayList<InboundMessage>();
        for (int i = 0; i < 60; i++) {
            sent.add(message(from(ChannelKind.TELEGRAM, "tg", null), "m" + i, NOON.plusSeconds(i / 7), i));
        }
        var delivered = new ArrayList<InboundEvent>(sent);
        Collections.shuffle(delivered, random);
        while (!delivered.isEmpty()) {
            var some = delivered.subList(0, Math.min(delivered.size(), 1 + random.nextInt(9)));
            chats.take(List.copyOf(some));
            some.clear();
        }
        assertThat(company.admin().texts(onlyChat()))
                .isEqualTo(sent.stream().map(message -> message.body().text()).toList());
    }

    /** The provider's clock runs ahead, so that each message stands at its arrival. */
    @Test
    void anOlderMessageThatArrivesLaterStandsBeforeTheNewer_IN7() {
        var now = Instant.now().plusSeconds(30);
        chats.take(List.of(message(from(ChannelKind.TELEGRAM, "tg", null), "second", now.plusSeconds(1), 0)));
        chats.take(List.of(message(from(ChannelKind.TELEGRAM, "tg", null), "first", now, 0)));
        assertThat(company.admin().texts(onlyChat())).containsExactly("first", "second");
    }

    /** Both were sent in the same second; the one that waits must not take its place while it does. */
    @Test
    void whatWaitedForItsCustomerStandsBehindWhatCameMeanwhile_IN7() {
        var customer = from(ChannelKind.TELEGRAM, "tg", null);
        take(customer, "hello");
        var ahead = Instant.now().plusSeconds(30);
        var second = Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select id from contacts.identity for no key update")
                    .query(Long.class)
                    .single();
            var waiting = CompletableFuture.runAsync(() -> chats.take(List.of(message(customer, "second", ahead, 2))));
            while (!somebodyWaitsForALock() && !waiting.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(waiting).isNotDone();
            chats.take(List.of(message(customer, "first", ahead, 1)));
            return waiting;
        }));
        second.join();
        assertThat(company.admin().texts(onlyChat())).containsExactly("hello", "first", "second");
    }

    @Test
    void aBatchMixesNewAndKnownMessagesAndAnswersEach_IN7_IN8() {
        var known = message(from(ChannelKind.TELEGRAM, "tg", null), "known", NOON, 1);
        var first = chats.take(List.of(known)).getFirst();
        var fresh = message(from(ChannelKind.TELEGRAM, "tg", null), "fresh", NOON, 2);
        var results = chats.take(List.of(fresh, known, fresh, known));
        assertThat(results.get(1)).isEqualTo(first);
        assertThat(results.get(3)).isEqualTo(first);
        assertThat(results.get(0)).isEqualTo(results.get(2)).isNotEqualTo(first);
        assertThat(count("chats.message")).isEqualTo(2);
    }

    @Test
    void oneThatTheDatabaseRefusesHoldsUpNobodyElse_IN8() {
        var outcomes = AtOnce.all(60, i -> {
            var text = i == 30 ? "nul \0" : "fine " + i;
            return gate.take(message(from(ChannelKind.TELEGRAM, "tg-" + i % 6, null), text, NOON, i));
        });
        assertThat(outcomes.stream().filter(Taken.Refused.class::isInstance)).hasSize(1);
        assertThat(outcomes.get(30)).isInstanceOf(Taken.Refused.class);
        assertThat(count("chats.message")).isEqualTo(59);
    }

    @Test
    void aThousandMessagesAreTakenAsOne_IN8() {
        var many = IntStream.range(0, 1_000)
                .<InboundEvent>mapToObj(
                        i -> message(from(ChannelKind.TELEGRAM, "tg-" + i % 100, null), "m" + i, NOON, i))
                .toList();
        assertThat(chats.take(many)).hasSize(1_000).allMatch(Taken.Stored.class::isInstance);
        assertThat(count("chats.chat")).isEqualTo(100);
        assertThat(count("chats.message")).isEqualTo(1_000);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into chats.chat (channel_id, contact_id, queue_id, status, change_no, created_at, last_at, waiting_since)"
                                        + " select channel_id, contact_id, queue_id, 'WAITING', 1, now(), now(), now() from chats.chat limit 1")
                        .update())
                .as("the constraint itself")
                .hasMessageContaining("chat_unfinished");
    }

    private Taken take(IdentityClaim claim, String text) {
        return gate.take(message(claim, text, Instant.now(), 0));
    }

    private InboundMessage message(IdentityClaim claim, String text, Instant at, long sequence) {
        return new InboundMessage(
                site.channelId(),
                claim,
                "p-" + text,
                at,
                Duration.ofSeconds(1),
                sequence,
                InboundEvent.Body.text(text),
                null);
    }

    private static IdentityClaim from(ChannelKind kind, String key, @Nullable String phone) {
        return new IdentityClaim(kind, List.of(new Key("", key)), "Bo", null, phone, "en", null);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long onlyChat() {
        return jdbc.sql("select id from chats.chat").query(Long.class).single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
