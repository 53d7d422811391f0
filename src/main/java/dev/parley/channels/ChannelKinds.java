package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Attempt;
import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of channels that can be connected. */
@Component
class ChannelKinds {
    private final Map<ChannelKind, ChannelConnection> kinds;
    private final ChannelSecrets secrets;

    ChannelKinds(List<ChannelConnection> connections, ChannelSecrets secrets) {
        this.kinds = connections.stream().collect(Collectors.toMap(ChannelConnection::kind, Function.identity()));
        this.secrets = secrets;
    }

    Set<ChannelKind> all() {
        return kinds.keySet();
    }

    /** The names of the kind's settings. */
    Set<String> settings(ChannelKind kind) {
        var connection = kinds.get(kind);
        return connection == null ? Set.of() : connection.settings();
    }

    /** The names of the kind's secrets. */
    Set<String> secrets(ChannelKind kind) {
        var connection = kinds.get(kind);
        return connection == null ? Set.of() : connection.secrets();
    }

    /** Asks the kind and its provider about what was filled in; not within a transaction. */
    Checked check(@Nullable Channel channel, ChannelForm form, boolean takeOver, boolean offline) {
        var connection = kinds.get(form.kind());
        if (connection == null) {
            throw ChannelProblem.KIND_NOT_OFFERED
                    .with("This kind of channel cannot be connected yet.")
                    .at("kind");
        }
        mustKnow(form.settingsOrNone().keySet(), connection.settings(), "settings");
        mustKnow(form.secretsOrNone().keySet(), connection.secrets(), "secrets");
        var all = secrets.merged(channel == null ? 0 : channel.id(), connection.secrets(), form.secretsOrNone());
        return connection.check(new Attempt(channel, form, all, takeOver, offline));
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
