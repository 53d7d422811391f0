package dev.parley;

import dev.parley.platform.SocketSettings;
import dev.parley.platform.database.DatabaseAddress;
import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.LogFormat;
import dev.parley.platform.database.OwnServer;
import dev.parley.platform.database.SecretKeyFile;
import dev.parley.platform.database.StartFailure;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.MapPropertySource;

/** Starts Parley: its folder, its database, its server. */
@SpringBootApplication
public class Parley {
    /** The start explains itself in one sentence, so Spring's own accounts of it stay out of the way. */
    private static final Map<String, Object> QUIET = Map.of(
            "spring.main.log-startup-info",
            "false",
            "logging.level.root",
            "warn",
            "logging.level.dev.parley",
            "info",
            "logging.level.org.springframework.boot.SpringApplication",
            "off",
            "logging.level.org.springframework.boot.diagnostics",
            "off",
            "logging.level.org.springframework.boot.web.server.servlet.context",
            "error",
            // A start that fails ends with its sentence, whatever threads are still about to end.
            "logging.level.org.apache.catalina.loader.WebappClassLoaderBase",
            "error",
            // While PostgreSQL comes back, every attempt to use it would write a stack trace; the caller is told
            // anyway.
            "logging.level.com.zaxxer.hikari.pool",
            "error",
            "logging.level.org.springframework.transaction",
            "off",
            "logging.level.org.springframework.jdbc.support.JdbcTransactionManager",
            "off");

    static void main(String[] args) {
        try {
            var settings = StartSettings.from(System.getenv(), System.getProperty("user.home"));
            switch (args.length == 0 ? "" : args[0]) {
                case "rotate-keys" -> System.out.println(RotateKeys.of(settings));
                case "backup", "restore" -> System.out.println(BackupCommand.of(settings, List.of(args)));
                default -> start(settings, args);
            }
        } catch (StartProblem problem) {
            System.err.println(LogFormat.asked(System.getenv()).line("ERROR", String.valueOf(problem.getMessage())));
            System.exit(1);
        }
    }

    private static void start(StartSettings settings, String[] args) {
        var home = HomeFolder.take(settings.home());
        settings.needsPort();
        var database = settings.database().map(OwnServer::checked).orElseGet(() -> inside(home));
        var keys = settings.secretKeys().isEmpty() ? new SecretKeyFile(home).keys() : settings.secretKeys();
        SocketSettings.forThisProcess();
        var application = new SpringApplication(Parley.class);
        application.setBannerMode(Banner.Mode.OFF);
        var defaults = new HashMap<>(QUIET);
        defaults.putAll(settings.log().properties());
        defaults.put("parley.files.folder", home.resolve("files").toString());
        application.setDefaultProperties(defaults);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("start", properties(settings, keys, database))));
        try {
            var port = application.run(args).getEnvironment().getProperty("local.server.port");
            System.out.println(
                    settings.log().line("INFO", "Parley is ready on http://" + settings.host() + ":" + port));
        } catch (RuntimeException | Error failure) {
            throw new StartProblem(StartFailure.sentence(failure, home.path()), failure);
        }
    }

    /** Ends after the server has answered its last request. */
    private static DatabaseAddress inside(HomeFolder home) {
        var postgres = EmbeddedPostgres.start(home);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres.address();
    }

    /** The pool gives up after two seconds, so that a caller hears soon that the database is away. */
    private static Map<String, Object> properties(StartSettings settings, List<String> keys, DatabaseAddress database) {
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.address", settings.bind().getHostAddress()),
                Map.entry("parley.secret.keys", keys),
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.datasource.hikari.maximum-pool-size", 20),
                Map.entry("spring.datasource.hikari.minimum-idle", 4),
                Map.entry("spring.datasource.hikari.idle-timeout", 60_000),
                Map.entry("spring.datasource.hikari.connection-timeout", 2_000),
                Map.entry("spring.datasource.hikari.validation-timeout", 1_000),
                Map.entry("spring.datasource.hikari.initialization-fail-timeout", 20_000),
                Map.entry("spring.datasource.hikari.data-source-properties.ApplicationName", "parley"),
                Map.entry("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true"),
                // A network that was cut, and does not say so, holds nobody for longer than this.
                Map.entry("spring.datasource.hikari.data-source-properties.socketTimeout", "30"),
                Map.entry("parley.embedded-database", settings.database().isEmpty()));
    }
}
