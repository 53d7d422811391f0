package dev.parley.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of the API for text messages, checked as Twilio checks them (https://www.twilio.com/docs/messaging/api/message-resource). */
final class SmsCalls {
    private static final int LONGEST = 1_600;
    private static final int LARGEST_PAGE = 1_000;
    private final SmsNumber number;

    SmsCalls(SmsNumber number) {
        this.number = number;
    }

    static Reply refusal(int status, int code, String message) {
        return new Reply(
                status,
                Json.text(Map.of(
                        "code",
                        code,
                        "message",
                        message,
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + code,
                        "status",
                        status)));
    }

    /** The parameters of a form or a query. */
    static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    static String encoded(Map<String, String> form) {
        var text = new StringBuilder();
        form.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    Reply carryOut(String method, String resource, Map<String, String> parameters) {
        return switch (method + " " + resource) {
            case "GET .json" ->
                done(
                        200,
                        Map.of(
                                "sid",
                                number.accountSid(),
                                "friendly_name",
                                number.name(),
                                "status",
                                "active",
                                "type",
                                "Full"));
            case "GET /IncomingPhoneNumbers.json" -> numbers(parameters);
            case "GET /Messages.json" -> list(parameters);
            case "POST /Messages.json" -> create(parameters);
            default -> media(method, resource);
        };
    }

    private Reply media(String method, String resource) {
        return method.equals("GET") && resource.matches("/Messages/[A-Z0-9a-z]+/Media.json")
                ? number.messages().stream()
                        .filter(one -> one.sid().equals(resource.split("/")[2]))
                        .findFirst()
                        .map(one -> done(200, one.media(number.accountSid())))
                        .orElseGet(() -> missing(resource))
                : missing(resource);
    }

    private static Reply missing(String resource) {
        return refusal(404, 20404, "The requested resource " + resource + " was not found");
    }

    private Reply numbers(Map<String, String> parameters) {
        var wanted = parameters.getOrDefault("PhoneNumber", number.number());
        var found = wanted.equals(number.number())
                ? List.of(Map.of(
                        "phone_number",
                        number.number(),
                        "sms_url",
                        number.webhook(),
                        "capabilities",
                        Map.of("sms", true, "mms", true, "voice", false)))
                : List.of();
        return done(200, Map.of("incoming_phone_numbers", found, "page", 0));
    }

    /** Newest first, those sent at a time or later, a page at a time. */
    private Reply list(Map<String, String> parameters) {
        var from = parameters.getOrDefault("DateSent>", "");
        var since = from.isEmpty() ? Instant.EPOCH : Instant.parse(from.length() == 10 ? from + "T00:00:00Z" : from);
        var matching = number.messages().reversed().stream()
                .filter(one -> parameters.getOrDefault("To", one.to()).equals(one.to())
                        && parameters.getOrDefault("From", one.from()).equals(one.from())
                        && !one.at().isBefore(since))
                .toList();
        var size = Math.clamp(Integer.parseInt(parameters.getOrDefault("PageSize", "50")), 1, LARGEST_PAGE);
        var page = Integer.parseInt(parameters.getOrDefault("Page", "0"));
        var end = Math.min(matching.size(), (page + 1) * size);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "messages",
                matching.subList(Math.min(end, page * size), end).stream()
                        .map(one -> one.json(number.accountSid()))
                        .toList());
        answer.put("page", page);
        answer.put("page_size", size);
        var next = new LinkedHashMap<>(parameters);
        next.put("Page", Integer.toString(page + 1));
        answer.put(
                "next_page_uri",
                end < matching.size()
                        ? "/2010-04-01/Accounts/" + number.accountSid() + "/Messages.json?" + encoded(next)
                        : null);
        return done(200, answer);
    }

    private Reply create(Map<String, String> parameters) {
        var refusal = whyNot(parameters);
        if (refusal != null) {
            return refusal;
        }
        var sms = number.sends(parameters);
        return done(201, sms.json(number.accountSid()));
    }

    private @Nullable Reply whyNot(Map<String, String> parameters) {
        var to = parameters.getOrDefault("To", "");
        var from = parameters.getOrDefault("From", "");
        var body = parameters.getOrDefault("Body", "");
        if (to.isEmpty()) {
            return refusal(400, 21604, "A 'To' phone number is required.");
        }
        if (from.isEmpty() && !parameters.containsKey("MessagingServiceSid")) {
            return refusal(400, 21603, "A 'From' phone number is required.");
        }
        if (body.isEmpty() && !parameters.containsKey("MediaUrl")) {
            return refusal(400, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            return refusal(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        if (!from.isEmpty() && !from.equals(number.sender())) {
            return refusal(400, 21606, "The 'From' phone number provided is not a valid, SMS-capable Twilio number.");
        }
        if (!new SmsForms(number).reaches(to)) {
            return refusal(400, 21211, "Invalid 'To' Phone Number: " + to);
        }
        if (!parameters.getOrDefault("StatusCallback", "https://").matches("https?://.*")) {
            return refusal(400, 21609, "The 'StatusCallback' URL is not a valid URL.");
        }
        var blocked = number.conversations()
                .find(number.bare(to))
                .map(Conversation::blocked)
                .orElse(false);
        return blocked && !number.isWhatsApp()
                ? refusal(400, 21610, "Attempt to send to unsubscribed recipient")
                : null;
    }

    private static Reply done(int status, Object answer) {
        return new Reply(status, Json.text(answer));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
