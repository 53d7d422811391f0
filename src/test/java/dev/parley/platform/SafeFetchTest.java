package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that come from outside lead to nothing inside (IN-13). */
class SafeFetchTest {
    private final Map<String, String> authorization = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/file", exchange -> {
            authorization.put(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Host"))
                            .split(":")[0],
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes());
            exchange.close();
        });
        server.createContext("/to", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        endless();
        server.start();
    }

    private void endless() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://user:word@1.1.1.1/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "http://rebound.example/"
            })
    void whatLiesInsideIsRefused_IN13(String address) {
        var fetch = fetch(host -> host.equals("rebound.example")
                ? new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1")}
                : InetAddress.getAllByName(host));
        assertThatThrownBy(() -> open(fetch, address)).isInstanceOf(SafeFetch.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "172.32.0.1", "2002:808:808::1"})
    void whatLiesInTheOpenIsNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.includes(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aHostThatIsAllowedIsFetchedFromWithItsCredentials() throws Exception {
        var fetch = fetch(InetAddress::getAllByName, "127.0.0.1");
        assertThat(open(fetch, address("127.0.0.1", "/file"))).isEqualTo("hello");
        assertThat(authorization).containsEntry("127.0.0.1", "Basic secret");
    }

    @Test
    void redirectsAreFollowedAndLookedAt() throws Exception {
        var fetch = fetch(InetAddress::getAllByName, "127.0.0.1");
        assertThat(open(fetch, address("127.0.0.1", "/to?/file"))).isEqualTo("hello");
        for (var inside : List.of(
                "http://169.254.169.254/",
                address("localhost", "/file"),
                "http://[::1]/",
                "file:///etc/passwd",
                "gopher://x/")) {
            assertThatThrownBy(() -> open(fetch, address("127.0.0.1", "/to?" + inside)))
                    .as(inside)
                    .isInstanceOf(SafeFetch.Refused.class);
        }
        assertThatThrownBy(() -> open(fetch, address("127.0.0.1", "/to?/to?x"))).isInstanceOf(IOException.class);
    }

    @Test
    void credentialsStayWithTheirHost() throws Exception {
        var fetch = fetch(InetAddress::getAllByName, "127.0.0.1", "localhost");
        assertThat(open(fetch, address("127.0.0.1", "/to?" + address("localhost", "/file"))))
                .isEqualTo("hello");
        assertThat(authorization).containsEntry("localhost", "null");
    }

    @Test
    void sizeAndTimeAreLimited() {
        var fetch = fetch(InetAddress::getAllByName, "127.0.0.1");
        assertThatThrownBy(() -> open(fetch, address("127.0.0.1", "/endless"))).hasMessageContaining("too large");
        assertThatThrownBy(() -> open(fetch, address("127.0.0.1", "/slow"))).isInstanceOf(IOException.class);
    }

    private static SafeFetch fetch(SafeFetch.Lookup lookup, String... allowed) {
        return new SafeFetch(new FetchSettings(List.of(allowed)), lookup);
    }

    private String address(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    private static String open(SafeFetch fetch, String address) throws IOException, InterruptedException {
        var wanted = new SafeFetch.Wanted(
                URI.create(address), Map.of("Authorization", "Basic secret"), 1 << 20, Duration.ofMillis(700));
        try (var content = fetch.open(wanted)) {
            return new String(content.readAllBytes());
        }
    }
}
