package dev.parley.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import dev.parley.sandbox.Reply;
import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics count what happened, say nothing of anybody, are for few, and are all written down. */
@ProductTest
class MetricsTest {
    private static final Set<String> LABELS = Set.of(
            "action",
            "area",
            "cause",
            "error",
            "exception",
            "gc",
            "how",
            "id",
            "kind",
            "le",
            "level",
            "method",
            "outcome",
            "page",
            "pool",
            "queue",
            "reason",
            "status",
            "uri");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");
    private static final Pattern ADDRESS = Pattern.compile("uri=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)(\\*?)`");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFiguresAreThoseOfWhatHappened() {
        var before = Scrape.of(port);
        journey();
        var after = settled(before);
        var changed = Map.ofEntries(
                Map.entry("parley_intake_messages_total{kind=\"website\"}", 1.0),
                Map.entry("parley_intake_messages_total{kind=\"telegram\"}", 1.0),
                Map.entry("parley_intake_duplicates_total{kind=\"website\"}", 2.0),
                Map.entry("parley_intake_duplicates_total{kind=\"telegram\"}", 0.0),
                Map.entry("parley_intake_quarantined_total{kind=\"website\",reason=\"channel_inactive\"}", 1.0),
                Map.entry("parley_delivery_sent_seconds_count{kind=\"website\"}", 1.0),
                Map.entry("parley_delivery_sent_seconds_count{kind=\"telegram\"}", 1.0),
                Map.entry("parley_delivery_failed_total{kind=\"telegram\"}", 1.0),
                Map.entry("parley_delivery_retried_total{kind=\"telegram\"}", 1.0),
                Map.entry("parley_routing_offers_made_total", 3.0),
                Map.entry("parley_routing_offers_ended_total{how=\"accepted\"}", 2.0),
                Map.entry("parley_routing_offers_ended_total{how=\"declined\"}", 1.0),
                Map.entry("parley_routing_offers_ended_total{how=\"missed\"}", 0.0),
                Map.entry("parley_routing_offers_ended_total{how=\"withdrawn\"}", 0.0));
        changed.forEach((series, by) -> assertThat(after.value(series) - before.value(series))
                .as(series)
                .isEqualTo(by));
        assertThat(after.value("parley_intake_batch_size_sum") - before.value("parley_intake_batch_size_sum"))
                .isGreaterThanOrEqualTo(5);
        assertThat(after.value("parley_routing_drain_seconds_count")).isPositive();
        assertThat(after.value("parley_sync_push_seconds_count")).isPositive();
        assertThat(after.value("parley_sync_frames_total{page=\"agent\"}"))
                .isGreaterThan(before.value("parley_sync_frames_total{page=\"agent\"}"));
        assertThat(after.value("parley_sync_sockets{page=\"agent\"}")).isEqualTo(2);
        assertThat(after.value("parley_database_up")).isEqualTo(1);
    }

    /** One customer on the website and one on Telegram; two agents, one of whom declines. */
    private void journey() {
        var company = new Company(port);
        var desk = new Desk(jdbc);
        var bea = company.agent("Bea");
        var cem = company.agent("Cem");
        var site = company.website("shop.example", company.availableQueue("Care", bea, cem));
        var hello = Visitor.message(UUID.randomUUID(), "Hello from Nora", 1);
        var nora = site.visitor();
        for (int i = 0; i < 3; i++) {
            nora.sends(hello).ok();
        }
        var chat = desk.lastChat();
        desk.awaitsOffer(chat, bea);
        bea.declines(chat).ok();
        desk.awaitsOffer(chat, cem);
        cem.accepts(chat).ok();
        cem.answers(chat, "Hello Nora").ok();
        quarantined(company, site);
        onTelegram(company, desk, bea);
    }

