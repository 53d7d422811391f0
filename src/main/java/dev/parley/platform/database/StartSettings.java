package dev.parley.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that are needed before anything runs.
 *
 * @param port 0 takes any free one
 * @param database a server of one's own instead of the one in the home folder
 * @param secretKeys the keys for secrets, the newest first; empty takes those in the home folder
 */
public record StartSettings(
        Path home,
        int port,
        InetAddress bind,
        Optional<DatabaseAddress> database,
        List<String> secretKeys,
        LogFormat log) {

    /** Reads the PARLEY_ variables; a {@link StartProblem} names the first wrong one. */
    public static StartSettings from(Map<String, String> variables, String userHome) {
        return new StartSettings(
                home(text(variables, "PARLEY_HOME").orElse(userHome + "/.parley")),
                port(text(variables, "PARLEY_PORT").orElse("8080")),
                bind(text(variables, "PARLEY_BIND").orElse("127.0.0.1")),
                text(variables, "PARLEY_DATABASE_URL").map(url -> database(url, variables)),
                text(variables, "PARLEY_SECRET_KEYS").map(StartSettings::keys).orElse(List.of()),
                LogFormat.of(text(variables, "PARLEY_LOG_FORMAT").orElse("text")));
    }

    /** Finds out early, before anything is unpacked or printed, whether Parley can listen here. */
    public void needsPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException error) {
            throw cannotListen(error);
        }
    }

    /** The name under which a person at this machine reaches Parley. */
    public String host() {
        return bind.isAnyLocalAddress() || bind.isLoopbackAddress() ? "localhost" : bind.getHostAddress();
    }

    private StartProblem cannotListen(IOException error) {
        var reason = String.valueOf(error.getMessage());
        if (reason.contains("already in use")) {
            return new StartProblem(
                    "Port " + port + " is in use by another program. Stop that one, or choose another port with"
                            + " PARLEY_PORT (./parley run --port N).",
                    error);
        }
        if (reason.contains("Permission denied")) {
            return new StartProblem(
                    "This user may not listen on port " + port + ". Choose one above 1023 with PARLEY_PORT.", error);
        }
        return new StartProblem(
                "Parley cannot listen on " + bind.getHostAddress() + ", port " + port + " (" + reason
                        + "). Check PARLEY_BIND and PARLEY_PORT.",
                error);
    }

    private static Optional<String> text(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Path home(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException error) {
            throw new StartProblem("PARLEY_HOME must be the path of a folder, not \"" + text + "\".", error);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartProblem("PARLEY_PORT must be a number from 0 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress bind(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException error) {
            throw new StartProblem(
                    "PARLEY_BIND must be an address of this machine such as 127.0.0.1 or 0.0.0.0, not \"" + text
                            + "\".",
                    error);
        }
    }

    private static List<String> keys(String text) {
        var keys = Stream.of(text.split(",")).map(String::strip).toList();
        if (!keys.stream().allMatch(SecretKeyFile::isAKey)) {
            throw new StartProblem(
                    "PARLEY_SECRET_KEYS must be keys of 32 bytes in Base64, the newest first, separated by"
                            + " commas. `openssl rand -base64 32` makes one.");
        }
        return keys;
    }

    private static DatabaseAddress database(String url, Map<String, String> variables) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new StartProblem(
                    "PARLEY_DATABASE_URL must look like jdbc:postgresql://host:5432/database; the user and the"
                            + " password go to PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD.");
        }
        return new DatabaseAddress(
                url,
                text(variables, "PARLEY_DATABASE_USER").orElse("parley"),
                text(variables, "PARLEY_DATABASE_PASSWORD").orElse(""));
    }
}
