package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stand-in for Twilio refuses what Twilio refuses, and brings what it brings. */
class SmsTest {
    private static final String SID = "AC" + "1".repeat(32);
    private static final String ADA = "+15550001111";
    private final Sandbox sandbox = Sandbox.start(0);
    private final SmsNumber number = sandbox.twilio().number(SID, "a-token", "+15550009999", "Shop Inc");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        sandbox.close();
        http.close();
    }

    @Test
    void requestsAreCheckedAsTwilioChecksThem() {
        assertThat(code(Map.of())).isEqualTo(21604);
        assertThat(code(Map.of("To", ADA))).isEqualTo(21603);
        assertThat(code(Map.of("To", ADA, "From", number.number()))).isEqualTo(21602);
        assertThat(code(Map.of("To", ADA, "From", "+15551", "Body", "Hi"))).isEqualTo(21606);
        assertThat(code(Map.of("To", "Ada", "From", number.number(), "Body", "Hi")))
                .isEqualTo(21211);
        assertThat(code(Map.of("To", ADA, "From", number.number(), "Body", "x".repeat(1_601))))
                .isEqualTo(21617);
        assertThat(call("POST", "/Messages.json", "", "wrong").statusCode()).isEqualTo(401);
        assertThat(call("GET", "/Nothing.json", "", "a-token").statusCode()).isEqualTo(404);
        assertThat(number.sent()).isEmpty();
        assertThat(number.account().refused()).hasSize(8);
    }

    @Test
    void whoWroteStopGetsNothingUntilStart() {
        number.writes(ADA, "stop");
        var hi = Map.of("To", ADA, "From", number.number(), "Body", "Hi");
        assertThat(code(hi)).isEqualTo(21610);
        number.writes(ADA, "START");
        assertThat(call("POST", "/Messages.json", SmsCalls.encoded(hi), "a-token")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void messagesAreListedNewestFirstAPageAtATime() {
        List.of("1", "2", "3").forEach(text -> number.writes(ADA, text));
        var first = list("?PageSize=2&To=%2B15550009999");
        assertThat(texts(first)).containsExactly("3", "2");
        var next = first.path("next_page_uri").asString();
        assertThat(texts(list(next.substring(next.indexOf('?'))))).containsExactly("1");
        assertThat(texts(list("?DateSent%3E=2999-01-01"))).isEmpty();
    }

    @Test
    void aCallThatIsRefusedIsNotRepeatedAndOneThatIsLostStaysLost() {
        number.hasWebhook(sandbox.base() + "/twilio/nobody");
        number.writes(ADA, "refused");
        Eventually.so("it was refused", () -> number.answered().equals(List.of(404)));
        sandbox.chaos().set(Switch.DROP_THEN_RESEND, 100);
        number.writes(ADA, "lost");
        sandbox.chaos().calm();
        number.writes(ADA, "refused too");
        Eventually.so("it was refused too", () -> number.answered().equals(List.of(404, 404)));
        assertThat(number.messages()).hasSize(3);
    }

    private int code(Map<String, String> form) {
        return Json.read(call("POST", "/Messages.json", SmsCalls.encoded(new TreeMap<>(form)), "a-token")
                        .body())
                .path("code")
                .asInt(0);
    }

    private JsonNode list(String query) {
        return Json.read(call("GET", "/Messages.json" + query, "", "a-token").body());
    }

    private static List<String> texts(JsonNode list) {
        return list.path("messages")
                .valueStream()
                .map(one -> one.path("body").asString())
                .toList();
    }

    private HttpResponse<String> call(String method, String resource, String body, String token) {
        var both = Base64.getEncoder().encodeToString((SID + ":" + token).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(number.apiBase() + "/2010-04-01/Accounts/" + SID + resource))
                .header("Authorization", "Basic " + both)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
