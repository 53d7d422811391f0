package dev.parley.routing;

import java.util.List;

/**
 * A way to bring waiting chats to agents. Each bean of this type can be chosen for a queue: to add one, write a class.
 *
 * <p>A rule is a pure function: it reads no database and no clock, so that it is tested, and its explanation repeated, without
 * either. Most rules are a key, two texts and `Decision.best(candidates, order)`, which leaves out whoever cannot be asked and
 * writes down why.
 */
public interface RoutingRule {
    /** What is stored with the queue; never changes. */
    String key();

    /** What administrators choose from. */
    String name();

    /** One sentence that says what it does. */
    String description();

    /** True for a rule that shows a waiting chat to everybody who is free; then nothing is offered and the first to accept owns it. */
    default boolean toAll() {
        return false;
    }

    /**
     * Chooses whom to offer the chat to, nobody if nobody fits.
     *
     * @param candidates all members of the queue, those who cannot be asked too, by ascending id
     */
    Decision choose(WaitingChat chat, List<Candidate> candidates);
}
