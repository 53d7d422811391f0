package dev.parley.providers.website;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import org.springframework.stereotype.Component;

/** Which channel a widget belongs to, and which visitor calls. */
@Component
class WidgetCallers {
    private static final String BEARER = "Bearer ";
    private final Channels channels;
    private final Visitors visitors;

    WidgetCallers(Channels channels, Visitors visitors) {
        this.channels = channels;
        this.visitors = visitors;
    }

    Channel channel(String key) {
        return channels.byPublicKey(key)
                .orElseThrow(() -> WidgetProblem.UNKNOWN_WIDGET.with("There is no website channel with this key."));
    }

    Visitor visitor(Channel channel, String authorization) {
        if (authorization.startsWith(BEARER)) {
            var found = visitors.find(channel.id(), authorization.substring(BEARER.length()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw WidgetProblem.UNKNOWN_VISITOR.with(
                "This conversation has expired. A new one starts with the next message.");
    }
}
