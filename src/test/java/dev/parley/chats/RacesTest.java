package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CH-3, AG-4 and AG-5 under real races. */
@ProductTest
class RacesTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Company company;

    @BeforeEach
    void company() {
        company = new Company(port);
    }

    @Test
    void fiftyAgentsAcceptOneChatOneOwnsItAndFortyNineAreToldWho_CH3() {
        var agents = IntStream.range(0, 50)
                .mapToObj(i -> company.agent("Agent " + i))
                .toList();
        var site =
                company.website("shop.example", company.queue("Care", agents.toArray(dev.parley.fixture.Agent[]::new)));
        site.visitor().writes("Who is first?");
        var chat = agents.getFirst().seesNewChat();
        var answers = AtOnce.all(50, i -> agents.get(i).accepts(chat));
        var winners = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        var owner = winners.getFirst().body().path("owner").path("name").asString();
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::detail))
                .hasSize(49)
                .allMatch(sentence -> sentence.equals(owner + " took this chat."));
        assertThat(jdbc.sql("select sum(taken) from chats.agent_load")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from chats.entry where what = 'ACCEPTED'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void noRaceOfAcceptsAndEndsExceedsTheLimit_AG5() {
        company.limit(3);
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        IntStream.range(0, 24).forEach(i -> site.visitor().writes("chat " + i));
        var chats = jdbc.sql("select id from chats.chat order by id")
                .query(Long.class)
                .list();
        for (int round = 0; round < 3; round++) {
            var accepted = AtOnce.all(24, i -> bea.accepts(chats.get(i)).status());
            assertThat(inProgress(bea.id())).isEqualTo(3);
            assertThat(accepted.stream().filter(status -> status == 200).count())
                    .isLessThanOrEqualTo(3);
            var mine = jdbc.sql("select id from chats.chat where status = 'IN_PROGRESS'")
                    .query(Long.class)
                    .list();
            AtOnce.all(
                    27,
                    i -> i < 3
                            ? bea.completes(mine.get(i)).status()
                            : bea.accepts(chats.get(i - 3)).status());
            assertThat(inProgress(bea.id())).isLessThanOrEqualTo(3);
            assertThat(jdbc.sql("select taken from chats.agent_load")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(inProgress(bea.id()));
        }
    }

    @Test
    void atTheLimitNewIsEmptyAndAFreedPlaceBringsChatsAtOnce_AG4() {
        company.limit(1);
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        site.visitor().writes("first");
        site.visitor().writes("second");
        var first = bea.seesNewChat();
        bea.accepts(first).ok();
        bea.page().awaits("new", frame -> frame.path("count").asInt() == 0);
        var presence = bea.page()
                .awaits(
                        "presence",
                        frame -> frame.path("presence").path("exceeded").asBoolean());
        assertThat(presence.path("presence").path("inProgress").asInt()).isOne();
        var second = jdbc.sql("select id from chats.chat where status = 'WAITING'")
                .query(Long.class)
                .single();
        assertThat(bea.accepts(second).detail()).isEqualTo("You have 1 of 1 chats. Complete one to take the next.");
        var heard = bea.page().frames().size();
        bea.completes(first).ok();
        Eventually.so(
                "New is filled again",
                () -> bea.page().frames().subList(heard, bea.page().frames().size()).stream()
                        .anyMatch(frame -> frame.path("type").asString("").equals("new")
                                && frame.path("count").asInt() == 1));
    }

    @Test
    void aUsersOwnLimitWinsOverTheSystems_AG4() {
        company.limit(5);
        var bea = company.agent("Bea");
        jdbc.sql("update security.app_user set chat_limit = 1 where id = :id")
                .param("id", bea.id())
                .update();
        var site = company.website("shop.example", company.queue("Care", bea));
        IntStream.range(0, 4).forEach(i -> site.visitor().writes("chat " + i));
        var chats = jdbc.sql("select id from chats.chat order by id")
                .query(Long.class)
                .list();
        AtOnce.all(4, i -> bea.accepts(chats.get(i)).status());
        assertThat(inProgress(bea.id())).isOne();
    }

    @Test
    void theSameAnswerSentTwentyTimesAtOnceIsOneMessage_PN8() {
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        var visitor = site.visitor();
        visitor.writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var body = Map.of("clientId", UUID.randomUUID(), "text", "Once");
        AtOnce.all(
                20,
                _ -> bea.browser()
                        .post("/api/chats/" + chat + "/messages", body)
                        .ok());
        Eventually.so("it arrived", () -> visitor.texts().contains("Once"));
        assertThat(visitor.texts()).containsExactly("Hello", "Once");
    }

    private int inProgress(long agent) {
        return jdbc.sql("select count(*) from chats.chat where status = 'IN_PROGRESS' and owner_id = :agent")
                .param("agent", agent)
                .query(Integer.class)
                .single();
    }
}
