package dev.parley.security;

import java.util.EnumSet;
import java.util.Set;

/** The user behind a request, with what they may do at this moment. */
public record Caller(long id, String name, Set<Permission> permissions) {
    /** Whoever starts Parley with a configuration file: no user, and may do everything. */
    public static final Caller CONFIGURATION = new Caller(0, "Configuration file", EnumSet.allOf(Permission.class));

    /** Whether the caller has the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** False for the configuration file. */
    boolean isAUser() {
        return id != 0;
    }
}
