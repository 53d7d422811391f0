package dev.parley.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Parley;
import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** IN-3, IN-7, CH-3, RT-3 and PN-12 with two nodes on one database. */
@ProductTest
class TwoNodesTest {
    @LocalServerPort
    int port;

    @Autowired
    Environment first;

    @Autowired
    JdbcClient jdbc;

    ConfigurableApplicationContext second;
    Company company;

    @BeforeEach
    void aSecondNode() {
        second = new SpringApplicationBuilder(Parley.class, TestClock.Configuration.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "parley.secret.keys",
                        first.getRequiredProperty("parley.secret.keys"),
                        "parley.files.folder",
                        first.getRequiredProperty("parley.files.folder"),
                        "spring.datasource.url",
                        first.getRequiredProperty("spring.datasource.url"),
                        "spring.datasource.username",
                        first.getRequiredProperty("spring.datasource.username"),
                        "spring.datasource.password",
                        first.getRequiredProperty("spring.datasource.password"),
                        "spring.datasource.hikari.maximum-pool-size",
                        "10",
                        "parley.widget.messages-per-minute",
                        "100000",
                        "parley.widget.messages-per-minute-and-address",
                        "100000"))
                .run();
        company = new Company(port);
    }

    @AfterEach
    void stop() {
        second.close();
    }

    @Test
    void theSameMessageOnTwoNodesAtOnceIsOne_IN3_IN7() {
        var site = company.website("shop.example", company.queue("Care"));
        var visitor = site.visitor();
        var there = onSecond();
        var ids = IntStream.range(0, 50).mapToObj(_ -> UUID.randomUUID()).toList();
        AtOnce.all(200, i -> {
            var message = Visitor.message(ids.get(i / 4), "m" + i / 4, i / 4);
            return (i % 2 == 0
                            ? visitor.sends(message)
                            : there.send("POST", visitor.path("/messages"), message, visitor.headers()))
                    .ok();
        });
        assertThat(jdbc.sql("select count(*) from chats.message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
        assertThat(jdbc.sql("select count(*) from chats.chat")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from contacts.contact")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anAgentOnOneNodeTalksWithAVisitorOnTheOther_CH3_PN12() {
        var bea = company.agent("Bea");
        Website site = company.website("shop.example", company.queue("Care", bea));
        var visitor = site.visitor();
        var sent = onSecond()
                .send(
                        "POST",
                        visitor.path("/messages"),
                        Visitor.message(UUID.randomUUID(), "From node two", 1),
                        visitor.headers());
        assertThat(sent.status()).isEqualTo(200);
        long chat = bea.seesNewChat();
        var socket = onSecond().connect(visitor.path("/socket"), Map.of("Origin", "https://shop.example"));
        socket.say(Map.of("type", "auth", "token", visitor.token()));
        socket.awaits("hello", _ -> true);
        bea.accepts(chat).ok();
        bea.answers(chat, "To node two").ok();
        socket.awaits("messages", frame -> frame.path("messages").toString().contains("To node two"));
        bea.page().say(Map.of("type", "watch", "chat", chat, "after", 0));
        onSecond()
                .send(
                        "POST",
                        visitor.path("/messages"),
                        Visitor.message(UUID.randomUUID(), "Thanks", 2),
                        visitor.headers())
                .ok();
        bea.page().awaits("chat", frame -> frame.path("messages").toString().contains("Thanks"));
    }

    @Test
    void acceptsOnTwoNodesHaveOneWinner_CH3() {
        var agents =
                IntStream.range(0, 8).mapToObj(i -> company.agent("Agent " + i)).toList();
        var site = company.website("shop.example", company.queue("Care", agents.toArray(Agent[]::new)));
        site.visitor().writes("Hello");
        long chat = agents.getFirst().seesNewChat();
        var there = agents.stream()
                .map(agent -> {
                    var browser = onSecond();
                    browser.get("/api/session").ok();
                    browser.post("/api/session", Map.of("email", agent.email(), "password", "correct horse battery"))
                            .ok();
                    return browser;
                })
                .toList();
        var won = AtOnce.all(
                16,
                i -> (i % 2 == 0
                                ? agents.get(i / 2).accepts(chat)
                                : there.get(i / 2).post("/api/chats/" + chat + "/accept", Map.of()))
                        .status());
        assertThat(won.stream().filter(status -> status == 200)).hasSize(1);
        Eventually.so(
                "one place is taken",
                () -> jdbc.sql("select sum(taken) from chats.agent_load")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void bothNodesBringChatsToAgentsAndEachIsOfferedOnce_RT3_AG5() {
        company.limit(3);
        var agents =
                IntStream.range(0, 4).mapToObj(i -> company.agent("Agent " + i)).toList();
        var site = company.website("shop.example", company.availableQueue("Care", agents.toArray(Agent[]::new)));
        var visitors = IntStream.range(0, 12).mapToObj(_ -> site.visitor()).toList();
        var there = onSecond();
        AtOnce.all(12, i -> {
            var message = Visitor.message(UUID.randomUUID(), "m" + i, 1);
            return (i % 2 == 0
                            ? visitors.get(i).sends(message)
                            : there.send(
                                    "POST",
                                    visitors.get(i).path("/messages"),
                                    message,
                                    visitors.get(i).headers()))
                    .ok();
        });
        Eventually.so(
                "all are offered, as many to each",
                () -> jdbc.sql("select count(*) from chats.agent_load where offered = 3")
                                .query(Integer.class)
                                .single()
                        == 4);
        new Desk(jdbc).placesAreRight();
        assertThat(jdbc.sql("select count(*) from chats.entry where what = 'OFFERED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from routing.decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    private Browser onSecond() {
        return new Browser(
                URI.create("http://127.0.0.1:" + second.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
