package dev.parley.routing;

import dev.parley.platform.Faults;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The metrics that only the database knows: what waits in the queues and on the way out, and how large the database is. One
 * statement over small indexes reads them all, four times a minute, so that no scrape waits for it.
 */
@Component
class WhatWaits {
    private static final Logger log = LoggerFactory.getLogger(WhatWaits.class);
    private final JdbcClient jdbc;
    private final MultiGauge chats;
    private final MultiGauge oldestChats;
    private final MultiGauge lanes;
    private final MultiGauge oldestLanes;
    private volatile double databaseSize = Double.NaN;

    private record Line(String what, String label, double number, double oldest) {}

    WhatWaits(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.chats = gauge(meters, "parley.routing.waiting.chats", "Chats that wait for an agent, by queue", null);
        this.oldestChats =
                gauge(meters, "parley.routing.waiting.oldest", "How long the oldest of them has waited", "seconds");
        this.lanes = gauge(
                meters, "parley.delivery.waiting.lanes", "Customers to whom messages wait to leave, by channel", null);
        this.oldestLanes =
                gauge(meters, "parley.delivery.waiting.oldest", "How long the oldest of them has waited", "seconds");
        Gauge.builder("parley.database.size", () -> databaseSize)
                .description("The size of the database")
                .baseUnit("bytes")
                .register(meters);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description, @Nullable String unit) {
        return MultiGauge.builder(name).description(description).baseUnit(unit).register(meters);
    }

    /** What cannot be read is not shown: an old figure would look like a true one. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 15_000)
    void look() {
        List<Line> lines = List.of();
        try {
            lines = read();
        } catch (RuntimeException e) {
            Faults.log(log, "what-waits", e);
        }
        show(lines, "queue", chats, oldestChats);
        show(lines, "kind", lanes, oldestLanes);
        databaseSize = lines.stream()
                .filter(line -> line.what().equals("database"))
                .mapToDouble(Line::number)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<Line> read() {
        return jdbc.sql("""
                select 'queue' as what, q.name as label, count(w.chat_id) as number,
                    coalesce(extract(epoch from now() - min(w.waiting_since)), 0) as oldest
                from routing.queue q left join chats.v_waiting w on w.queue_id = q.id group by q.id
                union all
                select 'kind', c.kind, count(*), coalesce(extract(epoch from now() - min(o.oldest_at)), 0)
                from chats.v_outbox o join channels.v_channel c on c.id = o.channel_id group by c.kind
                union all
                select 'database', '', pg_database_size(current_database()), 0
                """)
                .query((rs, _) ->
                        new Line(rs.getString(1), rs.getString(2), rs.getDouble(3), Math.max(0, rs.getDouble(4))))
                .list();
    }

    private static void show(List<Line> lines, String what, MultiGauge numbers, MultiGauge ages) {
        var counted = new ArrayList<Row<?>>();
        var aged = new ArrayList<Row<?>>();
        for (var line : lines) {
            if (line.what().equals(what)) {
                var label = what.equals("kind") ? line.label().toLowerCase(Locale.ROOT) : line.label();
                counted.add(Row.of(Tags.of(what, label), line.number()));
                aged.add(Row.of(Tags.of(what, label), line.oldest()));
            }
        }
        numbers.register(counted, true);
        ages.register(aged, true);
    }
}
