package dev.parley.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A named set of permissions, how many users have it, and whether it came with Parley. */
public record Role(
        long id,
        String name,
        String description,
        List<Permission> permissions,
        boolean readyMade,
        int users,
        boolean managed) {

    /** The same role, managed if the configuration file names it. */
    Role markedIn(Set<String> managedNames) {
        return new Role(
                id,
                name,
                description,
                permissions,
                readyMade,
                users,
                managedNames.contains(name.toLowerCase(Locale.ROOT)));
    }
}
