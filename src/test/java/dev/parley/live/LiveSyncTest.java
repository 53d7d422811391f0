package dev.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** PN-12: whatever happens, and however often the network is cut, what a page holds equals a fresh snapshot. */
@ProductTest
class LiveSyncTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Website site;
    Agent bea;
    Agent cem;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
        cem = company.agent("Cem");
        site = company.website("shop.example", company.queue("Care", bea, cem));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void thePageEqualsAFreshSnapshot_PN12(long seed) {
        play(new Random(seed), 60);
    }

    @Tag("soak")
    @Test
    void thePageEqualsAFreshSnapshotAtLength_PN12() {
        play(new Random(7), 1_500);
    }

    private void play(Random random, int steps) {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < 5; i++) {
            visitors.add(site.visitor());
        }
        var page = new Page(bea);
        for (int step = 0; step < steps; step++) {
            act(random, visitors, page);
            page.read();
        }
        page.back();
        Eventually.so("the page equals the snapshot", () -> {
            page.read();
            return page.equalsSnapshot();
        });
        page.assertSnapshot();
    }

    private void act(Random random, List<Visitor> visitors, Page page) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> visitors.get(random.nextInt(visitors.size())).writes("message " + random.nextInt(1_000));
            case 3 ->
                any(random, "status = 'WAITING'").ifPresent(chat -> (random.nextBoolean() ? bea : cem).accepts(chat));
            case 4, 5 ->
                any(random, "owner_id = " + bea.id() + " and status = 'IN_PROGRESS'")
                        .ifPresent(chat -> {
                            page.watch(chat);
                            bea.answers(chat, "answer " + random.nextInt(1_000));
                        });
            case 6 ->
                any(random, "status = 'IN_PROGRESS'")
                        .ifPresent(chat -> (random.nextBoolean() ? bea : cem).completes(chat));
            case 7 -> page.cut();
            default -> page.back();
        }
    }

    private java.util.Optional<Long> any(Random random, String where) {
        var ids = jdbc.sql("select id from chats.chat where " + where + " order by id")
                .query(Long.class)
                .list();
        return ids.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** A page that keeps state from frames alone, as the contract says. */
    private static final class Page {
        private final Agent agent;
        private final Map<Long, JsonNode> active = new TreeMap<>();
        private final Map<Long, Map<Long, JsonNode>> open = new TreeMap<>();
        private final Map<Long, Long> numbers = new TreeMap<>();
        private List<Long> waiting = List.of();
        private boolean connected = true;
        private int read;

        Page(Agent agent) {
            this.agent = agent;
        }

        void watch(long chat) {
            if (connected && !open.containsKey(chat)) {
                open.put(chat, new TreeMap<>());
                agent.page().say(Map.of("type", "watch", "chat", chat, "after", 0));
            }
        }

        void cut() {
            if (connected) {
                agent.page().cut();
                connected = false;
            }
        }

        void back() {
            if (!connected) {
                agent.connect();
                connected = true;
                read = 0;
                open.keySet()
                        .forEach(chat -> agent.page()
                                .say(Map.of("type", "watch", "chat", chat, "after", numbers.getOrDefault(chat, 0L))));
            }
        }

        void read() {
            var frames = agent.page().frames();
            while (connected && read < frames.size()) {
                hear(frames.get(read++));
            }
        }

        private void hear(JsonNode frame) {
            switch (frame.path("type").asString()) {
                case "active" -> {
                    active.clear();
                    frame.path("rows")
                            .valueStream()
                            .forEach(row -> active.put(row.path("id").asLong(), row));
                }
                case "new" ->
                    waiting = frame.path("rows")
                            .valueStream()
                            .map(row -> row.path("id").asLong())
                            .toList();
                case "chat" -> hearChat(frame);
                case "gone" -> {
                    active.remove(frame.path("id").asLong());
                    open.remove(frame.path("id").asLong());
                }
                default -> {}
            }
        }

        private void hearChat(JsonNode frame) {
            var row = frame.path("row");
            long id = row.path("id").asLong();
            var mine = row.path("status").asString().equals("IN_PROGRESS")
                    && row.path("owner").path("id").asLong() == agent.id();
            var known = active.get(id);
            if (!mine) {
                active.remove(id);
            } else if (known == null
                    || known.path("changeNo").asLong() < row.path("changeNo").asLong()) {
                active.put(id, row);
            }
            var messages = open.get(id);
            if (messages != null && !frame.path("after").isNull()) {
                frame.path("messages")
                        .valueStream()
                        .forEach(message -> messages.merge(
                                message.path("id").asLong(),
                                message,
                                (a, b) -> a.path("changeNo").asLong()
                                                > b.path("changeNo").asLong()
                                        ? a
                                        : b));
                numbers.merge(id, row.path("changeNo").asLong(), Math::max);
            }
        }

        boolean equalsSnapshot() {
            var fresh = agent.browser().connect("/api/live", Map.of());
            try {
                var rows = fresh.awaits("active", _ -> true).path("rows");
                var now = fresh.awaits("new", _ -> true).path("rows");
                return ids(rows).equals(active.keySet().stream().toList())
                        && rows.valueStream()
                                .allMatch(row ->
                                        row.equals(active.get(row.path("id").asLong())))
                        && now.valueStream()
                                .map(row -> row.path("id").asLong())
                                .toList()
                                .equals(waiting)
                        && open.keySet().stream().allMatch(this::sameMessages);
            } finally {
                fresh.cut();
            }
        }

        void assertSnapshot() {
            open.forEach((chat, messages) -> assertThat(
                            messages.values().stream().map(JsonNode::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(agent.messages(chat).stream()
                            .map(JsonNode::toString)
                            .toList()));
        }

        private boolean sameMessages(long chat) {
            var fresh = agent.messages(chat);
            var held = open.get(chat);
            return held != null
                    && fresh.size() == held.size()
                    && fresh.stream()
                            .allMatch(message ->
                                    message.equals(held.get(message.path("id").asLong())));
        }

        private static List<Long> ids(JsonNode rows) {
            return rows.valueStream()
                    .map(row -> row.path("id").asLong())
                    .sorted()
                    .toList();
        }
    }
}
