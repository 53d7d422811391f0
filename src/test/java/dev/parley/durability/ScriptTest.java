package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ./parley does with its server and says about what is missing. */
class ScriptTest {
    private static final String COUNTED = "echo start >> starts; test $(grep -c . starts) ";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = Checkout.in(folder);
    }

    @Test
    void aKilledServerIsStartedAgain() throws Exception {
        checkout.jdk(COUNTED + "-gt 2 || kill -9 $$; echo Parley is ready; exit 1");
        assertThat(checkout.run("run")).isEqualTo("""
                1 Parley was killed (code 137) and starts again.
                Parley was killed (code 137) and starts again.
                Parley is ready""");
    }

    @Test
    void aServerThatIsKilledAgainAndAgainStaysDown() throws Exception {
        checkout.jdk("echo start >> starts; kill -9 $$");
        assertThat(checkout.run("run"))
                .startsWith("1 ")
                .endsWith("Parley was killed (code 137) for the sixth time within a minute and stays down.");
        assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(6);
    }

    @Test
    void aServerThatRefusesToStartIsNotAskedAgain() throws Exception {
        checkout.jdk("echo Port 8080 is in use.; exit 1");
        assertThat(checkout.run("run")).isEqualTo("1 Port 8080 is in use.");
    }

    @Test
    void aTermReachesTheServerAndEndsBothCalmly() throws Exception {
        checkout.jdk("trap 'echo Bye; exit 143' TERM; echo Parley is ready; while :; do /bin/sleep 0.1; done");
        var script = checkout.start(List.of(), "run");
        try (var output = script.inputReader()) {
            assertThat(output.readLine()).isEqualTo("Parley is ready");
            script.toHandle().destroy();
            assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(script.exitValue()).isZero();
            assertThat(output.lines()).containsExactly("Bye");
        }
    }

    @Test
    void itsOptionsReachTheServer() throws Exception {
        checkout.jdk("echo $PARLEY_PORT $PARLEY_HOME $1; exit 1");
        assertThat(checkout.run("run", "--port", "9000", "--home", "/somewhere"))
                .isEqualTo("1 9000 /somewhere -Xmx512m");
    }

    @Test
    void backupAndRestorePassTheFileOnAsSeenFromTheCallersFolder_AD9() throws Exception {
        checkout.jdk("echo $PARLEY_HOME $*");
        var here = Path.of("").toAbsolutePath();
        assertThat(checkout.run("backup", "--home", "data", "kept/parley.tar.gz"))
                .startsWith("0 " + here.resolve("data") + " ")
                .endsWith(".jar backup " + here.resolve("kept/parley.tar.gz"));
        assertThat(checkout.run("restore", "/kept/parley.tar.gz")).endsWith(".jar restore /kept/parley.tar.gz");
    }

    @Test
    void backupNeedsOneFileAndKnowsNoOtherOption_AD9() throws Exception {
        checkout.jdk("exit 1");
        assertThat(checkout.run("backup"))
                .isEqualTo("1 ./parley backup needs a FILE: ./parley backup parley-backup.tar.gz");
        assertThat(checkout.run("restore", "a", "b"))
                .isEqualTo("1 ./parley restore takes one FILE, and \"b\" is a second one.");
        assertThat(checkout.run("backup", "a", "--port", "1"))
                .isEqualTo("1 ./parley backup knows no option \"--port\". It takes a FILE and --home DIR.");
        assertThat(checkout.run("backup", "a", "--home"))
                .isEqualTo("1 --home needs a folder: ./parley backup FILE --home ~/parley-data");
    }

    /** A Parley that runs uses the classes that are built; a backup at night must not build anew. */
    @Test
    void aBackupBuildsNothingWhereSomethingIsBuilt_AD9() throws Exception {
        checkout.jdk("echo $*").program("mvn", "exit 1");
        newer(folder.resolve("pom.xml"));
        assertThat(checkout.run("backup", "/a")).startsWith("0 ").endsWith(" backup /a");
    }

    @Test
    void itSaysWhenThereIsNoJdk() throws Exception {
        assumeTrue(
                namespacesAllowed(),
                "Skipped: this machine forbids user namespaces, so its JDKs cannot be hidden here.");
        var hidden = List.of(
                "unshare",
                "-Urm",
                "sh",
                "-c",
                "for jvms in /usr/lib/jvm /opt; do ! test -d $jvms || PATH=/usr/bin:/bin mount -t tmpfs none $jvms; done; exec \"$@\"",
                "sh");
        assertThat(checkout.run(hidden, "run")).startsWith("1 Parley needs a JDK 25 or newer and finds none. Install");
    }

    @Test
    void itSaysWhenMavenIsMissingButOnlyIfItIsNeeded() throws Exception {
        checkout.jdk("exit 1");
        assertThat(checkout.run("run")).isEqualTo("1 ");
        newer(folder.resolve("src/main/A.java"));
        assertThat(checkout.run("run")).startsWith("1 Parley is built with Maven and finds no mvn on the PATH.");
    }

    @Test
    void itSaysWhenNodeIsMissingOrTooOldButOnlyIfItIsNeeded() throws Exception {
        checkout.jdk("exit 1");
        newer(folder.resolve("web/index.html"));
        assertThat(checkout.run("run"))
                .startsWith("1 Parley's pages are built with Node.js 20 or newer and its npm (found: none, no npm).");
        checkout.program("node", "echo 18").program("npm", "exit 1");
        assertThat(checkout.run("run")).contains("(found: Node.js 18).");
    }

    @Test
    void aStepThatFailsIsNamed() throws Exception {
        checkout.jdk("exit 1").program("mvn", "echo cannot find symbol; exit 1");
        newer(folder.resolve("pom.xml"));
        assertThat(checkout.run("run")).isEqualTo("""
                1 Building the server …
                cannot find symbol
                Building the server failed. Everything it said is in target/step-logs/build-server.log.""");
    }

    @Test
    void helpListsTheSettingsInPlainText() throws Exception {
        assertThat(checkout.run("help", "settings"))
                .contains("PARLEY_PORT  (8080)\n    The port")
                .doesNotContain("|");
    }

    private static void newer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }

    static boolean namespacesAllowed() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-Urm", "true").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
