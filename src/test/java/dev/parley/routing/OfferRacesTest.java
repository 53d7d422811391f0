package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AG-5, CH-3 and CH-6 under real races: whatever hits an offer in the same instant, it ends once and its place is given back once. */
@ProductTest
class OfferRacesTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EndOffers end;

    @Autowired
    MakeOffers make;

    Company company;
    Desk desk;

    @BeforeEach
    void company() {
        company = new Company(port);
        desk = new Desk(jdbc);
    }

    @RepeatedTest(3)
    void acceptingDecliningAndExpiringOneOfferInTheSameInstantEndsItOnce_AG5_CH6() {
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.availableQueue("Care", bea));
        var sam = company.user("Sam", "Supervisor");
        for (int round = 0; round < 5; round++) {
            bea.active();
            site.visitor().writes("round " + round);
            var chat = desk.lastChat();
            desk.awaitsOffer(chat, bea);
            var answers = AtOnce.all(8, i -> switch (i) {
                case 0, 1 -> bea.accepts(chat);
                case 2, 3 -> bea.declines(chat);
                case 4 -> sam.completes(chat);
                case 5 -> bea.browser().put("/api/me/presence", Map.of("wanted", "INACTIVE"));
                default -> expired(chat);
            });
            assertThat(answers.stream().map(Answer::status)).allMatch(List.of(200, 204, 403, 409)::contains);
            assertThat(IntStream.range(0, 4)
                            .filter(i -> answers.get(i).status() / 100 == 2)
                            .count())
                    .isLessThanOrEqualTo(1);
            Eventually.so("it is offered to nobody", () -> desk.offeredTo(chat) == 0);
            desk.placesAreRight();
            var ends = desk.history(chat).stream()
                    .filter(what -> what.matches("ACCEPTED|DECLINED.*|MISSED.*|WITHDRAWN.*"))
                    .toList();
            assertThat(ends).as(desk.history(chat).toString()).hasSizeLessThanOrEqualTo(1);
            sam.completes(chat);
        }
        desk.placesAreRight();
    }

    @Test
    void noRaceOfOffersAndAcceptsExceedsTheLimit_AG5() {
        company.limit(3);
        var bea = company.agent("Bea");
        var all = company.website("all.example", company.queue("All", bea));
        var site = company.website("shop.example", company.availableQueue("Care", bea));
        IntStream.range(0, 6).forEach(i -> {
            all.visitor().writes("for all " + i);
            site.visitor().writes("for one " + i);
        });
        var chats = jdbc.sql("select id from chats.chat order by id")
                .query(Long.class)
                .list();
        for (int round = 0; round < 3; round++) {
            AtOnce.all(15, i -> i < 12 ? bea.accepts(chats.get(i)).status() : drained());
            desk.placesAreRight();
            assertThat(jdbc.sql("select taken from chats.agent_load")
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(3);
            Eventually.so(
                    "no offer is beyond the limit",
                    () -> jdbc.sql("select taken + offered from chats.agent_load")
                                    .query(Integer.class)
                                    .single()
                            == 3);
            var mine = jdbc.sql("select id from chats.chat where status = 'IN_PROGRESS' order by id")
                    .query(Long.class)
                    .list();
            AtOnce.all(mine.size(), i -> bea.completes(mine.get(i)).status());
        }
        desk.placesAreRight();
    }

    private Answer expired(long chat) {
        jdbc.sql("update chats.chat set offer_until = offered_at where id = :id and offered_to is not null")
                .param("id", chat)
                .update();
        end.run();
        return new Answer(
                204,
                tools.jackson.databind.node.NullNode.getInstance(),
                java.net.http.HttpHeaders.of(Map.of(), (_, _) -> true));
    }

    private int drained() {
        end.run();
        make.run();
        return 0;
    }
}
