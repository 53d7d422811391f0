package dev.parley.platform.backup;

import static dev.parley.platform.backup.Installation.execute;
import static dev.parley.platform.backup.Installation.restore;
import static dev.parley.platform.backup.Installation.settings;
import static dev.parley.platform.backup.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.StartProblem;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation goes into a file and comes out of it as it was (AD-9). */
class BackupTest {
    private static Installation installation;

    @TempDir
    Path folder;

    @BeforeAll
    static void installation() throws Exception {
        installation = Installation.shared();
    }

    @Test
    void aStoppedHomeComesOutAsItWentIn_AD9() throws Exception {
        var file = folder.resolve("parley.tar.gz");
        assertThat(installation.backup(file))
                .startsWith("The backup is in " + file + " (")
                .endsWith(" It holds personal data and keys; only this user may read it. Copies need the same care.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));

        var home = Installation.fresh("restored");
        assertThat(restore(file, home))
                .startsWith("The backup of ")
                .contains(
                        " is restored into " + home
                                + ": 3 contacts, 0 chats, 0 messages. All tables and indexes are in order.",
                        "./parley run --home " + home);
        for (var same : new String[] {"secret.keys", "database.password", "files/2026/photo ä.txt"}) {
            assertThat(home.resolve(same))
                    .hasSameBinaryContentAs(installation.home().resolve(same));
        }
        assertThat(home.resolveSibling("restored.restoring")).doesNotExist();
        assertThat(home.resolve("restore.unfinished")).doesNotExist();
        assertThat(home.resolve("data").resolve("postmaster.pid")).doesNotExist();
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(value(postgres, "select count(*) from contacts.contact")).isEqualTo("3");
            assertThat(value(postgres, "select count(*) from pg_extension where extname = 'amcheck'"))
                    .isEqualTo("0");
        }
    }

    /** Files come, grow, shrink and go while they are copied; nothing of it is torn afterwards. */
    @Test
    void aRunningDatabaseIsCopiedWholeWhateverHappensToItsFiles_AD9() throws Exception {
        var enough = new AtomicBoolean();
        var file = folder.resolve("parley.tar.gz");
        try (var postgres = installation.start()) {
            execute(postgres, "create table steady (id int primary key, text text)");
            var churn = Thread.ofPlatform().start(() -> churn(postgres, enough));
            try {
                for (var round = 0; round < 3; round++) {
                    Files.deleteIfExists(file);
                    execute(
                            postgres,
                            "insert into steady select n, repeat('x', 500) from generate_series(%d, %d) n"
                                    .formatted(round * 5_000, round * 5_000 + 4_999));
                    installation.backup(file);
                }
            } finally {
                enough.set(true);
                churn.join();
            }
        }
        var home = Installation.fresh("restored-churn");
        restore(file, home);
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(value(postgres, "select count(*) || ' ' || count(distinct id) from steady"))
                    .isEqualTo("15000 15000");
        }
    }

    @Test
    void nothingIsOverwrittenAndNothingHalfIsLeft_AD9() throws Exception {
        var file = folder.resolve("parley.tar.gz");
        Files.writeString(file, "precious");
        refuses(file, "exists already");
        assertThat(file).hasContent("precious");
        refuses(folder.resolve("nowhere").resolve("parley.tar.gz"), "There is no folder");
        refuses(installation.home().resolve("parley.tar.gz"), "is inside the home folder");
        refuses(installation.home().resolve("files").resolve("parley.tar.gz"), "is inside the home folder");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void theRestOfAKilledBackupIsReplacedAndOneThatRunsIsNot_AD9() throws Exception {
        var file = folder.resolve("parley.tar.gz");
        var part = folder.resolve("parley.tar.gz.part");
        Files.writeString(part, "half");
        try (var other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            other.lock();
            refuses(file, "Another backup is being written");
        }
        installation.backup(file);
        assertThat(file).exists();
        assertThat(part).doesNotExist();
    }

    @Test
    void aServerOfOnesOwnIsBackedUpThere_AD9() {
        var own = settings(installation.home(), Map.of("PARLEY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/parley"));
        assertThatThrownBy(() -> Backup.of(own, folder.resolve("parley.tar.gz")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> Restore.of(own, folder.resolve("parley.tar.gz")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PARLEY_DATABASE_URL");
    }

    @Test
    void whereThereIsNoParleyThereIsNoBackupAndNoFolderIsMade_AD9() {
        var nobody = folder.resolve("nobody");
        assertThatThrownBy(() -> Backup.of(settings(nobody, Map.of()), folder.resolve("parley.tar.gz")))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith("There is no Parley in the folder " + nobody);
        assertThat(nobody).doesNotExist();
    }

    @Test
    void keysOfOnesOwnAreNotInIt_AD9() {
        var own = settings(
                installation.home(), Map.of("PARLEY_SECRET_KEYS", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        assertThat(Backup.of(own, folder.resolve("parley.tar.gz")))
                .endsWith("The keys of PARLEY_SECRET_KEYS are not in it: keep them as long.");
    }

    private void refuses(Path file, String why) {
        assertThatThrownBy(() -> installation.backup(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(why);
    }

    private static void churn(EmbeddedPostgres postgres, AtomicBoolean enough) {
        try (var connection = Installation.connect(postgres);
                var statement = connection.createStatement()) {
            for (var round = 0; !enough.get(); round++) {
                statement.execute("create table churn%d (id int primary key, text text)".formatted(round));
                statement.execute("insert into churn%d select n, repeat('y', 300) from generate_series(1, 5000) n"
                        .formatted(round));
                statement.execute("update steady set text = text || '.' where id % 7 = " + round % 7);
                statement.execute("delete from churn%d where id > 500".formatted(round));
                // Cuts the file off at its end.
                statement.execute("vacuum churn" + round);
                statement.execute((round % 2 == 0 ? "drop table churn" : "truncate churn") + round);
            }
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }
}
