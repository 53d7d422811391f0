package dev.parley.routing;

import java.util.List;
import org.springframework.stereotype.Component;

/** RT-2: everybody who is free sees the chat, and the first to accept owns it. */
@Component
class ToAll implements RoutingRule {
    static final String KEY = "TO_ALL";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "To all agents";
    }

    @Override
    public String description() {
        return "Every active member below their limit sees the chat; the first to accept it owns it.";
    }

    @Override
    public boolean toAll() {
        return true;
    }

    @Override
    public Decision choose(WaitingChat chat, List<Candidate> candidates) {
        return Decision.shown(candidates);
    }
}
