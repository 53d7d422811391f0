package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Answers.Outcome;
import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PN-8, CH-3: what agents send at the same moment is stored together, and each answer is judged by itself. */
@ProductTest
class AnswersTest {
    @LocalServerPort
    int port;

    @Autowired
    QueueAnswers queue;

    @Autowired
    JdbcClient jdbc;

    long chat;
    long waiting;
    long bea;

    @BeforeEach
    void aChatOfBeaAndOneThatWaits() {
        var company = new Company(port);
        Agent agent = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", agent));
        site.visitor().writes("Hello");
        chat = agent.seesNewChat();
        agent.accepts(chat).ok();
        site.visitor().writes("Me too");
        waiting = number("select id from chats.chat where status = 'WAITING'");
        bea = number("select owner_id from chats.chat where status = 'IN_PROGRESS'");
    }

    @Test
    void eachAnswerOfABatchIsJudgedByItself_PN8() {
        var outcomes = queue.queue(
                List.of(answer(chat, "One"), answer(waiting, "Not mine"), answer(chat, "Two"), answer(0, "?")));
        assertThat(outcomes.stream().map(AnswersTest::said))
                .containsExactly("One", "NOT_ACCEPTED", "Two", "UNKNOWN_CHAT");
        assertThat(texts()).containsExactly("One", "Two");
    }

    @Test
    void theSameAnswerTwiceInABatchAndOnceMoreAfterItIsOneMessage_PN8() {
        var one = answer(chat, "One");
        var together = queue.queue(List.of(one, one, answer(chat, "Two")));
        var again = queue.queue(List.of(one));
        assertThat(together.get(1)).isEqualTo(together.get(0));
        // Meanwhile it may have left, so that it is the same one in another state.
        assertThat(id(again.getFirst())).isEqualTo(id(together.getFirst()));
        assertThat(texts()).containsExactly("One", "Two");
    }

    @Test
    void theChatCountsEachAnswerOfABatch_PN8() {
        var before = numbers();
        var stored = queue.queue(List.of(answer(chat, "One"), answer(chat, "Two"), answer(chat, "Three")));
        var first = before.changeNo() + 1;
        assertThat(stored.stream()
                        .map(outcome -> ((Outcome.Stored) outcome).message().changeNo()))
                .containsExactly(first, first + 1, first + 2);
        assertThat(numbers().messageCount()).isEqualTo(before.messageCount() + 3);
    }

    private record Numbers(long changeNo, long messageCount) {}

    private Numbers numbers() {
        return jdbc.sql("select change_no, message_count from chats.chat where id = :id")
                .param("id", chat)
                .query(Numbers.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Answer answer(long chatId, String text) {
        return new Answer(chatId, bea, UUID.randomUUID(), text);
    }

    private static long id(Outcome outcome) {
        return ((Outcome.Stored) outcome).message().id();
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored stored -> stored.message().text();
            case Outcome.Refused refused -> refused.problem().type().toString();
        };
    }

    private List<String> texts() {
        return jdbc
                .sql(
                        "select text from chats.message where chat_id = :id and direction = 'OUT' order by order_at, public_id")
                .param("id", chat)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
