package dev.parley.chats;

import dev.parley.platform.Columns;
import dev.parley.platform.RetentionSettings;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to be looked at from time to time: edits and receipts whose message has come, and payloads that are old. */
@Component
class Upkeep {
    private final OtherEvents others;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RetentionSettings retention;

    Upkeep(
            OtherEvents others,
            Announcements announcements,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            RetentionSettings retention) {
        this.others = others;
        this.announcements = announcements;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(fixedDelay = 1_000)
    void takeParked() {
        transaction.executeWithoutResult(_ -> announcements.changed(others.takeParked()));
    }

    @Scheduled(fixedDelay = 10 * 60_000)
    void forgetOld() {
        others.forgetOld();
        jdbc.sql("delete from chats.raw_payload where arrived_at < :time")
                .param("time", Columns.time(clock.instant().minus(retention.payloads())))
                .update();
    }
}
