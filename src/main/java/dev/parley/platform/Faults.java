package dev.parley.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;

/** Logs a fault of our own: where it happened and of which type, but no exception message, since those quote data. */
public final class Faults {
    private Faults() {}

    /** Logs once under an id that the user was given. */
    public static void log(Logger log, UUID id, Throwable fault) {
        log.atError()
                .addKeyValue("fault", id)
                .addKeyValue("type", types(fault))
                .addKeyValue("at", place(fault))
                .log("fault");
    }

    /** Logs a fault of a background task, which goes on with its next round. */
    public static void log(Logger log, String task, Throwable fault) {
        log.atWarn()
                .addKeyValue("task", task)
                .addKeyValue("type", types(fault))
                .addKeyValue("at", place(fault))
                .log("task.failed");
    }

    private static String types(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                text.append('(').append(sql.getSQLState()).append(')');
            }
        }
        return text.toString();
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.parley"))
                .limit(4)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .toList()
                .toString();
    }
}
