package dev.parley.platform.database;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;

/** Turns what went wrong while Parley started into one sentence. */
public final class StartFailure {
    private StartFailure() {}

    /** The sentence; for the unforeseen the stack trace goes to a file in the home folder that the sentence names. */
    public static String sentence(Throwable failure, Path home) {
        if (stopping()) {
            return "Parley was stopped before it was ready.";
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return unforeseen(failure, home);
    }

    /** A process that ends takes things away from under a start that still goes on; any exception may come of it. */
    private static boolean stopping() {
        try {
            var hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case StartProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException taken ->
                Optional.of("Port " + taken.getPort()
                        + " is in use by another program. Choose another one with PARLEY_PORT.");
            case BindException wrong -> Optional.of(wrongSetting(wrong));
            case FlywayException wrong ->
                Optional.of("Parley cannot bring the database's tables up to date: " + firstLine(wrong.getMessage()));
            case SQLException error -> Optional.of("The database gave an error: " + firstLine(error.getMessage()));
            default -> Optional.empty();
        };
    }

    private static String wrongSetting(BindException wrong) {
        if (wrong.getCause() instanceof BindValidationException invalid
                && invalid.getValidationErrors().getAllErrors().getFirst() instanceof FieldError error) {
            var name = wrong.getName().append(dashed(error.getField())).toString();
            return setting(name) + shown(name, error.getRejectedValue()) + error.getDefaultMessage() + ".";
        }
        var name = wrong.getName().toString();
        var property = wrong.getProperty();
        var type = wrong.getTarget().getType().toClass().getSimpleName().toLowerCase(Locale.ROOT);
        return setting(name) + shown(name, property == null ? null : property.getValue())
                + "cannot be read as a value of type " + type + ".";
    }

    /** The wrong value, unless it is nobody's business. */
    private static String shown(String name, @Nullable Object value) {
        var secret = name.contains("password") || name.contains("secret") || name.contains("token");
        return value == null || secret ? " " : " is \"" + value + "\"; it ";
    }

    /** Both names of a setting: parley.widget.messages-per-minute (PARLEY_WIDGET_MESSAGES_PER_MINUTE). */
    private static String setting(String name) {
        return "The setting " + name + " (" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + ")";
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private static String unforeseen(Throwable failure, Path home) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var reason = root.getClass().getSimpleName() + ": " + firstLine(root.getMessage());
        var file = home.resolve("logs").resolve("start-failure.log");
        try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
            return "Parley could not start (" + reason + "). The details are in " + file + ".";
        } catch (IOException _) {
            return "Parley could not start (" + reason + ").";
        }
    }
}
