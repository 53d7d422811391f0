package dev.parley.demo.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the company's past into the database of a Parley that has just started for the first time with the demo's configuration. */
public final class Seed {
    private static final long SEED = 7;
    private final Connection connection;

    /** A message in an unfinished chat of a customer on Telegram. */
    public record Written(long customer, String name, String message, boolean byCustomer, String text, Instant at) {}

    /** What the stand-in for Telegram has to know: what was written in unfinished chats, and the number of the last message. */
    public record Telegram(List<Written> unfinished, long lastMessage) {}

    private Seed(Connection connection) {
        this.connection = connection;
    }

    /** Fills the database of the Parley that runs in this home folder, unless it holds chats already. */
    public static Telegram into(Path home, Clock clock) throws IOException, SQLException {
        try (var connection = connect(home)) {
            connection.setAutoCommit(false);
            var seed = new Seed(connection);
            if (seed.number("select count(*) from chats.chat") == 0) {
                seed.write(clock);
            }
            var telegram = seed.telegram();
            connection.commit();
            return telegram;
        }
    }

    private void write(Clock clock) throws IOException, SQLException {
        var now = clock.instant();
        var staff = Staff.of(connection);
        var told = new History(staff, now, clock.getZone()).tell();
        var cards = new CardIndex(new Random(SEED), told.ids());
        cards.keep(told.customers(), told.stories());
        cards.copyTo(connection);
        var archive = new Archive(told.ids());
        archive.keep(told.stories());
        archive.copyTo(connection);
        agents(staff, told.roster(), now);
        run(
                "select setval('contacts.visitor_number', ?)",
                Math.max(1, told.ids().visitors()));
        opened(now);
    }

    /** Their places, and what they wanted to be when they left: who comes back is Active again. */
    private void agents(Staff staff, Roster roster, Instant now) throws SQLException {
        for (var agent : staff.agents()) {
            var taken = roster.load(agent, now);
            run(
                    "insert into chats.agent_load (agent_id, taken, last_took_at) values (?, ?, ?)",
                    agent.id(),
                    taken,
                    roster.lastTookAt(agent));
            if (!agent.left()) {
                var came = roster.lastCame(agent, now);
                run("insert into routing.presence (agent_id, wanted, since) values (?, 'ACTIVE', ?)", agent.id(), came);
                run("update security.app_user set last_seen_at = ? where id = ?", now.minusSeconds(90), agent.id());
            }
        }
    }

    /** The company is older than this start, and its channels have been heard. */
    private void opened(Instant now) throws SQLException {
        var begin = now.minus(Duration.ofDays(47));
        run("update security.app_user set created_at = ?", begin);
        run("update routing.queue set created_at = ?", begin.plusSeconds(1_800));
        run("update channels.channel set created_at = ?", begin.plusSeconds(3_600));
        run("""
                insert into channels.health as h (channel_id, last_in_at, last_out_at, heard_at)
                select channel_id, max(order_at) filter (where direction = 'IN'), max(order_at) filter (where direction = 'OUT'),
                       max(order_at) filter (where direction = 'IN')
                from chats.message group by channel_id order by channel_id
                on conflict (channel_id) do update set
                    last_in_at = greatest(h.last_in_at, excluded.last_in_at),
                    last_out_at = greatest(h.last_out_at, excluded.last_out_at),
                    heard_at = greatest(h.heard_at, excluded.heard_at)
                """);
    }

    private Telegram telegram() throws SQLException {
        var unfinished = new ArrayList<Written>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select k.key::bigint, c.name, split_part(m.provider_id, ':', 2), m.direction = 'IN', m.text, m.order_at
                        from contacts.identity_key k join contacts.identity i on i.id = k.identity_id
                        join contacts.contact c on c.id = i.contact_id
                        join chats.message m on m.identity_id = i.id join chats.chat t on t.id = m.chat_id
                        where k.kind = 'TELEGRAM' and t.ended_at is null and m.provider_id is not null
                        order by m.order_at, m.sequence
                        """)) {
            while (rows.next()) {
                unfinished.add(new Written(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getBoolean(4),
                        rows.getString(5),
                        rows.getTimestamp(6).toInstant()));
            }
        }
        return new Telegram(unfinished, number("""
                select coalesce(max(split_part(m.provider_id, ':', 2)::bigint), 0)
                from chats.message m join channels.channel c on c.id = m.channel_id
                where c.kind = 'TELEGRAM' and m.provider_id ~ '^[0-9]+:[0-9]+$'
                """));
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
            }
            statement.execute();
        }
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        var port = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(home.resolve("database.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/parley", "parley", password);
    }
}
