package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.platform.Managed;
import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes channels, once their provider was asked: each command is one transaction. */
@Component
class SaveChannels {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ChannelStore store;
    private final ChannelSecrets secrets;
    private final ChannelsByKey byKey;
    private final Clock clock;
    private final ChannelViews views;
    private final Papers papers;

    /** What every administrative change needs. */
    @Component
    record Papers(Audit audit, Managed managed, ApplicationEventPublisher events) {}

    SaveChannels(
            ChannelStore store,
            ChannelSecrets secrets,
            ChannelsByKey byKey,
            Clock clock,
            ChannelViews views,
            Papers papers) {
        this.store = store;
        this.secrets = secrets;
        this.byKey = byKey;
        this.clock = clock;
        this.views = views;
        this.papers = papers;
    }

    @Transactional
    public long add(ChannelForm form, Checked checked, Caller me) {
        views.mustHaveQueue(form.queueId());
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            var id = store.insert(form, checked, key, clock.instant());
            secrets.keep(id, form.secretsOrNone());
            note(me, "channel.added", id, form.name(), Map.of("kind", form.kind(), "account", checked.account()));
            return id;
        } catch (DuplicateKeyException e) {
            throw taken(checked, e);
        }
    }

    @Transactional
    public void change(long id, ChannelForm form, Checked checked, Caller me) {
        views.mustHaveQueue(form.queueId());
        var before = changeable(id, me);
        byKey.changing();
        try {
            store.update(id, form, checked);
        } catch (DuplicateKeyException e) {
            throw taken(checked, e);
        }
        secrets.keep(id, form.secretsOrNone());
        note(
                me,
                "channel.changed",
                id,
                form.name(),
                changes(before, store.find(id).orElseThrow(), form));
    }

    @Transactional
    public void delete(long id, Caller me) {
        var before = changeable(id, me);
        byKey.changing();
        store.delete(id, clock.instant());
        note(me, "channel.deleted", id, before.name(), Map.of("account", before.account()));
    }

    /** Locks the channel; throws if it is not there, or not to be changed by this caller. */
    private Channel changeable(long id, Caller me) {
        if (!store.lock(id)) {
            throw ChannelProblem.UNKNOWN_CHANNEL.with("There is no channel " + id + ".");
        }
        var channel = store.find(id).orElseThrow();
        if (!me.equals(Caller.CONFIGURATION)) {
            papers.managed().mustNotBe(Managed.Kind.CHANNEL, channel.name());
        }
        return channel;
    }

    private void note(Caller me, String action, long id, String name, Map<String, ?> detail) {
        papers.audit().note(me, action, new AuditObject("channel", id, name), detail);
        papers.events().publishEvent(new ChannelChanged(id));
    }

    private Map<String, ?> changes(Channel before, Channel after, ChannelForm form) {
        var changes = new LinkedHashMap<String, Object>();
        compare(changes, "name", before.name(), after.name());
        compare(changes, "account", before.account(), after.account());
        compare(changes, "active", before.active(), after.active());
        compare(changes, "queue", views.queueName(before.queueId()), views.queueName(after.queueId()));
        compare(changes, "language", before.language(), after.language());
        compare(changes, "allowedOrigins", before.allowedOrigins(), after.allowedOrigins());
        compare(changes, "settings", before.settings(), after.settings());
        form.secretsOrNone().forEach((name, value) -> {
            if (!value.isBlank()) {
                changes.put(name, "replaced");
            }
        });
        return changes;
    }

    private static void compare(Map<String, Object> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, List.of(before, after));
        }
    }

    private static RuntimeException taken(Checked checked, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("channel_account")
                ? ChannelProblem.ACCOUNT_TAKEN
                        .with(checked.account() + " is connected already.")
                        .at(checked.field())
                : ChannelProblem.NAME_TAKEN
                        .with("Another channel has this name.")
                        .at("name");
    }
}
