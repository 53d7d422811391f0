package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.Company;
import dev.parley.fixture.Connected;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger can do to the widget's socket, and what ends it. */
@ProductTest
class WidgetSocketTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CloseStaleSockets stale;

    Website site;
    Visitor visitor;

    @BeforeEach
    void aVisitor() {
        var company = new Company(port);
        site = company.website("shop.example", company.queue("Care"));
        visitor = site.visitor();
    }

    /** Compression would keep memory of its own for each of thousands of sockets. */
    @Test
    void aBrowserThatCouldCompressIsAnsweredWithoutIt() throws IOException {
        var opening = """
                GET /widget/api/%s/socket HTTP/1.1
                Host: 127.0.0.1:%d
                Origin: https://shop.example
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

                """.formatted(site.key(), port).replace("\n", "\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(opening.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains(" 101");
            for (var line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                assertThat(line).doesNotContainIgnoringCase("extensions");
            }
        }
    }

    @Test
    void aSecondAuthIsIgnored() {
        visitor.writes("Hello");
        var socket = visitor.connects(null);
        socket.say(Map.of("type", "auth", "token", visitor.token()));
        socket.say(Map.of("type", "ping"));
        socket.awaits("pong", _ -> true);
        assertThat(socket.frames().stream()
                        .filter(frame -> frame.path("type").asString().equals("hello")))
                .hasSize(1);
    }

    @Test
    void aSocketThatDoesNotSayWhoseItIsIsClosed() {
        var stranger = unproven("https://shop.example");
        var proven = visitor.connects(null);
        stale.silent();
        clock.pass(Duration.ofSeconds(11));
        stale.silent();
        Eventually.so("the stranger is out", stranger::closed);
        assertThat(proven.closed()).isFalse();
    }

    @Test
    void aSocketThatFellSilentIsClosed() {
        var socket = visitor.connects(null);
        clock.pass(Duration.ofSeconds(60));
        socket.say(Map.of("type", "ping"));
        socket.awaits("pong", _ -> true);
        clock.pass(Duration.ofSeconds(60));
        stale.silent();
        assertThat(socket.closed()).isFalse();
        clock.pass(Duration.ofSeconds(20));
        stale.silent();
        Eventually.so("it is closed", socket::closed);
    }

    @Test
    void aFloodOfFramesEndsTheSocket() {
        var socket = visitor.connects(null);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        socket.say(Map.of("type", "ping"));
                        assertThat(socket.closed()).isFalse();
                    }
                })
                .isNotNull();
        Eventually.so("it is closed", socket::closed);
    }

    @Test
    void aForeignSiteCannotOpenTheSocket() {
        assertThatThrownBy(() -> unproven("https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void aSocketOfASiteThatIsNoLongerAllowedIsClosed() {
        var socket = visitor.connects(null);
        stale.unwanted();
        jdbc.sql("update channels.channel set allowed_origins = '{}'").update();
        clock.pass(Duration.ofSeconds(3));
        assertThat(socket.closed()).isFalse();
        stale.unwanted();
        Eventually.so("it is closed", socket::closed);
    }

    @Test
    void aVisitorHasFiveSocketsUnlessOneFellSilent() {
        var first = visitor.connects(null);
        IntStream.range(0, 4).forEach(_ -> visitor.connects(null));
        var sixth = unproven("https://shop.example");
        sixth.say(Map.of("type", "auth", "token", visitor.token()));
        Eventually.so("the sixth is refused", sixth::closed);
        assertThat(first.closed()).isFalse();
        clock.pass(Duration.ofSeconds(40));
        visitor.connects(null);
        Eventually.so("the silent one gave way", first::closed);
    }

    private Connected unproven(String origin) {
        return visitor.browser().connect(visitor.path("/socket"), Map.of("Origin", origin));
    }
}
