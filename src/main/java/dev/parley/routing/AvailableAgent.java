package dev.parley.routing;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** RT-3: the agent with the fewest chats is offered it, alone. */
@Component
class AvailableAgent implements RoutingRule {
    static final String KEY = "AVAILABLE";

    /** Who never took a chat has waited longest of all. */
    private static final Comparator<Candidate> FEWEST_CHATS_LONGEST_WITHOUT = Comparator.comparingInt(Candidate::load)
            .thenComparing(Candidate::lastTookAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Candidate::agentId);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "To an available agent";
    }

    @Override
    public String description() {
        return "The active member with the fewest chats is offered it alone; among equals, whoever has waited longest for one.";
    }

    @Override
    public Decision choose(WaitingChat chat, List<Candidate> candidates) {
        return Decision.best(candidates, FEWEST_CHATS_LONGEST_WITHOUT);
    }
}
