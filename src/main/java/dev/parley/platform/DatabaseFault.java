package dev.parley.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What an exception from the database means for whoever sent the data. */
public enum DatabaseFault {
    /** The database is away, full or shutting down: the same data may pass later (SQLSTATE 08, 53, 57). */
    PASSING,
    /** The data itself is refused (SQLSTATE 22, 23). */
    REFUSED_DATA,
    /** Two transactions stood in each other's way and this one was undone (SQLSTATE 40): it passes when run again at once. */
    UNDONE,
    OTHER;

    /** Whether the same data may pass later. */
    public boolean passes() {
        return this == PASSING || this == UNDONE;
    }

    /** Reads the fault off the first SQL exception among the causes. */
    public static DatabaseFault of(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (isLostConnection(cause)) {
                return PASSING;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
        }
        return OTHER;
    }

    /** The pool and the transaction manager say so without an SQLSTATE. */
    private static boolean isLostConnection(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof SQLException sql && sql.getSQLState() == null;
    }

    private static DatabaseFault ofState(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57" -> PASSING;
            case "40" -> UNDONE;
            case "22", "23" -> REFUSED_DATA;
            default -> OTHER;
        };
    }
}