    /** The first answer has to wait, then fails for good; the second passes. */
    private static void onTelegram(Company company, Desk desk, Agent bea) {
        try (var sandbox = Sandbox.start(0)) {
            var telegram = Company.bot(sandbox);
            company.telegram(telegram, company.availableQueue("Bots", bea));
            var chat = desk.lastChat();
            telegram.writes(4_711, "Ada Lovelace", "Hello bot");
            Eventually.so("the chat is there", () -> desk.lastChat() > chat);
            var second = desk.lastChat();
            desk.awaitsOffer(second, bea);
            bea.accepts(second).ok();
            var refused = new AtomicInteger();
            telegram.behaves((method, _) -> !method.equals("sendMessage")
                    ? null
                    : switch (refused.getAndIncrement()) {
                        case 0 -> Reply.wait(1);
                        case 1 -> Reply.refusal(400, "Bad Request: chat not found");
                        default -> null;
                    });
            bea.answers(second, "one").ok();
            bea.answers(second, "two").ok();
            Eventually.get(
                    Duration.ofSeconds(15),
                    "the second has left",
                    () -> telegram.sentTexts().contains("two") ? Optional.of(true) : Optional.empty());
        }
    }

    private static void quarantined(Company company, Website site) {
        var closed = company.website("closed.example", site.queueId());
        company.admin()
                .browser()
                .put("/api/channels/" + closed.channelId(), Website.form("closed.example", site.queueId(), false))
                .ok();
        closed.visitor().sends(Visitor.message(UUID.randomUUID(), "Is anybody there?", 1));
    }

    /** What the last deed brought about is counted when its transaction has ended. */
    private Scrape settled(Scrape before) {
        var series = "parley_delivery_sent_seconds_count{kind=\"telegram\"}";
        Eventually.so("the last message is counted", () -> Scrape.of(port).value(series) > before.value(series));
        return Scrape.of(port);
    }

    @Test
    void theySayNothingOfAnybody() {
        journey();
        var scrape = Scrape.of(port);
        assertThat(scrape.text())
                .doesNotContain("Bea", "Cem", "Nora", "Ada", "Hello", "example", "Test-Token_of_a_bot", "bot4711");
        assertThat(all(LABEL, scrape.text())).isSubsetOf(LABELS);
        assertThat(all(ADDRESS, scrape.text())).noneMatch(address -> address.matches(".*\\d.*"));
    }

    @Test
    void onlyTheTokenAndThoseWhoManageChannelsReadThem_AD2() throws Exception {
        assertThat(Scrape.ask(port, "Bearer the-token-of-the-tests").statusCode())
                .isEqualTo(200);
        for (var wrong : new String[] {"", "Bearer ", "Bearer the-token-of-the-test", "Basic dGhlLXRva2Vu", "x"}) {
            var refused = Scrape.ask(port, wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("parley_");
        }
        var company = new Company(port);
        assertThat(company.admin().browser().get("/actuator/prometheus").status())
                .isEqualTo(200);
        for (var role : new String[] {"Agent", "Supervisor", "Analyst"}) {
            var user = company.user(role + " user", role).browser();
            assertThat(user.get("/actuator/prometheus").status()).as(role).isEqualTo(403);
        }
    }

    /** Those that are read from the database four times a minute: WhatWaitsTest sees them. */
    private static boolean isReadNowAndThen(String name) {
        return name.contains("_waiting_");
    }

    @Test
    void allOfThemAreWrittenDownAndWhatIsWrittenDownIsThere() throws IOException {
        journey();
        var exported = Scrape.of(port).families().stream()
                .map(name -> name.replaceAll("_max$", ""))
                .filter(name -> !isReadNowAndThen(name))
                .collect(Collectors.toCollection(TreeSet::new));
        var rows = ROW.matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .toList();
        var names = rows.stream()
                .filter(row -> row.group(2).isEmpty())
                .map(row -> row.group(1))
                .filter(name -> !isReadNowAndThen(name))
                .collect(Collectors.toCollection(TreeSet::new));
        var families = rows.stream()
                .filter(row -> !row.group(2).isEmpty())
                .map(row -> row.group(1))
                .toList();
        var ours = exported.stream()
                .filter(name -> families.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).isEqualTo(names);
        assertThat(families).allMatch(family -> exported.stream().anyMatch(name -> name.startsWith(family)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
