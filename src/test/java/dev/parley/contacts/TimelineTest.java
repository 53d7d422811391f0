package dev.parley.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Chats;
import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** AN-2 and AD-1: what stands in a contact's timeline, and for whom. */
@ProductTest
class TimelineTest {
    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Agent ada;
    Agent bea;
    Agent cem;
    Website care;
    Website sales;
    Customer bo;
    long careChat;
    long salesChat;
    long contact;

    @BeforeEach
    void oneContactWroteToTwoQueues() {
        company = new Company(port);
        ada = company.admin();
        bea = company.agent("Bea");
        cem = company.agent("Cem");
        care = company.website("care.example", company.queue("Care", bea));
        sales = company.website("sales.example", company.queue("Sales", cem));
        bo = new Customer(chats, ChannelKind.TELEGRAM, "42", "Bo");
        careChat = bo.writes(care.channelId(), "For Bea's eyes");
        salesChat = bo.writes(sales.channelId(), "For Cem's eyes");
        contact = bea.opens(careChat).path("contact").path("id").asLong();
    }

    @Test
    void theTimelineHasChatsChangesAndTheBeginningNewestFirst_AN2() {
        ada.browser()
                .put("/api/contacts/" + contact + "/fields/name", Map.of("was", "Bo", "value", "Bo Bär"))
                .ok();
        var items = all(ada, 30);
        assertThat(kinds(items)).containsExactly("CHANGE", "CHAT", "CHAT", "CREATED");
        assertThat(items.get(0).path("change").path("after").asString()).isEqualTo("Bo Bär");
        assertThat(items.get(0).path("chat").isNull()).isTrue();
        assertThat(items.get(1).path("chat").path("id").asLong()).isEqualTo(salesChat);
        assertThat(items.get(1).path("chat").path("channel").path("name").asString())
                .isEqualTo("sales.example");
        assertThat(items.get(1).path("change").isNull()).isTrue();
        assertThat(items.get(3).has("id"))
                .as("ids of rows are nobody's business")
                .isFalse();
    }

    @Test
    void eachSeesTheChatsTheyMayReadAndNoOthers_AD1_AN2() {
        assertThat(chatsOf(bea)).containsExactly(careChat);
        assertThat(chatsOf(cem)).containsExactly(salesChat);
        assertThat(chatsOf(ada)).containsExactly(salesChat, careChat);
        assertThat(chatsOf(company.user("Ana", "Analyst"))).containsExactly(salesChat, careChat);
        assertThat(chatsOf(company.user("Dan", "Agent"))).isEmpty();
        assertThat(bea.browser().get(path("")).body().toString()).doesNotContain("Cem's eyes");
        cem.accepts(salesChat).ok();
        cem.completes(salesChat).ok();
        assertThat(chatsOf(cem)).as("owned once").containsExactly(salesChat);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDoubleWhileNewChatsCome_AN2() {
        bea.accepts(careChat).ok();
        for (int i = 0; i < 6; i++) {
            ada.completes(chatsOf(ada).getFirst());
            bo.writes(i % 2 == 0 ? sales.channelId() : care.channelId(), "again " + i);
            rename(i);
        }
        var expected = all(ada, 100);
        for (int limit = 1; limit < 6; limit++) {
            var seen = new ArrayList<JsonNode>();
            String next = "";
            do {
                var page = ada.browser()
                        .get(path("?limit=" + limit + "&before=" + next))
                        .ok();
                page.path("items").forEach(seen::add);
                next = page.path("next").asString("");
                bo.writes(sales.channelId(), "meanwhile");
                ada.completes(chatsOf(ada).getFirst()).ok();
            } while (!next.isEmpty());
            var newer = all(ada, 100).size() - expected.size();
            assertThat(seen.subList(seen.size() - expected.size(), seen.size()).stream()
                            .map(TimelineTest::key)
                            .toList())
                    .as("limit " + limit + ", " + newer + " newer")
                    .isEqualTo(expected.stream().map(TimelineTest::key).toList());
            assertThat(seen.stream().map(TimelineTest::key).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void thingsOfTheSameInstantAreAllShown_AN2() {
        for (int i = 0; i < 3; i++) {
            rename(i);
        }
        jdbc.sql("update chats.chat set created_at = '2026-01-01'").update();
        jdbc.sql("update contacts.change set at = '2026-01-01'").update();
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = ada.browser().get(path("?limit=1&before=" + next)).ok();
            page.path("items").forEach(item -> seen.add(item.path("kind").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("CHAT", "CHAT", "CHANGE", "CHANGE", "CHANGE", "CREATED");
    }

    @Test
    void theTimelineIsFilteredByKind_AN2() {
        rename(0);
        assertThat(kinds(ada.browser()
                        .get(path("?kinds=CHANGE,CREATED"))
                        .ok()
                        .path("items")
                        .valueStream()
                        .toList()))
                .containsExactly("CHANGE", "CREATED");
        assertThat(kinds(ada.browser()
                        .get(path("?kinds=CHAT"))
                        .ok()
                        .path("items")
                        .valueStream()
                        .toList()))
                .containsExactly("CHAT", "CHAT");
    }

    @Test
    void whatCannotBeFoundIsSaid() {
        assertThat(ada.browser().get(path("?kinds=CAT")).status()).isEqualTo(400);
        assertThat(ada.browser().get(path("?before=x")).status()).isEqualTo(400);
        assertThat(ada.browser().get("/api/contacts/999999/timeline").status()).isEqualTo(404);
        assertThat(ada.browser().get("/api/contacts/999999/changes").status()).isEqualTo(404);
    }

    private void rename(int no) {
        var was =
                ada.browser().get("/api/contacts/" + contact).ok().path("name").asString();
        ada.browser()
                .put("/api/contacts/" + contact + "/fields/name", Map.of("was", was, "value", "Bo " + no))
                .ok();
    }

    private List<JsonNode> all(Agent who, int limit) {
        return who.browser()
                .get(path("?limit=" + limit))
                .ok()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<Long> chatsOf(Agent who) {
        return all(who, 100).stream()
                .filter(item -> item.path("kind").asString().equals("CHAT"))
                .map(item -> item.path("chat").path("id").asLong())
                .toList();
    }

    private String path(String query) {
        return "/api/contacts/" + contact + "/timeline" + query;
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.path("kind").asString()).toList();
    }

    private static String key(JsonNode item) {
        return item.path("kind").asString()
                + item.path("at").asString()
                + item.path("chat").path("id");
    }
}
