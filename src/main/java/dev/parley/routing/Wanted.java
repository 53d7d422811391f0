package dev.parley.routing;

/** What an agent wants to be (AG-1). */
public enum Wanted {
    ACTIVE,
    INACTIVE
}
