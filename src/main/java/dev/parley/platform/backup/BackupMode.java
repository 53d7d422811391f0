package dev.parley.platform.backup;

import dev.parley.platform.database.DatabaseAddress;
import dev.parley.platform.database.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's backup mode (its documentation: "Making a Base Backup Using the Low Level API"): between its beginning and its
 * end the data folder may be copied while it changes. Ends with the connection, also when this process is killed.
 */
final class BackupMode implements AutoCloseable {
    /** The checkpoint at the beginning writes everything down; slow disks take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Connection connection;
    private final String slot;
    private final String start;

    /** What must be added to the copy: the label, and the log from beginning to end. */
    record Ended(String label, List<String> segments) {}

    private BackupMode(Connection connection, String slot, String start) {
        this.connection = connection;
        this.slot = slot;
        this.start = start;
    }

    static BackupMode begin(DatabaseAddress administrator, Path home) {
        try {
            var connection = administrator.connect(PATIENCE);
            try {
                refuseAnother(connection, home);
                refuseTablespaces(connection);
                // The slot keeps PostgreSQL from using a piece of the log again before it is copied.
                var slot = one(connection, """
                        select slot_name from pg_create_physical_replication_slot(
                            'parley_backup_' || pg_backend_pid(), immediately_reserve => true, temporary => true)
                        """);
                return new BackupMode(connection, slot, one(connection, "select pg_backup_start('parley', true)"));
            } catch (SQLException | IOException | StartProblem problem) {
                connection.close();
                throw problem;
            }
        } catch (SQLException error) {
            throw problem(error);
        } catch (IOException error) {
            throw StartProblem.of(error, home);
        }
    }

    /** Ends it. The log stays where it is until {@link #close}. */
    Ended end() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select lsn, labelfile, spcmapfile from pg_backup_stop(false)")) {
            rows.next();
            var label = rows.getString("labelfile");
            return new Ended(label, segments(rows.getString("lsn")));
        } catch (SQLException error) {
            throw problem(error);
        }
    }

    /** A {@link StartProblem} unless all of the log was there to be copied. */
    void mustHaveKeptTheLog() {
        try {
            var status = one(
                    connection, "select wal_status from pg_replication_slots where slot_name = '%s'".formatted(slot));
            if (!status.equals("reserved") && !status.equals("extended")) {
                throw new StartProblem("PostgreSQL dropped a part of its log before it was copied, so the backup would"
                        + " not be whole. Take max_slot_wal_keep_size out of postgresql.conf and try again.");
            }
        } catch (SQLException error) {
            throw problem(error);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // Then PostgreSQL has ended it.
        }
    }

    /** The names of the log's pieces from the beginning to the end, which lies after the last byte. */
    private List<String> segments(String stop) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                        select pg_walfile_name('0/0'::pg_lsn + (n * size + 1))
                        from (select setting::numeric as size from pg_settings where name = 'wal_segment_size'),
                            generate_series(trunc((?::pg_lsn - '0/0') / size), trunc((?::pg_lsn - '0/0' - 1) / size)) n
                        order by n
                        """)) {
            statement.setString(1, start);
            statement.setString(2, stop);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** A pid file of an earlier run may name a port that somebody else has now. */
    private static void refuseAnother(Connection connection, Path home) throws SQLException, IOException {
        var folder = Path.of(one(connection, "select current_setting('data_directory')"));
        if (!Files.isSameFile(folder, home.resolve("data"))) {
            throw new StartProblem("The database that answers is not the one of " + home + ". Try again.");
        }
    }

    private static void refuseTablespaces(Connection connection) throws SQLException {
        var others = one(connection, """
                select coalesce(string_agg(spcname, ', '), '') from pg_tablespace
                where spcname not in ('pg_default', 'pg_global')
                """);
        if (!others.isEmpty()) {
            throw new StartProblem("The database keeps tables outside of its folder (tablespace " + others
                    + "), which this backup cannot hold. Move them back, or use PostgreSQL's pg_basebackup.");
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static StartProblem problem(SQLException error) {
        var state = String.valueOf(error.getSQLState());
        var ended = state.startsWith("08") || state.startsWith("57P");
        return new StartProblem(
                ended
                        ? "The database was stopped or started anew during the backup, so there is no file now. Try again."
                        : "The backup failed, and there is no file now. PostgreSQL says: " + error.getMessage(),
                error);
    }
}
