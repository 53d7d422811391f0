package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every request that we send, held against Twilio's published description of its API. */
class TwilioContractTest extends WithTwilio {
    private static final Path DESCRIPTION =
            Path.of(System.getProperty("parley.contracts", "../shared/contracts"), "twilio", "twilio_api_v2010.json");

    private record Call(String call, Map<String, String> parameters) {}

    @Test
    void everyRequestIsAsTwilioDescribesIt() throws IOException {
        assumeTrue(
                Files.exists(DESCRIPTION),
                "Skipped: Twilio's description of its API is not part of the project, and there is none at "
                        + DESCRIPTION);
        var calls = new CopyOnWriteArrayList<Call>();
        sms.behaves((call, parameters) -> {
            calls.add(new Call(call, parameters));
            return null;
        });
        everythingThatCalls();
        var paths =
                JsonMapper.shared().readTree(Files.readAllBytes(DESCRIPTION)).path("paths");
        assertThat(calls.stream().map(Call::call).distinct())
                .containsExactlyInAnyOrder(
                        "GET .json", "GET /IncomingPhoneNumbers.json", "GET /Messages.json", "POST /Messages.json");
        var wrong = new ArrayList<String>();
        calls.forEach(call -> check(paths, call, wrong));
        assertThat(wrong).isEmpty();
        assertThat(calls.stream()
                        .flatMap(call -> call.parameters().keySet().stream())
                        .distinct())
                .contains("To", "From", "Body", "StatusCallback", "DateSent>", "PageSize", "Page", "PhoneNumber");
    }

    /** Connecting, answering, a lost answer, and more missing messages than fit on a page. */
    private void everythingThatCalls() {
        var chat = chatWithAda();
        sms.reports(false);
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "Hi").ok();
        Eventually.so("it was carried out", () -> sms.sent().size() == 1);
        sandbox.chaos().calm();
        sandbox.chaos().set(Switch.DROP_THEN_RESEND, 100);
        for (int i = 0; i < 250; i++) {
            sms.writes(ADA, "Hello again");
        }
        clock.pass(Duration.ofMinutes(3));
        Eventually.get(
                Duration.ofSeconds(40),
                "all have come",
                () -> count("chats.message") >= 252 && outgoing().equals("SENT")
                        ? java.util.Optional.of(true)
                        : java.util.Optional.empty());
    }

    private String outgoing() {
        return jdbc.sql("select status from chats.message where direction = 'OUT'")
                .query(String.class)
                .single();
    }

    private void check(JsonNode paths, Call call, List<String> wrong) {
        var method = call.call().split(" ")[0].toLowerCase(java.util.Locale.ROOT);
        var resource = call.call().split(" ")[1];
        var path = resource.equals(".json")
                ? "/2010-04-01/Accounts/{Sid}.json"
                : "/2010-04-01/Accounts/{AccountSid}" + resource;
        var operation = paths.path(path).path(method);
        if (operation.isMissingNode()) {
            wrong.add(call.call() + " is not described");
            return;
        }
        var form = operation
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        var required = new HashSet<String>();
        form.path("required").forEach(name -> required.add(name.asString()));
        required.removeAll(call.parameters().keySet());
        required.forEach(name -> wrong.add(call.call() + " lacks " + name));
        call.parameters().forEach((name, value) -> {
            var schema = method.equals("post") ? form.path("properties").path(name) : query(operation, name);
            if (schema.isMissingNode()) {
                wrong.add(call.call() + " does not know " + name);
            } else if (!fits(schema, value)) {
                wrong.add(call.call() + " takes no such " + name + ": " + value);
            }
        });
    }

    private static JsonNode query(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("in").asString().equals("query")
                        && one.path("name").asString().equals(name))
                .map(one -> one.path("schema"))
                .findFirst()
                .orElse(JsonMapper.shared().missingNode());
    }

    private static boolean fits(JsonNode schema, String value) {
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asString())) {
            return false;
        }
        if (schema.path("type").asString("").equals("integer")) {
            var number = Long.parseLong(value);
            return number >= schema.path("minimum").asLong(0)
                    && number <= schema.path("maximum").asLong(Long.MAX_VALUE);
        }
        return switch (schema.path("format").asString("")) {
            case "phone-number" -> value.matches("\\+[1-9][0-9]{4,14}");
            case "uri" -> value.matches("https?://[^ ]+");
            case "date-time" -> Instant.parse(value) != null;
            default -> true;
        };
    }
}
