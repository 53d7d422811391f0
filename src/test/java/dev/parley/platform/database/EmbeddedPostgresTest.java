package dev.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private static final Path HOME = Homes.fresh("database");

    @BeforeAll
    static void aDatabaseWithOneRow() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            execute(postgres, "create table kept (id int primary key)");
            execute(postgres, "insert into kept values (1)");
        }
    }

    @Test
    void itIsDurableLocalAndNotRunByASuperuser() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            assertThat(value(postgres, "show server_version")).startsWith(PostgresBinaries.VERSION);
            assertThat(value(postgres, "show fsync")).isEqualTo("on");
            assertThat(value(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(value(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(value(
                            postgres,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'parley'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            var wrong = new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), "guess");
            assertThatThrownBy(wrong::connect).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void dataSurvivesARestart() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            assertThat(value(postgres, "select count(*) from kept where id = 1"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aKilledServerComesBackWithWhatWasCommitted() throws Exception {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            execute(postgres, "create table killed (id int)");
            for (var id = 1; id <= 3; id++) {
                execute(postgres, "insert into killed values (" + id + ")");
                ServerProcesses.killPostmaster(HOME);
                assertThat(awaitValue(postgres, "select count(*) from killed")).isEqualTo(Integer.toString(id));
            }
            execute(postgres, "insert into killed values (4)");
            ServerProcesses.killAll(HOME);
            assertThat(awaitValue(postgres, "select count(*) from killed")).isEqualTo("4");
        }
    }

    @Test
    void aBusyBackendThatOutlivesItsPostmasterDoesNotBlockTheNextOne() throws Exception {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            var busy = Thread.ofPlatform().start(() -> {
                try {
                    execute(postgres, "select count(*) from generate_series(1, 10000000000)");
                } catch (SQLException _) {
                    // It is killed; that is the point.
                }
            });
            var running =
                    "select count(*) from pg_stat_activity where query like '%generate_series%' and state = 'active'"
                            + " and pid <> pg_backend_pid()";
            while (value(postgres, running).equals("0")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            ServerProcesses.killPostmaster(HOME);
            assertThat(awaitValue(postgres, "select count(*) from kept")).isEqualTo("1");
            busy.join();
        }
    }

    @Test
    void thePidFileOfAnotherProgramIsNoObstacle() throws Exception {
        startsWithPidFile(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void anEmptyPidFileIsNoObstacle() throws Exception {
        startsWithPidFile("");
    }

    @Test
    void aZombiePostmasterIsNoObstacle() throws Exception {
        // The shell becomes a sleep that never collects its child.
        var parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try (var output = parent.inputReader()) {
            var zombie = Objects.requireNonNull(output.readLine());
            startsWithPidFile(zombie);
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServerThatOutlivedAKilledProcessIsReplaced() throws Exception {
        var orphan = OrphanedServer.of(HOME);
        assertThat(ServerProcesses.all(HOME)).contains(orphan);
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            assertThat(value(postgres, "select count(*) from kept")).isEqualTo("1");
            assertThat(ServerProcesses.all(HOME)).isNotEmpty().doesNotContain(orphan);
        }
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndHarmsNothing() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(HOME))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("already runs with the folder");
            assertThat(value(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        var home = Homes.fresh("other-major");
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data").resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("not written by PostgreSQL 18 (its version: 17)");
        assertThat(home.resolve("data").resolve("postmaster.pid")).doesNotExist();
    }

    private static void startsWithPidFile(String pid) throws Exception {
        var file = HOME.resolve("data").resolve("postmaster.pid");
        Files.writeString(
                file, pid.isEmpty() ? "" : pid + "\n" + HOME.resolve("data") + "\n1700000000\n20000\n\n\n\nready\n");
        try (var postgres = EmbeddedPostgres.start(HOME)) {
            assertThat(value(postgres, "select count(*) from kept")).isEqualTo("1");
        }
    }

    private static String awaitValue(EmbeddedPostgres postgres, String query) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                return value(postgres, query);
            } catch (SQLException error) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("The database did not come back", error);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = postgres.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = postgres.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
