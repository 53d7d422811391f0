package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to connected accounts. */
@Service
public class Channels {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ChannelStore store;
    private final QueueDirectory queues;
    private final UnfinishedChats unfinished;
    private final ChannelsByKey byKey;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** An identity wrote on a channel. */
    public record Reached(long channelId, long identityId, Instant at) {}

    Channels(
            ChannelStore store,
            QueueDirectory queues,
            UnfinishedChats unfinished,
            ChannelsByKey byKey,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.queues = queues;
        this.unfinished = unfinished;
        this.byKey = byKey;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All channels as administrators see them. */
    @Transactional(readOnly = true)
    public List<ChannelView> all() {
        var names = queues.names();
        var counts = unfinished.byChannel();
        return store.all().stream()
                .map(channel ->
                        view(channel, names.getOrDefault(channel.queueId(), ""), counts.getOrDefault(channel.id(), 0)))
                .toList();
    }

    /** The channel whose snippet carries this key, as it was at most two seconds ago. */
    public Optional<Channel> byPublicKey(String key) {
        return byKey.find(key);
    }

    /** Channels by id, deleted ones too; they cannot be deleted before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Channel> keep(Collection<Long> ids) {
        store.share(ids);
        return store.byIds(ids);
    }

    /** Connects an account. */
    @Transactional
    public ChannelView add(ChannelForm form) {
        check(form);
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            return view(store.insert(form, key, clock.instant()));
        } catch (DuplicateKeyException e) {
            throw taken(form, e);
        }
    }

    /** Changes a channel; its kind stays. */
    @Transactional
    public ChannelView change(long id, ChannelForm form) {
        mustExist(id);
        check(form);
        byKey.changing();
        try {
            store.update(id, form);
        } catch (DuplicateKeyException e) {
            throw taken(form, e);
        }
        return view(id);
    }

    /** Deletes a channel without unfinished chats; its chats stay (AD-3). */
    @Transactional
    public void delete(long id) {
        mustExist(id);
        if (unfinished.byChannel().getOrDefault(id, 0) > 0) {
            throw ChannelProblem.HAS_UNFINISHED_CHATS.with(
                    "This channel has unfinished chats. Complete them first, or deactivate the channel.");
        }
        byKey.changing();
        store.delete(id, clock.instant());
    }

    /** Notes when identities last wrote on channels. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reached(Collection<Reached> all) {
        jdbc.sql("""
                insert into channels.reach (channel_id, identity_id, last_inbound_at)
                select channel_id, identity_id, max(at) from unnest(:channels, :identities, :times)
                    as r(channel_id, identity_id, at) group by 1, 2 order by 1, 2
                on conflict (channel_id, identity_id) do update
                set last_inbound_at = greatest(reach.last_inbound_at, excluded.last_inbound_at)
                """)
                .param("channels", Columns.longs(all, Reached::channelId))
                .param("identities", Columns.longs(all, Reached::identityId))
                .param("times", Columns.instants(all, Reached::at))
                .update();
    }

    private void mustExist(long id) {
        if (!store.lock(id)) {
            throw ChannelProblem.UNKNOWN_CHANNEL.with("There is no channel " + id + ".");
        }
    }

    private void check(ChannelForm form) {
        if (form.kind() != ChannelKind.WEBSITE) {
            throw ChannelProblem.KIND_NOT_OFFERED
                    .with("This kind of channel cannot be connected yet.")
                    .at("kind");
        }
        if (!queues.exists(form.queueId())) {
            throw ChannelProblem.UNKNOWN_QUEUE
                    .with("Please choose a queue that exists.")
                    .at("queueId");
        }
    }

    private ChannelView view(long id) {
        var channel = store.find(id).orElseThrow();
        return view(
                channel,
                queues.names().getOrDefault(channel.queueId(), ""),
                unfinished.byChannel().getOrDefault(id, 0));
    }

    private static RuntimeException taken(ChannelForm form, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("channel_account")
                ? ChannelProblem.ACCOUNT_TAKEN
                        .with(form.account() + " is connected already.")
                        .at("account")
                : ChannelProblem.NAME_TAKEN
                        .with("Another channel has this name.")
                        .at("name");
    }

    private static ChannelView view(Channel channel, String queueName, int unfinished) {
        return new ChannelView(
                channel.id(),
                channel.kind(),
                channel.name(),
                channel.account(),
                channel.active(),
                channel.queueId(),
                queueName,
                channel.language(),
                channel.publicKey(),
                channel.allowedOrigins(),
                channel.createdAt(),
                unfinished);
    }
}
