package dev.parley.routing;

/** A way to bring waiting chats to agents. Each bean of this type can be chosen for a queue. */
public interface RoutingRule {
    /** What is stored with the queue; never changes. */
    String key();

    /** What administrators choose from. */
    String name();

    /** One sentence that says what it does. */
    String description();
}
