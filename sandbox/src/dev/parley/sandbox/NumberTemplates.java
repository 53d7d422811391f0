package dev.parley.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The templates of a number's business account, in each state, and what Meta looks at when one is sent. */
final class NumberTemplates {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final int LONGEST = 1_024;
    private final List<SampleTemplate> all = new CopyOnWriteArrayList<>(SampleTemplate.all());

    /** A page of the list, as the Graph API gives it. */
    Reply page(JsonNode query) {
        var limit = query.path("limit").asInt(25);
        var from = query.path("after").asInt(0);
        var to = Math.min(all.size(), from + limit);
        var body = new java.util.HashMap<String, Object>();
        body.put(
                "data",
                all.subList(Math.min(from, to), to).stream()
                        .map(SampleTemplate::told)
                        .toList());
        if (to > 0) {
            var paging = new java.util.HashMap<String, Object>();
            paging.put("cursors", Map.of("before", Integer.toString(from), "after", Integer.toString(to)));
            if (to < all.size()) {
                paging.put("next", "https://graph.facebook.com/next");
            }
            body.put("paging", paging);
        }
        return GraphReply.done(body);
    }

    void add(SampleTemplate template) {
        all.add(template);
    }

    /** Meta judges a template anew; answers it as it is now. */
    Optional<SampleTemplate> becomes(String name, String status) {
        var found = all.stream().filter(one -> one.name().equals(name)).findFirst();
        found.ifPresent(one -> all.set(all.indexOf(one), one.with(status)));
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Why Meta does not send what a call says; null if it does. */
    @Nullable
    Reply refusal(JsonNode call) {
        var found = find(call);
        if (found.isEmpty()) {
            return GraphReply.refusal(404, 132001, 0, "Template name does not exist in the translation");
        }
        var template = found.get();
        return switch (template.status()) {
            case "PAUSED" -> GraphReply.refusal(400, 132015, 0, "Template is paused");
            case "DISABLED" -> GraphReply.refusal(400, 132016, 0, "Template is disabled");
            case "APPROVED" -> wrongValues(template, call);
            default -> GraphReply.refusal(404, 132001, 0, "Template name does not exist in the translation");
        };
    }

    private static @Nullable Reply wrongValues(SampleTemplate template, JsonNode call) {
        for (var slot : template.slots().entrySet()) {
            var wanted = names(slot.getValue());
            var given = parameters(call, slot.getKey());
            if (given.size() != wanted.size()) {
                return GraphReply.refusal(
                        400, 132000, 0, "Number of parameters does not match the expected number of params");
            }
            for (var name : wanted) {
                var text = value(given, wanted, name);
                if (text == null) {
                    return GraphReply.refusal(400, 100, 0, "Parameter name is missing or empty");
                }
                if (text.isEmpty() || text.matches("(?s).*([\\n\\t]| {5}).*")) {
                    return GraphReply.refusal(
                            400,
                            100,
                            0,
                            "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
                }
                if (text.length() > LONGEST) {
                    return GraphReply.refusal(400, 132005, 0, "Translated text too long");
                }
            }
        }
        return null;
    }

    /** What the customer reads of it. */
    String words(JsonNode call) {
        var lines = new ArrayList<String>();
        find(call).ifPresent(template -> {
            template.slots().forEach((slot, text) -> {
                var values = parameters(call, slot);
                var names = names(text);
                var filled = PLACE.matcher(text)
                        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf(value(values, names, place.group(1)))));
                lines.add(slot.startsWith("button") ? template.buttonText(slot) + ": " + filled : filled);
            });
            if (!template.footer().isEmpty()) {
                lines.add(template.footer());
            }
        });
        return String.join("\n", lines);
    }

    /** Its quick replies, as the phone shows them. */
    List<List<Line.Button>> buttons(JsonNode call) {
        return find(call).stream()
                .flatMap(template -> template.buttons().stream())
                .filter(button -> button.type().equals("QUICK_REPLY"))
                .map(button -> List.of(new Line.Button(button.text(), button.text())))
                .toList();
    }

    private Optional<SampleTemplate> find(JsonNode call) {
        var name = call.path("name").asString("");
        var language = call.path("language").path("code").asString("");
        return all.stream()
                .filter(one -> one.name().equals(name) && one.language().equals(language))
                .findFirst();
    }

    /** Numbered places by the order of the values, others by their names; null where there is none. */
    private static @Nullable String value(List<JsonNode> given, List<String> names, String name) {
        return name.matches("[0-9]+")
                ? given.get(names.indexOf(name)).path("text").asString("")
                : given.stream()
                        .filter(one -> one.path("parameter_name").asString("").equals(name))
                        .findFirst()
                        .map(one -> one.path("text").asString(""))
                        .orElse(null);
    }

    private static List<String> names(String text) {
        return PLACE.matcher(text)
                .results()
                .map(one -> one.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<JsonNode> parameters(JsonNode call, String slot) {
        return call.path("components")
                .valueStream()
                .filter(one -> slot.equals(one.path("type").asString("")
                        + (one.has("index") ? "." + one.path("index").asString("") : "")))
                .flatMap(one -> one.path("parameters").valueStream())
                .toList();
    }
}
