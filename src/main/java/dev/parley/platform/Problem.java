package dev.parley.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A problem of the caller's making or of the moment: answered as RFC 9457, never logged as a fault. */
public final class Problem extends RuntimeException {
    private final transient ProblemType type;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    Problem(ProblemType type, String detail) {
        this(type, detail, null, null);
    }

    private Problem(ProblemType type, String detail, @Nullable String field, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.type = type;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** The same problem, shown beside a field of the form it came from. */
    public Problem at(String field) {
        return new Problem(type, detail(), field, retryAfter);
    }

    /** The same problem, saying after how long the caller may try again. */
    public Problem retryAfter(Duration wait) {
        return new Problem(type, detail(), field, wait);
    }

    public ProblemType type() {
        return type;
    }

    /** The sentence for the user. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
