package dev.parley.platform.backup;

import dev.parley.platform.database.DatabaseAddress;
import dev.parley.platform.database.StartProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** A database that has just come out of a backup: whether it is whole, whether it is ours, and how much it holds. */
record RestoredDatabase(DatabaseAddress administrator) {
    /** All tables and indexes of a large database are read. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final List<String> COUNTED = List.of("contacts.contact", "chats.chat", "chats.message");

    /** A {@link StartProblem} when it was made by a newer Parley, or by something else. */
    void mustBeKnown() {
        var migrations = Flyway.configure()
                .dataSource(administrator.url(), administrator.user(), administrator.password())
                .schemas("platform")
                .table("schema_history")
                .load()
                .info();
        if (migrations.current() == null) {
            throw new StartProblem("The backup holds no database of Parley.");
        }
        if (Stream.of(migrations.all()).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new StartProblem("The backup was made by a newer Parley: its tables are at version "
                    + migrations.current().getVersion() + ". Restore it with that Parley.");
        }
    }

    /** Reads every table and compares it with its indexes; a {@link StartProblem} when something is torn. */
    void mustBeWhole() {
        try (var connection = administrator.connect(PATIENCE)) {
            // Rolled back at the end, so that nothing is left of the extension.
            connection.setAutoCommit(false);
            execute(connection, "create extension amcheck");
            var wrong = text(connection, """
                    select c.oid::regclass || ': ' || found.msg
                    from pg_class c, verify_heapam(c.oid, check_toast => true) found
                    where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p'
                    limit 1
                    """);
            if (!wrong.isEmpty()) {
                throw torn(wrong);
            }
            execute(connection, """
                    select bt_index_check(i.indexrelid, heapallindexed => true)
                    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                    where a.amname = 'btree' and i.indisvalid and c.relpersistence = 'p' and c.relkind = 'i'
                    """);
            connection.rollback();
        } catch (SQLException error) {
            throw torn(String.valueOf(error.getMessage()));
        }
    }

    /** What it holds, for people. */
    String contents() {
        try (var connection = administrator.connect(PATIENCE)) {
            var counts = new Object[COUNTED.size()];
            for (var table = 0; table < counts.length; table++) {
                counts[table] = Long.valueOf(text(connection, "select count(*) from " + COUNTED.get(table)));
            }
            return "%,d contacts, %,d chats, %,d messages".formatted(counts);
        } catch (SQLException error) {
            throw torn(String.valueOf(error.getMessage()));
        }
    }

    private static StartProblem torn(String how) {
        return new StartProblem("The database in the backup is damaged: " + how + ". Use another backup.");
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
