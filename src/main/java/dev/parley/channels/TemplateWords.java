package dev.parley.channels;

import dev.parley.channels.TemplateMessage.Component;
import dev.parley.channels.TemplateMessage.Value;
import dev.parley.channels.TemplateVariable.Part;
import dev.parley.platform.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of a template and what stands in them, as text and as what the provider is told. */
public final class TemplateWords {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w{1,60})\\s*}}");
    private static final int LONGEST = 1_024;
    private final Template template;

    /** A template with its values: the words that the customer reads, and the message. */
    public record Filled(String text, TemplateMessage message) {}

    private record Slot(
            Part part, @Nullable Integer button, @Nullable String type, String text) {
        String prefix() {
            return button == null ? part.name().toLowerCase(java.util.Locale.ROOT) + "." : "button." + button + ".";
        }

        /** As they stand in the text; numbered ones by their numbers, as providers take them. */
        List<String> names() {
            var names = PLACE.matcher(text)
                    .results()
                    .map(one -> one.group(1))
                    .distinct()
                    .toList();
            return names.stream().allMatch(name -> name.matches("[0-9]{1,9}"))
                    ? names.stream()
                            .sorted(Comparator.comparingInt(Integer::parseInt))
                            .toList()
                    : names;
        }
    }

    /** Those of a template. */
    public TemplateWords(Template template) {
        this.template = template;
    }

    /** All places, in reading order. */
    public List<TemplateVariable> variables() {
        return slots().flatMap(slot -> slot.names().stream().map(name -> variable(slot, name)))
                .toList();
    }

    /** Puts values into the places; throws a problem beside a value that the provider would refuse. */
    public Filled filled(Map<String, String> values) {
        var components = new ArrayList<Component>();
        slots().forEach(slot -> {
            var filled = slot.names().stream()
                    .map(name -> new Value(name, checked(slot.prefix() + name, values)))
                    .toList();
            if (!filled.isEmpty()) {
                components.add(new Component(slot.part(), slot.button(), slot.type(), filled));
            }
        });
        var message = new TemplateMessage(
                template.id(), template.providerId(), template.name(), template.language(), components);
        return new Filled(text(values), message);
    }

    private static String checked(String key, Map<String, String> values) {
        var value = values.getOrDefault(key, "").strip();
        var wrong = wrong(value);
        if (wrong != null) {
            throw wrong.at("values." + key);
        }
        return value;
    }

    private static @Nullable Problem wrong(String value) {
        if (value.isEmpty()) {
            return ChannelProblem.WRONG_VALUE.with("Please fill this in.");
        }
        if (value.length() > LONGEST) {
            return ChannelProblem.WRONG_VALUE.with("At most 1,024 characters.");
        }
        return value.chars().anyMatch(Character::isISOControl) || value.contains("    ")
                ? ChannelProblem.WRONG_VALUE.with("No line breaks, tabs or more than three spaces in a row.")
                : null;
    }

    private String text(Map<String, String> values) {
        var content = template.content();
        var lines = new ArrayList<String>();
        lines.add(fill("header.", content.header(), values));
        lines.add(fill("body.", content.bodyText(), values));
        lines.add(content.footerText() == null ? "" : content.footerText());
        for (int i = 0; i < content.buttons().size(); i++) {
            var button = content.buttons().get(i);
            var value = button.value() == null ? "" : " " + fill("button." + i + ".", button.value(), values);
            lines.add("[" + button.text() + "]" + value);
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static String fill(String prefix, String text, Map<String, String> values) {
        UnaryOperator<String> value =
                name -> values.getOrDefault(prefix + name, "").strip();
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }

    private TemplateVariable variable(Slot slot, String name) {
        var key = slot.prefix() + name;
        return new TemplateVariable(
                key,
                slot.part(),
                slot.button(),
                name,
                template.content().examples().get(key));
    }

    private Stream<Slot> slots() {
        var content = template.content();
        var slots = new ArrayList<Slot>();
        slots.add(new Slot(Part.HEADER, null, null, content.header()));
        slots.add(new Slot(Part.BODY, null, null, content.bodyText()));
        for (int i = 0; i < content.buttons().size(); i++) {
            var button = content.buttons().get(i);
            slots.add(new Slot(Part.BUTTON, i, button.type(), button.value() == null ? "" : button.value()));
        }
        return slots.stream();
    }
}
