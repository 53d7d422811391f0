package dev.parley.security;

import java.util.Set;

/** The user behind a request, with what they may do at this moment. */
public record Caller(long id, String name, Set<Permission> permissions) {

    /** Whether the caller has the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
