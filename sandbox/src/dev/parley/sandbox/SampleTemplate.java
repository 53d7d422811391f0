package dev.parley.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as a business has it at Meta.
 *
 * @param header a text, "IMAGE" for one with a picture, or null
 * @param example values for the places in the body, in order
 */
public record SampleTemplate(
        String id,
        String name,
        String language,
        String category,
        String status,
        @Nullable String header,
        String body,
        String footer,
        List<Button> buttons,
        List<String> example) {
    private static final String PICTURE = "IMAGE";

    /** A button below it: QUICK_REPLY without a value, URL or PHONE_NUMBER with one. */
    public record Button(String type, String text, String value) {}

    /** One in each state, and of each form. */
    static List<SampleTemplate> all() {
        var track = new Button("URL", "Follow the parcel", "https://shop.example/parcels/{{1}}");
        var reply = new Button("QUICK_REPLY", "Yes, please", "");
        return List.of(
                approved("7001", "still_there", "en", null, "Hello, are you still there? We would like to help you.")
                        .with(List.of(reply), List.of()),
                approved("7002", "still_there", "de", null, "Guten Tag, sind Sie noch da? Wir helfen Ihnen gern.")
                        .with(List.of(), List.of()),
                approved(
                                "7003",
                                "order_on_its_way",
                                "en",
                                "Your order {{1}}",
                                "Hello {{1}}, your order left us today. It arrives on {{2}}.")
                        .with(List.of(track), List.of("Ada", "Monday")),
                approved("7004", "appointment", "en", null, "Hello {{first_name}}, we see you on {{day}} at {{time}}.")
                        .with(List.of(), List.of("Ada", "Monday", "9:30")),
                approved("7005", "new_arrivals", "en", PICTURE, "Have a look at what is new."),
                approved("7006", "price_change", "en", null, "Our prices change on {{1}}.")
                        .with("PENDING"),
                approved("7007", "win_a_prize", "en", null, "You have won!").with("REJECTED"),
                approved("7008", "weekly_news", "en", null, "What is new this week: {{1}}")
                        .with("PAUSED"),
                approved("7009", "old_terms", "en", null, "Our terms have changed.")
                        .with("DISABLED"));
    }

    private static SampleTemplate approved(
            String id, String name, String language, @Nullable String header, String body) {
        return new SampleTemplate(
                id, name, language, "UTILITY", "APPROVED", header, body, "The shop", List.of(), List.of());
    }

    /** With another state. */
    public SampleTemplate with(String newStatus) {
        return new SampleTemplate(id, name, language, category, newStatus, header, body, footer, buttons, example);
    }

    private SampleTemplate with(List<Button> newButtons, List<String> newExample) {
        return new SampleTemplate(id, name, language, category, status, header, body, footer, newButtons, newExample);
    }

    boolean isNamed() {
        return body.matches("(?s).*\\{\\{[a-z].*");
    }

    String buttonText(String slot) {
        return buttons.get(Integer.parseInt(slot.substring("button.".length()))).text();
    }

    /** The texts by where they stand, as a call names it; buttons only where they take a value. */
    Map<String, String> slots() {
        var slots = new LinkedHashMap<String, String>();
        if (header != null && !header.equals(PICTURE)) {
            slots.put("header", header);
        }
        slots.put("body", body);
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).value().contains("{{")) {
                slots.put("button." + i, buttons.get(i).value());
            }
        }
        return slots;
    }

    /** As the Graph API tells it. */
    Map<String, ?> told() {
        var components = new ArrayList<Map<String, ?>>();
        if (header != null) {
            components.add(
                    header.equals(PICTURE)
                            ? Map.of("type", "HEADER", "format", PICTURE)
                            : Map.of("type", "HEADER", "format", "TEXT", "text", header));
        }
        components.add(bodyTold());
        if (!footer.isEmpty()) {
            components.add(Map.of("type", "FOOTER", "text", footer));
        }
        if (!buttons.isEmpty()) {
            components.add(Map.of(
                    "type",
                    "BUTTONS",
                    "buttons",
                    buttons.stream().map(SampleTemplate::told).toList()));
        }
        return Map.of(
                "id",
                id,
                "name",
                name,
                "language",
                language,
                "category",
                category,
                "status",
                status,
                "parameter_format",
                isNamed() ? "NAMED" : "POSITIONAL",
                "components",
                components,
                "rejected_reason",
                status.equals("REJECTED") ? "PROMOTIONAL" : "NONE");
    }

    private Map<String, ?> bodyTold() {
        var told = new HashMap<String, Object>(Map.of("type", "BODY", "text", body));
        if (!example.isEmpty()) {
            told.put(
                    "example",
                    isNamed() ? Map.of("body_text_named_params", named()) : Map.of("body_text", List.of(example)));
        }
        return told;
    }

    private List<Map<String, String>> named() {
        var names = java.util.regex.Pattern.compile("\\{\\{(\\w+)}}")
                .matcher(body)
                .results()
                .map(one -> one.group(1))
                .toList();
        var all = new ArrayList<Map<String, String>>();
        for (int i = 0; i < Math.min(names.size(), example.size()); i++) {
            all.add(Map.of("param_name", names.get(i), "example", example.get(i)));
        }
        return all;
    }

    private static Map<String, ?> told(Button button) {
        return switch (button.type()) {
            case "URL" ->
                Map.of(
                        "type",
                        "URL",
                        "text",
                        button.text(),
                        "url",
                        button.value(),
                        "example",
                        List.of(button.value().replace("{{1}}", "4711")));
            case "PHONE_NUMBER" -> Map.of("type", button.type(), "text", button.text(), "phone_number", button.value());
            default -> Map.of("type", button.type(), "text", button.text());
        };
    }
}
