package dev.parley.durability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.parley.driver.Command;
import dev.parley.driver.Product;
import dev.parley.platform.database.ServerProcesses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/** Where Parley lives during a test: its folder, its port, and the file with what it says. */
record Machine(Path home, Path output, int port) {
    /** Below target/, with nothing in it. */
    static Machine fresh(String name) throws IOException {
        var home = Path.of("target", "homes", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        var output = home.resolveSibling(name + ".log");
        Files.deleteIfExists(output);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Machine(home, output, socket.getLocalPort());
        }
    }

    Product start() {
        return start(Command.classes(), output);
    }

    /** Runs a verb with a file to its end; the result is its exit code and all it said. */
    String run(String verb, Path file) throws InterruptedException, IOException {
        return runBehind(List.of(), verb, file);
    }

    /** The same behind another command. */
    String runBehind(List<String> before, String verb, Path file) throws InterruptedException, IOException {
        var said = output.resolveSibling(output.getFileName() + "." + verb);
        Files.deleteIfExists(said);
        var process = begin(before, verb, file, said);
        return process.exitCode() + " " + process.said().strip();
    }

    /** Begins a verb; what it says goes to a file of its own. */
    Product begin(List<String> before, String verb, Path file, Path said) {
        var command = new ArrayList<>(before);
        command.addAll(Command.classes());
        command.addAll(List.of(verb, file.toString()));
        return start(command, said);
    }

    /** {@code kill -9}, and what {@code ./parley run} does after a second (ScriptTest shows that); answers what runs then. */
    Product kill(Victim victim, Product product, Random random) throws IOException, InterruptedException {
        if (victim != Victim.PARLEY) {
            if (random.nextBoolean()) {
                ServerProcesses.killAll(home);
            } else {
                ServerProcesses.killPostmaster(home);
            }
        }
        if (victim == Victim.POSTGRES) {
            return product;
        }
        product.kill();
        return start().ready();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The texts of each visitor's messages, in order. */
    Map<String, List<String>> stored() throws IOException, SQLException {
        var texts = new ArrayList<String>();
        try (var connection = ServerProcesses.connect(home);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select text from chats.message where direction = 'IN'
                        order by identity_id, order_at, sequence, public_id
                        """)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts.stream().collect(groupingBy(text -> text.replaceFirst(" says .*", ""), mapping(x -> x, toList())));
    }

    private Product start(List<String> command, Path said) {
        return Product.start(
                command,
                said,
                Map.of(
                        "PARLEY_HOME",
                        home.toString(),
                        "PARLEY_PORT",
                        Integer.toString(port),
                        "PARLEY_WIDGET_MESSAGES_PER_MINUTE",
                        "1000000",
                        "PARLEY_WIDGET_MESSAGES_PER_MINUTE_AND_ADDRESS",
                        "1000000",
                        "PARLEY_WIDGET_VISITORS_PER_MINUTE",
                        "1000000"));
    }
}
