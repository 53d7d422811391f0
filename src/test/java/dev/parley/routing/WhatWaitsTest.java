package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contacts.ChannelKind;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.StandInAdapter;
import dev.parley.providers.ChannelAdapter.Result;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics that are read from the database. */
@ProductTest
class WhatWaitsTest {
    @LocalServerPort
    int port;

    @Autowired
    WhatWaits waits;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PrometheusMeterRegistry prometheus;

    @Autowired
    StandInAdapter provider;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWaitsInTheQueuesAndOnTheWayOutIsCountedWithItsAge() throws IOException {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var site = company.website("shop.example", company.queue("Care", bea));
        company.queue("Sales", bea);
        site.visitor().writes("one");
        site.visitor().writes("two");
        jdbc.sql("update chats.chat set waiting_since = now() - interval '90 seconds' where id ="
                        + " (select min(id) from chats.chat)")
                .update();
        waits.look();
        assertThat(gauge("parley.routing.waiting.chats", "queue", "Care")).isEqualTo(2);
        assertThat(gauge("parley.routing.waiting.oldest", "queue", "Care")).isBetween(89.0, 110.0);
        assertThat(gauge("parley.routing.waiting.chats", "queue", "Sales")).isZero();
        assertThat(gauge("parley.routing.waiting.oldest", "queue", "Sales")).isZero();
        assertThat(meters.get("parley.database.size").gauge().value()).isGreaterThan(1_000_000);

        jdbc.sql("update channels.channel set kind = 'INSTAGRAM'").update();
        provider.behaves(_ -> new Result.Later(Duration.ofSeconds(60), "The provider is busy."));
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        bea.answers(chat, "first").ok();
        bea.answers(chat, "second").ok();
        Eventually.so(
                "an attempt was made",
                () -> bea.messages(chat).stream()
                        .anyMatch(one -> one.path("failure").isString()));
        waits.look();
        assertThat(gauge("parley.routing.waiting.chats", "queue", "Care")).isEqualTo(1);
        assertThat(gauge("parley.delivery.waiting.lanes", "kind", "instagram")).isEqualTo(1);
        assertThat(gauge("parley.delivery.waiting.oldest", "kind", "instagram")).isBetween(0.0, 20.0);
        assertThat(meters.find("parley.delivery.waiting.lanes")
                        .tag("kind", ChannelKind.TELEGRAM.name().toLowerCase(Locale.ROOT))
                        .gauge())
                .isNull();
        for (var name : documented()) {
            assertThat(prometheus.scrape()).contains("\n" + name + "{");
        }
    }

    private static List<String> documented() throws IOException {
        var names = Pattern.compile("(?m)^\\| `(parley_[a-z_]*_waiting_[a-z_]*)`")
                .matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(names).hasSize(4);
        return names;
    }

    private double gauge(String name, String label, String value) {
        return meters.get(name).tag(label, value).gauge().value();
    }
}
