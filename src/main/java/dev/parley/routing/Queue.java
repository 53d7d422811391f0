package dev.parley.routing;

import dev.parley.security.UserRef;
import java.util.List;

/**
 * A team that answers, as administrators see it.
 *
 * @param priority 0 is normal, the chats of 9 come first (RT-4)
 * @param managed the configuration file holds it, so the page only shows it
 */
public record Queue(
        long id,
        String name,
        String rule,
        int priority,
        List<UserRef> users,
        List<String> roles,
        int waiting,
        boolean managed) {}
