package dev.parley.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.platform.Columns;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AD-4: a webhook whose calls do not arrive is noticed by the silence, and what troubled a channel can be read later. */
@ProductTest
class SilenceTest {
    @LocalServerPort
    int port;

    @Autowired
    ChannelHealth health;

    @Autowired
    Silence silence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Company company;
    long channel;

    @BeforeEach
    void aChannelThatWasHeardOf() {
        company = new Company(port);
        Agent bea = company.agent("Bea");
        channel = company.website("shop.example", company.queue("Care", bea)).channelId();
        health.received(channel);
        health.flush();
        silence.count();
    }

    /** So many messages came in each hour of the days between these. */
    private void came(int anHour, int fromDaysAgo, int toDaysAgo) {
        jdbc.sql("""
                insert into channels.traffic (channel_id, hour, messages)
                select :channel, hour, :messages
                from generate_series(:now::timestamptz - :from * interval '1 day', :now::timestamptz - :to * interval '1 day', '1 hour') hour
                on conflict do nothing
                """)
                .param("channel", channel)
                .param("messages", anHour)
                .param("from", fromDaysAgo)
                .param("to", toDaysAgo)
                .param("now", Columns.time(clock.instant().truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    @Test
    void aSilenceThatIsUnusualIsTroubleUntilTheNextMessage_AD4() {
        came(10, 28, 1);
        silence.look();
        assertThat(health.troubles()).isEmpty();
        clock.pass(Duration.ofHours(5));
        silence.look();
        assertThat(health.troubles())
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.sentence()).startsWith("Nothing has come for 5 hours, though about 40"));
        assertThat(health.isHindered(channel)).isFalse();
        var view = company.admin().browser().get("/api/channels").ok().path(0).path("health");
        assertThat(view.path("state").asString()).isEqualTo("TROUBLE");
        health.received(channel);
        silence.count();
        assertThat(health.troubles()).isEmpty();
        assertThat(ended()).isEqualTo(1);
    }

    @Test
    void fewMessagesAreNoReasonToWonder() {
        came(1, 28, 1);
        clock.pass(Duration.ofHours(5));
        silence.look();
        assertThat(health.troubles()).isEmpty();
    }

    @Test
    void inTheFirstWeekNothingIsUsualYet() {
        came(100, 6, 1);
        clock.pass(Duration.ofHours(5));
        silence.look();
        assertThat(health.troubles()).isEmpty();
    }

    @Test
    void whatTroubledAChannelIsKept_AD4() {
        health.trouble(channel, "The token is not accepted.");
        health.trouble(channel, "The account is locked.");
        health.reachable(channel);
        var periods = company.admin()
                .browser()
                .get("/api/channels/" + channel + "/troubles")
                .ok();
        assertThat(periods).hasSize(2);
        assertThat(periods.path(0).path("sentence").asString()).isEqualTo("The account is locked.");
        assertThat(periods.path(0).path("endedAt").isNull()).isFalse();
        assertThat(periods.path(1).path("endedAt").isNull()).isFalse();
    }

    private int ended() {
        return jdbc.sql("select count(*) from channels.trouble_period where channel_id = :id and ended_at is not null")
                .param("id", channel)
                .query(Integer.class)
                .single();
    }
}
