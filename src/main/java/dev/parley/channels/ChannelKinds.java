package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Attempt;
import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of channels that can be connected. */
@Component
class ChannelKinds {
    private final Routes<ChannelConnection> connections;
    private final ChannelSecrets secrets;

    ChannelKinds(List<ChannelConnection> connections, ChannelSecrets secrets) {
        this.connections = new Routes<>(connections);
        this.secrets = secrets;
    }

    Set<ChannelKind> all() {
        return connections.kinds();
    }

    /** The names of a route's settings. */
    Set<String> settings(Route route) {
        return connection(route).map(ChannelConnection::settings).orElse(Set.of());
    }

    /** The names of a route's secrets. */
    Set<String> secrets(Route route) {
        return connection(route).map(ChannelConnection::secrets).orElse(Set.of());
    }

    /** Asks the kind and its provider about what was filled in; not within a transaction. */
    Checked check(@Nullable Channel channel, ChannelForm form, boolean takeOver, boolean offline) {
        var connection = connection(form.route())
                .orElseThrow(() -> ChannelProblem.KIND_NOT_OFFERED
                        .with("This kind of channel cannot be connected yet.")
                        .at("kind"));
        mustKnow(form.settingsOrNone().keySet(), connection.settings(), "settings");
        mustKnow(form.secretsOrNone().keySet(), connection.secrets(), "secrets");
        var all = secrets.merged(channel == null ? 0 : channel.id(), connection.secrets(), form.secretsOrNone());
        return connection.check(new Attempt(channel, form, all, takeOver, offline));
    }

    /** A kind of one provider has no setting that chooses it, and says so itself. */
    private Optional<ChannelConnection> connection(Route route) {
        return connections.of(route).or(() -> connections.of(Route.direct(route.kind())));
    }

    private static void mustKnow(Set<String> given, Set<String> known, String what) {
        for (var name : given) {
            if (!known.contains(name)) {
                throw ChannelProblem.UNKNOWN_SETTING
                        .with("This kind of channel has no \"" + name + "\".")
                        .at(what + "." + name);
            }
        }
    }
}
