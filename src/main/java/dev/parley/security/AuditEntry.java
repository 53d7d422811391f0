package dev.parley.security;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail; `who` is null when no user did it, `whoName` is the name at that time. */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable UserRef who,
        String whoName,
        String action,
        AuditObject object,
        Map<String, Object> detail) {}
