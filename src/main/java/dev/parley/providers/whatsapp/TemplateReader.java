package dev.parley.providers.whatsapp;

import dev.parley.channels.TemplateContent;
import dev.parley.channels.TemplateContent.TemplateButton;
import dev.parley.channels.TemplateSource.Draft;
import dev.parley.channels.TemplateStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a template as the Graph API describes it (https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components). */
final class TemplateReader {
    private static final Set<String> BUTTONS =
            Set.of("QUICK_REPLY", "URL", "PHONE_NUMBER", "VOICE_CALL", "CALL_REQUEST");
    private final Map<String, String> examples = new HashMap<>();
    private final List<TemplateButton> buttons = new ArrayList<>();
    private @Nullable String headerFormat;
    private @Nullable String headerText;
    private String body = "";
    private @Nullable String footer;
    private @Nullable String obstacle;

    private TemplateReader() {}

    /** Empty where it does not say what it is. */
    static Optional<Draft> read(JsonNode told) {
        var id = text(told, "id");
        var name = text(told, "name");
        var language = text(told, "language");
        if (id.isEmpty() || name.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        var reader = new TemplateReader();
        told.path("components").forEach(reader::component);
        var status = TemplateStatus.of(text(told, "status"));
        return Optional.of(new Draft(
                id,
                name,
                language,
                text(told, "category"),
                status,
                status == TemplateStatus.REJECTED ? reason(text(told, "rejected_reason")) : null,
                reader.content(),
                reader.obstacle));
    }

    /** Meta's words for why, as people read them; null for none. */
    static @Nullable String reason(String word) {
        if (word.isEmpty() || word.equals("NONE")) {
            return null;
        }
        return word.matches("[A-Z_]+") ? word.charAt(0) + words(word.substring(1)) : word;
    }

    private TemplateContent content() {
        return new TemplateContent(headerFormat, headerText, body, footer, List.copyOf(buttons), Map.copyOf(examples));
    }

    private void component(JsonNode component) {
        var type = text(component, "type");
        switch (type) {
            case "HEADER" -> header(component);
            case "BODY" -> {
                body = text(component, "text");
                examples(component.path("example"), "body");
            }
            case "FOOTER" -> footer = text(component, "text");
            case "BUTTONS" -> component.path("buttons").forEach(this::button);
            default -> obstacle = "This template has a part that Parley cannot fill in (" + words(type) + ").";
        }
    }

    private void header(JsonNode component) {
        headerFormat = text(component, "format");
        if (headerFormat.equals("TEXT")) {
            headerText = text(component, "text");
            examples(component.path("example"), "header");
        } else {
            obstacle = headerFormat.equals("LOCATION")
                    ? "This template needs a place, which Parley cannot send with it yet."
                    : "This template needs a file, which Parley cannot send with it yet.";
        }
    }

    private void button(JsonNode button) {
        var type = text(button, "type");
        var value = text(button, type.equals("URL") ? "url" : "phone_number");
        var example = button.path("example").path(0).asString("");
        if (type.equals("URL") && !example.isEmpty() && value.contains("{{")) {
            examples.put("button." + buttons.size() + ".1", suffix(value, example));
        }
        buttons.add(new TemplateButton(type, text(button, "text"), value.isEmpty() ? null : value));
        if (!BUTTONS.contains(type)) {
            obstacle = "This template has a button that Parley cannot fill in (" + words(type) + ").";
        }
    }

    /** The example is the whole address, of which only the end is filled in. */
    private static String suffix(String address, String example) {
        var start = address.substring(0, address.indexOf("{{"));
        return example.startsWith(start) ? example.substring(start.length()) : example;
    }

    private void examples(JsonNode example, String part) {
        example.path(part + "_text_named_params")
                .forEach(one -> examples.put(part + "." + text(one, "param_name"), text(one, "example")));
        var texts = example.path(part + "_text");
        var values = texts.path(0).isArray() ? texts.path(0) : texts;
        for (int i = 0; i < values.size(); i++) {
            examples.put(part + "." + (i + 1), values.path(i).asString(""));
        }
    }

    private static String words(String type) {
        return type.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** The database keeps no NUL characters. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replace("\0", "");
    }
}
