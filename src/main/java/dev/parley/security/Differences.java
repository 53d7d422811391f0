package dev.parley.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change changed, field by field, as the audit trail keeps it: the value before and after. */
final class Differences {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Differences in(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(field, Arrays.asList(before, after));
        }
        return this;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Map<String, ?> fields() {
        return fields;
    }
}
