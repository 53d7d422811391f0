package dev.parley.provision;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts environment variables into the values of the file: `${NAME}`, and `$${` for the characters themselves. */
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)})?");
    private final Lookup environment;

    /** The value of a variable, null if it is not set. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String get(String name);
    }

    Variables(Lookup environment) {
        this.environment = environment;
    }

    /** The text with all variables in their places; what is wrong with them is told, and never with a value. */
    String in(String text, Consumer<String> wrong) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1), wrong)));
    }

    private String value(String reference, @Nullable String name, Consumer<String> wrong) {
        if (reference.startsWith("$$")) {
            return "${";
        }
        if (name == null) {
            wrong.accept(
                    "After \"${\" come the name of an environment variable and \"}\"; write \"$${\" for the characters"
                            + " themselves.");
            return "";
        }
        var value = environment.get(name);
        if (value == null || value.isEmpty()) {
            wrong.accept("The environment variable " + name + " is not set.");
            return "";
        }
        return value;
    }
}
