package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the phone's page calls, and who else may not. */
class PhoneTest extends WithBot {
    private static final String ACCOUNT = "telegram/4711";

    @Test
    void aNewCustomerWritesAndSeesTheAnswer() throws IOException {
        var customer = does("customer", Map.of("account", ACCOUNT, "name", "Ada"))
                .path("customer")
                .asString();
        var who = Map.of("account", ACCOUNT, "customer", customer);
        does("say", Map.of("account", ACCOUNT, "customer", customer, "text", "Hello <b>"));
        does("send", Map.of("account", ACCOUNT, "customer", customer, "kind", "PHOTO"));
        assertThat(asks(0)).containsExactly("Hello <b>", "");
        call("sendMessage", Map.of("chat_id", customer, "text", "Hello Ada"));
        var lines = does("conversation", who).path("lines");
        assertThat(lines.valueStream().map(line -> line.path("text").asString()).toList())
                .containsExactly("Hello <b>", "", "Hello Ada");
        assertThat(lines.path(1).path("kind").asString()).isEqualTo("photo");
        assertThat(lines.path(2).path("mine").asBoolean()).isFalse();
        does("seen", who);
        assertThat(bot.account().conversations().find(customer).orElseThrow().unread())
                .isZero();
    }

    @Test
    void switchesAndInventedCustomersAreSetFromThePage() throws IOException {
        does("chaos", Map.of("switch", "DUPLICATE", "percent", 25));
        assertThat(sandbox.chaos().percent(Chaos.Switch.DUPLICATE)).isEqualTo(25);
        does("calm", Map.of());
        assertThat(sandbox.chaos().percent(Chaos.Switch.DUPLICATE)).isZero();
        does("activity", Map.of("perMinute", 120));
        Eventually.so("somebody writes", () -> bot.pending() > 0);
        does("activity", Map.of("perMinute", 0));
        assertThat(does("chaos", Map.of("switch", "NONE", "percent", 1))
                        .path("sentence")
                        .isString())
                .isTrue();
    }

    @Test
    void whatHappensIsToldAtOnce() throws Exception {
        var request =
                HttpRequest.newBuilder(sandbox.base().resolve("/phone/events")).build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("\"accounts\":[{\"id\":\"" + ACCOUNT);
            lines.readLine();
            bot.writes(ADA, "Ada", "just now");
            assertThat(lines.readLine()).contains("just now");
        }
    }

    @Test
    void noPageOfAnotherPlaceMayDriveIt() throws Exception {
        var calm = "POST /phone/calm HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n";
        var own = "Host: 127.0.0.1:" + sandbox.base().getPort() + "\r\n";
        var json = "Content-Type: application/json\r\n";
        assertThat(raw(calm + own + json)).contains("200");
        assertThat(raw(calm + "Host: evil.example\r\n" + json)).contains("403");
        assertThat(raw(calm + own + json + "Origin: http://evil.example\r\n")).contains("403");
        assertThat(raw(calm + own + json + "Sec-Fetch-Site: cross-site\r\n")).contains("403");
        assertThat(raw(calm + own + "Content-Type: text/plain\r\n")).contains("403");
        assertThat(sandbox.base().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void thePageIsServedWithoutAnythingOfElsewhere() throws Exception {
        for (var file : new String[] {"/", "/main.js", "/base.css", "/icon.svg"}) {
            var request = HttpRequest.newBuilder(sandbox.base().resolve(file)).build();
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(response.body()).doesNotContain("src=\"http", "innerHTML");
        }
        for (var none : new String[] {"/stories.json", "/../Sandbox.class", "/none.js"}) {
            var request =
                    HttpRequest.newBuilder(URI.create(sandbox.base() + none)).build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    private JsonNode does(String what, Map<String, ?> said) throws IOException {
        return Json.read(send(sandbox.base() + "/phone/" + what, Json.text(said), "application/json")
                .body());
    }

    /** The first line of the answer; the client of the JDK does not let tests choose these headers. */
    private String raw(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", sandbox.base().getPort())) {
            socket.getOutputStream().write((head + "\r\n{}").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var first = in.readLine();
            return first == null ? "" : first;
        }
    }
}
