package dev.parley.platform.backup;

import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.SecretKeyFile;
import dev.parley.platform.database.StartSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A small installation without its server: three contacts, the keys, a file. */
final class Installation {
    private static @Nullable Installation shared;

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    /** One for all tests, because making one takes its time. */
    static synchronized Installation shared() throws Exception {
        if (shared == null) {
            shared = stopped("backed-up");
        }
        return shared;
    }

    private static Installation stopped(String name) throws Exception {
        var installation = new Installation(fresh(name));
        try (var folder = HomeFolder.take(installation.home)) {
            new SecretKeyFile(folder).keys();
            var pictures = Files.createDirectories(folder.resolve("files").resolve("2026"));
            Files.writeString(pictures.resolve("photo ä.txt"), "a photo");
        }
        try (var postgres = EmbeddedPostgres.start(installation.home)) {
            migrate(postgres);
            execute(postgres, """
                    insert into contacts.contact (name, name_source, source_kind, created_at)
                    select 'Contact ' || n, 'PERSON', 'WEBSITE', now() from generate_series(1, 3) n
                    """);
        }
        return installation;
    }

    /** A folder below target/ that does not exist yet. */
    static Path fresh(String name) throws IOException {
        var path = Path.of("target", "homes", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(path);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return path;
    }

    static StartSettings settings(Path home, Map<String, String> more) {
        var variables = new HashMap<>(more);
        variables.put("PARLEY_HOME", home.toString());
        return StartSettings.from(variables, home.toString());
    }

    Path home() {
        return home;
    }

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home);
    }

    String backup(Path file) {
        return Backup.of(settings(home, Map.of()), file);
    }

    static String restore(Path file, Path home) {
        return Restore.of(settings(home, Map.of()), file);
    }

    static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void migrate(EmbeddedPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .schemas("platform")
                .table("schema_history")
                .load()
                .migrate();
    }
}
