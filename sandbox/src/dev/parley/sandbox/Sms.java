package dev.parley.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text message as Twilio keeps it.
 *
 * @param received a customer wrote it
 * @param parameters all that was said with it
 * @param errorCode why it failed, 0 if it did not
 * @param files what was sent with it
 */
public record Sms(
        String sid,
        boolean received,
        String from,
        String to,
        String text,
        String status,
        int errorCode,
        Instant at,
        Map<String, String> parameters,
        List<Line.File> files) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000", Locale.US)
            .withZone(ZoneOffset.UTC);

    Sms with(String newStatus, int newError) {
        return new Sms(sid, received, from, to, text, newStatus, newError, at, parameters, files);
    }

    /** As the API gives it. */
    Map<String, @Nullable Object> json(String account) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var date = DATE.format(at);
        json.put("sid", sid);
        json.put("account_sid", account);
        json.put("api_version", "2010-04-01");
        json.put("body", text);
        json.put("date_created", date);
        json.put("date_sent", status.equals("queued") ? null : date);
        json.put("date_updated", date);
        json.put("direction", received ? "inbound" : "outbound-api");
        json.put("error_code", errorCode == 0 ? null : errorCode);
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", parameters.get("MessagingServiceSid"));
        json.put("num_media", Integer.toString(files.size()));
        json.put("num_segments", "1");
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("status", status);
        json.put("subresource_uris", Map.of("media", uri(account).replace(".json", "/Media.json")));
        json.put("to", to);
        json.put("uri", uri(account));
        return json;
    }

    /** Its files as the API lists them. */
    Map<String, ?> media(String account) {
        return Map.of(
                "media_list",
                files.stream()
                        .map(file -> Map.of(
                                "sid",
                                "ME" + file.id(),
                                "content_type",
                                file.type(),
                                "parent_sid",
                                sid,
                                "uri",
                                "/2010-04-01/Accounts/" + account + TwilioMedia.resource(sid, file) + ".json"))
                        .toList());
    }

    private String uri(String account) {
        return "/2010-04-01/Accounts/" + account + "/Messages/" + sid + ".json";
    }
}
