package dev.parley.providers;

import dev.parley.channels.Route;
import org.springframework.stereotype.Service;

/** Passes on that an agent types, to whatever channel the chat is on. */
@Service
public class Typing {
    private final Adapters adapters;

    Typing(Adapters adapters) {
        this.adapters = adapters;
    }

    /** Shows it to the customer for a few seconds. */
    public void byAgent(Route route, long chatId, String agentName) {
        adapters.of(route).ifPresent(adapter -> adapter.typing(chatId, agentName));
    }
}
