package dev.parley.providers;

import dev.parley.channels.Route;
import dev.parley.chats.Abilities;
import dev.parley.chats.ChannelActions;
import dev.parley.chats.KnownMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the adapters react and edit. */
@Component
class ActionsOfKinds implements ChannelActions {
    private static final String NOBODY = "This kind of channel cannot do that.";
    /** Asked for late: adapters use chats, which use this. */
    private final ObjectProvider<Adapters> adapters;

    ActionsOfKinds(ObjectProvider<Adapters> adapters) {
        this.adapters = adapters;
    }

    @Override
    public Abilities of(Route route) {
        return adapters.getObject().of(route).map(ChannelAdapter::abilities).orElse(Abilities.NONE);
    }

    @Override
    public Optional<String> react(Route route, KnownMessage message, @Nullable String emoji) {
        return adapters.getObject()
                .of(route)
                .map(adapter -> adapter.react(message, emoji))
                .orElseGet(() -> Optional.of(NOBODY));
    }

    @Override
    public Optional<String> edit(Route route, KnownMessage message, String text) {
        return adapters.getObject()
                .of(route)
                .map(adapter -> adapter.edit(message, text))
                .orElseGet(() -> Optional.of(NOBODY));
    }
}
