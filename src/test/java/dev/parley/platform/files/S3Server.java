package dev.parley.platform.files;

import dev.parley.fixture.Eventually;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Adobe's S3Mock, as a process of its own. */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "parley-files";
    private final int port;
    private final Process process;

    private S3Server(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static S3Server start() throws IOException {
        var port = freePort();
        var log = Files.createDirectories(Path.of("target", "step-logs")).resolve("s3mock.log");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "tools", "s3mock.jar").toString(),
                "--server.port=0",
                "--http.port=" + port);
        command.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", BUCKET);
        var server = new S3Server(
                port,
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
        Eventually.get(
                Duration.ofSeconds(60), "it answers", () -> server.answers() ? Optional.of(true) : Optional.empty());
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private boolean answers() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address())).build();
            return http.send(request, BodyHandlers.ofString()).body().contains(BUCKET);
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
