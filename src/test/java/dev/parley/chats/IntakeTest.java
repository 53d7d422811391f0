package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** IN-1 to IN-3, IN-6 to IN-8, IN-11 through the widget's interface. */
@ProductTest
class IntakeTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Website site;

    @BeforeEach
    void company() {
        company = new Company(port);
        site = company.website("shop.example", company.queue("Care"));
    }

    @Test
    void aFirstMessageMakesAContactAndAChatThatWaits_IN1() {
        var visitor = site.visitor();
        visitor.writes("Hello");
        var contact = company.admin()
                .browser()
                .get("/api/contacts")
                .ok()
                .path("items")
                .path(0);
        assertThat(contact.path("name").asString()).isEqualTo("Visitor " + lastNumber());
        assertThat(contact.path("kinds").path(0).asString()).isEqualTo("WEBSITE");
        var chats = company.admin()
                .browser()
                .get("/api/contacts/" + contact.path("id").asLong() + "/chats")
                .ok();
        assertThat(chats.size()).isOne();
        assertThat(chats.path(0).path("status").asString()).isEqualTo("WAITING");
        assertThat(chats.path(0).path("queue").path("name").asString()).isEqualTo("Care");
    }

    @Test
    void twoHundredFirstMessagesAtOnceAreOneContactOneChatInOrder_IN3_IN7() {
        var visitor = site.visitor();
        var ids = IntStream.range(0, 200).mapToObj(_ -> UUID.randomUUID()).toList();
        var sentAt = java.time.Instant.now().toString();
        AtOnce.all(
                200,
                i -> visitor.sends(written(ids.get(i), "message " + i, i, sentAt))
                        .ok());
        assertThat(count("contacts.contact")).isOne();
        assertThat(count("chats.chat")).isOne();
        var texts = company.admin().texts(onlyChat());
        assertThat(texts)
                .hasSize(200)
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "message " + i).toList());
        assertThat(jdbc.sql("select change_no from chats.message order by change_no")
                        .query(Long.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 200).mapToObj(i -> (long) i).toList());
        assertThat(jdbc.sql("select change_no from chats.chat")
                        .query(Long.class)
                        .single())
                .isEqualTo(200);
    }

    @Test
    void theSameMessageAThousandTimesFromEightThreadsIsOne_IN7() {
        var visitor = site.visitor();
        var message = Visitor.message(UUID.randomUUID(), "only once", 1);
        var answers = AtOnce.all(
                8,
                _ -> IntStream.range(0, 125)
                        .mapToObj(_ ->
                                visitor.sends(message).ok().path("position").asString())
                        .distinct()
                        .toList());
        assertThat(answers.stream().flatMap(List::stream).distinct()).hasSize(1);
        assertThat(count("chats.message")).isOne();
        assertThat(jdbc.sql("select unread from chats.chat")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void manyVisitorsAtOnceGetAChatEach_IN3() {
        var visitors = IntStream.range(0, 40).mapToObj(_ -> site.visitor()).toList();
        AtOnce.all(160, i -> visitors.get(i % 40).writes("from " + i));
        assertThat(count("chats.chat")).isEqualTo(40);
        assertThat(count("contacts.contact")).isEqualTo(40);
        assertThat(count("chats.message")).isEqualTo(160);
    }

    @Test
    void aVisitorSeesOnlyTheirOwnIdentityAlsoInASharedChat_IN6() {
        var first = site.visitor();
        var second = site.visitor();
        first.writes("I am the first");
        // What a merge does to the second identity, before it writes again.
        second.writes("I am the second");
        jdbc.sql(
                        "update chats.chat set status = 'COMPLETED', ended_at = now() where contact_id = (select max(id) from contacts.contact)")
                .update();
        jdbc.sql("update contacts.identity set contact_id = (select min(id) from contacts.contact)")
                .update();
        second.writes("Me again");
        assertThat(jdbc.sql("select count(*) from chats.chat where status = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(first.texts()).containsExactly("I am the first");
        assertThat(second.texts()).containsExactly("I am the second", "Me again");
        assertThat(company.admin().texts(firstWaiting())).containsExactly("I am the first", "Me again");
    }

    @Test
    void anInactiveChannelTakesNothing_IN11() {
        var visitor = site.visitor();
        visitor.writes("Before");
        var channel = company.admin().browser().get("/api/channels").ok().path(0);
        company.admin()
                .browser()
                .put(
                        "/api/channels/" + site.channelId(),
                        Map.of(
                                "kind",
                                "WEBSITE",
                                "name",
                                "shop.example",
                                "account",
                                "shop.example",
                                "active",
                                false,
                                "queueId",
                                channel.path("queueId").asLong(),
                                "language",
                                "en",
                                "allowedOrigins",
                                List.of("https://shop.example")))
                .ok();
        var refused = visitor.sends(Visitor.message(UUID.randomUUID(), "After", 2));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail())
                .isEqualTo(
                        "This chat is closed at the moment. Your message is kept, but nobody may see it for a while.");
        assertThat(count("chats.message")).isOne();
    }

    @Test
    void strangeTextIsKeptAsItIs() {
        var visitor = site.visitor();
        var strange = "<script>alert(1)</script> ${7*7} \u202Egnp.exe \u05E9\u05DC\u05D5\u05DD " + "😀".repeat(900);
        visitor.writes(strange);
        visitor.writes("nul \0 is dropped");
        assertThat(company.admin().texts(onlyChat())).containsExactly(strange, "nul  is dropped");
    }

    @Test
    void badMessagesAreRefusedWithASentence() {
        var visitor = site.visitor();
        assertThat(visitor.sends(Visitor.message(UUID.randomUUID(), " ", 1)).status())
                .isEqualTo(400);
        assertThat(visitor.sends(Visitor.message(UUID.randomUUID(), "x".repeat(4097), 1))
                        .body()
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("A message has at most 4096 characters.");
        assertThat(visitor.browser()
                        .send("POST", visitor.path("/messages"), "{not json", visitor.headers())
                        .status())
                .isEqualTo(400);
        assertThat(count("chats.message")).isZero();
    }

    static Map<String, Object> written(UUID id, String text, long sequence, String sentAt) {
        var message = Visitor.message(id, text, sequence);
        message.put("sentAt", sentAt);
        return message;
    }

    private long onlyChat() {
        return jdbc.sql("select id from chats.chat").query(Long.class).single();
    }

    private long firstWaiting() {
        return jdbc.sql("select id from chats.chat where status = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private long lastNumber() {
        return jdbc.sql("select last_value from contacts.visitor_number")
                .query(Long.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
