package dev.parley.routing;

import dev.parley.security.UserRef;
import java.util.List;

/** A team that answers, as administrators see it. */
public record Queue(long id, String name, String rule, List<UserRef> users, List<String> roles, int waiting) {}
