package dev.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.driver.Command;
import dev.parley.driver.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why Parley does not start: always one sentence and never a stack trace. */
class StartSentenceTest {

    @Test
    void aFullDisk() throws Exception {
        var home = Files.createDirectories(Homes.fresh("full"));
        assertThat(refusal(onDisk(home, "size=1m"), home, Map.of()))
                .contains("The disk that holds " + home + " is full")
                .contains("PARLEY_HOME");
    }

    @Test
    void aReadOnlyFolder() throws Exception {
        var home = Files.createDirectories(Homes.fresh("read-only"));
        assertThat(refusal(onDisk(home, "ro"), home, Map.of()))
                .isEqualTo(home + " is on a read-only disk."
                        + " Choose a folder that Parley may write to with PARLEY_HOME.");
    }

    @Test
    void rootOnAMachineWithoutUserNamespaces() throws Exception {
        namespacesNeeded("root without them cannot be played here");
        var without = List.of(
                "unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"", "sh");
        assertThat(refusal(without, Homes.fresh("root"), Map.of()))
                .startsWith("PostgreSQL refuses to run as root, and this machine allows no user namespaces")
                .contains("ordinary user", "PARLEY_DATABASE_URL");
    }

    @Test
    void aFileInsteadOfAFolder() throws Exception {
        var home = Files.createFile(Homes.fresh("a-file"));
        assertThat(refusal(List.of(), home, Map.of())).contains(home + " is a file, not a folder.");
    }

    @Test
    void aFolderThatAnotherProcessHas() throws Exception {
        var home = Homes.fresh("taken");
        try (var _ = HomeFolder.take(home)) {
            assertThat(refusal(List.of(), home, Map.of()))
                    .startsWith("Parley already runs with the folder " + home + " (process "
                            + ProcessHandle.current().pid() + ").");
        }
    }

    @Test
    void aPortInUse() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertThat(refusal(List.of(), Homes.fresh("port"), Map.of("PARLEY_PORT", port)))
                    .startsWith("Port " + port + " is in use by another program.");
        }
    }

    @Test
    void aWrongPort() throws Exception {
        assertThat(refusal(List.of(), Homes.fresh("wrong-port"), Map.of("PARLEY_PORT", "80b")))
                .isEqualTo("PARLEY_PORT must be a number from 0 to 65535, not \"80b\".");
    }

    @Test
    void aDatabaseThatIsAway() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/parley";
        assertThat(refusal(List.of(), Homes.fresh("away"), Map.of("PARLEY_DATABASE_URL", url + "?password=secret")))
                .startsWith("The database server of PARLEY_DATABASE_URL (" + url + ") cannot be reached")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsTooOld() throws Exception {
        try (var old = new OldServer()) {
            var url = "jdbc:postgresql://127.0.0.1:" + old.port() + "/parley?assumeMinServerVersion=9.0";
            assertThat(refusal(List.of(), Homes.fresh("old"), Map.of("PARLEY_DATABASE_URL", url)))
                    .isEqualTo("Parley needs PostgreSQL 18 or newer; the server of PARLEY_DATABASE_URL is 17.");
        }
    }

    private static String refusal(List<String> before, Path home, Map<String, String> settings) throws Exception {
        var output = home.resolveSibling(home.getFileName() + ".log");
        Files.deleteIfExists(output);
        var all = new HashMap<>(Map.of("PARLEY_HOME", home.toString(), "PARLEY_PORT", "0"));
        all.putAll(settings);
        var command = new ArrayList<>(before);
        command.addAll(Command.classes());
        try (var product = Product.start(command, output, all)) {
            assertThat(product.exitCode()).as(product.said()).isEqualTo(1);
            assertThat(product.said().lines()).hasSize(1);
            return product.said().strip();
        }
    }

    /** Runs what follows with a small disk of its own in place of the folder. */
    private static List<String> onDisk(Path folder, String options) throws Exception {
        namespacesNeeded("a full or read-only disk cannot be made here");
        return List.of(
                "unshare",
                "-Urm",
                "sh",
                "-c",
                "mount -t tmpfs -o " + options + " none \"$0\" && exec \"$@\"",
                folder.toString());
    }

    private static void namespacesNeeded(String because) throws InterruptedException {
        assumeTrue(namespacesAllowed(), "Skipped: this machine forbids user namespaces, so " + because + ".");
    }

    private static boolean namespacesAllowed() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-Urm", "true").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
