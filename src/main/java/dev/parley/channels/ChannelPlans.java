package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.contacts.ChannelKind;
import dev.parley.security.Caller;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to channels for a configuration file: it finds them by name, and asks no provider. */
@Service
public class ChannelPlans {
    private final ChannelStore store;
    private final ChannelKinds kinds;
    private final ChannelSecrets secrets;
    private final SaveChannels save;

    /** What is there, null for nothing, and what it shall be; its form holds only the secrets that differ. */
    private record Plan(@Nullable Channel channel, ChannelForm form, Checked checked) {
        boolean changes(Channel before) {
            return !before.name().equals(form.name())
                    || !before.account().equals(checked.account())
                    || before.active() != form.active()
                    || before.queueId() != form.queueId()
                    || !before.language().equals(form.language())
                    || !before.allowedOrigins().equals(form.origins())
                    || !before.settings().equals(checked.settings())
                    || !form.secretsOrNone().isEmpty();
        }
    }

    ChannelPlans(ChannelStore store, ChannelKinds kinds, ChannelSecrets secrets, SaveChannels save) {
        this.store = store;
        this.kinds = kinds;
        this.secrets = secrets;
        this.save = save;
    }

    /** The kinds that can be connected. */
    public Set<ChannelKind> kinds() {
        return kinds.all();
    }

    /** The names of a route's settings. */
    public Set<String> settings(Route route) {
        return kinds.settings(route);
    }

    /** The names of a route's secrets. */
    public Set<String> secrets(Route route) {
        return kinds.secrets(route);
    }

    /** Throws the problem for which the channel of this name could not be connected or changed; its queue is not looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(ChannelForm form) {
        plan(form);
    }

    /** Connects the channel of this name, or changes what differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(ChannelForm form, Caller me) {
        var plan = plan(form);
        var before = plan.channel();
        if (before == null) {
            save.add(plan.form(), plan.checked(), me);
        } else if (plan.changes(before)) {
            save.change(before.id(), plan.form(), plan.checked(), me);
        }
    }

    private Plan plan(ChannelForm form) {
        var channel = store.byName(form.name().strip()).orElse(null);
        if (channel != null && channel.kind() != form.kind()) {
            throw ChannelProblem.KIND_NOT_OFFERED
                    .with("The kind of a channel stays, and this one is " + channel.kind() + ". Give the new one"
                            + " another name.")
                    .at("kind");
        }
        if (channel != null && !channel.route().equals(form.route())) {
            throw ChannelProblem.KIND_NOT_OFFERED.with(Channels.STAYS).at("settings." + Via.SETTING);
        }
        var id = channel == null ? 0 : channel.id();
        var checked = kinds.check(channel, form, true, true);
        mustBeFree(id, form, checked);
        return new Plan(channel, form.withSecrets(secrets.changed(id, form.secretsOrNone())), checked);
    }

    private void mustBeFree(long id, ChannelForm form, Checked checked) {
        for (var other : store.ofKind(form.kind())) {
            if (other.id() != id && isTheSame(other, checked, form.secretsOrNone())) {
                throw ChannelProblem.ACCOUNT_TAKEN
                        .with(other.account() + " is connected already, as \"" + other.name() + "\".")
                        .at(checked.field());
            }
        }
    }

    private boolean isTheSame(Channel other, Checked checked, Map<String, String> given) {
        return other.account().equalsIgnoreCase(checked.account())
                || (!given.isEmpty() && secrets.changed(other.id(), given).isEmpty());
    }
}
