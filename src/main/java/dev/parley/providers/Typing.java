package dev.parley.providers;

import dev.parley.contacts.ChannelKind;
import java.util.List;
import org.springframework.stereotype.Service;

/** Passes on that an agent types, to whatever channel the chat is on. */
@Service
public class Typing {
    private final List<ChannelAdapter> adapters;

    Typing(List<ChannelAdapter> adapters) {
        this.adapters = adapters;
    }

    /** Shows it to the customer for a few seconds. */
    public void byAgent(ChannelKind kind, long chatId, String agentName) {
        adapters.stream()
                .filter(adapter -> adapter.kind() == kind)
                .forEach(adapter -> adapter.typing(chatId, agentName));
    }
}
