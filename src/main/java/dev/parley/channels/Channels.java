package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import dev.parley.security.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to connected accounts. */
@Service
public class Channels {
    static final String STAYS =
            "A channel stays with the provider through which it was connected. Connect another channel instead.";
    private final ChannelStore store;
    private final ChannelViews views;
    private final ChannelKinds kinds;
    private final SaveChannels save;
    private final ChannelsByKey byKey;
    private final JdbcClient jdbc;

    Channels(
            ChannelStore store,
            ChannelViews views,
            ChannelKinds kinds,
            SaveChannels save,
            ChannelsByKey byKey,
            JdbcClient jdbc) {
        this.store = store;
        this.views = views;
        this.kinds = kinds;
        this.save = save;
        this.byKey = byKey;
        this.jdbc = jdbc;
    }

    /** All channels as administrators see them. */
    @Transactional(readOnly = true)
    public List<ChannelView> all() {
        return views.all();
    }

    /** The channel with this public key, as it was at most two seconds ago. */
    public Optional<Channel> byPublicKey(String key) {
        return byKey.find(key);
    }

    /** The channel, a deleted one too. */
    @Transactional(readOnly = true)
    public Optional<Channel> find(long id) {
        return store.byIds(List.of(id)).stream().findFirst();
    }

    /** The channel on which this identity wrote last. */
    @Transactional(readOnly = true)
    public Optional<Channel> lastOf(long identityId) {
        return jdbc.sql(
                        "select channel_id from channels.reach where identity_id = :id order by last_inbound_at desc limit 1")
                .param("id", identityId)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** The channel of this name. */
    @Transactional(readOnly = true)
    public Optional<Channel> named(String name) {
        return store.byName(name);
    }

    /** The channels of a kind, active or not. */
    @Transactional(readOnly = true)
    public List<Channel> ofKind(ChannelKind kind) {
        return store.ofKind(kind);
    }

    /** Channels by id, deleted ones too; they cannot be deleted before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Channel> keep(Collection<Long> ids) {
        return store.keep(ids);
    }

    /** Asks the provider about an account, and saves nothing; the channel is null for a new one. */
    public ChannelCheck check(@Nullable Long channelId, ChannelForm form) {
        var checked = kinds.check(channelId == null ? null : known(channelId), form, true, false);
        return new ChannelCheck(checked.account(), checked.title(), checked.notices(), checked.elsewhere());
    }

    /** Connects an account, after asking its provider. */
    public ChannelView add(ChannelForm form, Caller me) {
        return views.one(save.add(form, checked(null, form, me), me));
    }

    /** Changes a channel, after asking its provider; its kind stays. */
    public ChannelView change(long id, ChannelForm form, Caller me) {
        var channel = known(id);
        if (channel.kind() != form.kind()) {
            throw ChannelProblem.KIND_NOT_OFFERED
                    .with("The kind of a channel stays. Connect another channel instead.")
                    .at("kind");
        }
        if (!channel.route().equals(form.route())) {
            throw ChannelProblem.KIND_NOT_OFFERED.with(STAYS).at("settings." + Via.SETTING);
        }
        save.change(id, form, checked(channel, form, me), me);
        return views.one(id);
    }

    /** Deletes a channel without unfinished chats; its chats stay (AD-3). */
    @Transactional
    public void delete(long id, Caller me) {
        save.delete(id, me);
        if (views.unfinished(id) > 0) {
            throw ChannelProblem.HAS_UNFINISHED_CHATS.with(
                    "This channel has unfinished chats. Complete them first, or deactivate the channel.");
        }
    }

    /** Corrects the account's name, when the provider tells another. */
    @Transactional
    public void setAccount(long id, String account) {
        store.setAccount(id, account);
    }

    /** When an identity last wrote on a channel: what reply windows count from. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastWritten(long channelId, long identityId) {
        return jdbc.sql(
                        "select last_inbound_at from channels.reach where channel_id = :channel and identity_id = :identity")
                .param("channel", channelId)
                .param("identity", identityId)
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** Until when an identity may be answered on a channel; empty where the kind has no such window. */
    @Transactional(readOnly = true)
    public Optional<Instant> windowEnds(long channelId, long identityId) {
        return jdbc.sql("select ends_at from channels.v_window where channel_id = :channel and identity_id = :identity")
                .param("channel", channelId)
                .param("identity", identityId)
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** Notes that an identity blocked the account, or does so no more; false when that was known, or is older than what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean blocked(long channelId, long identityId, boolean blocked, Instant at) {
        return jdbc.sql("""
                update channels.reach set blocked_at = case when :blocked then :at::timestamptz end
                where channel_id = :channel and identity_id = :identity and (blocked_at is null) = :blocked
                    and (not :blocked or last_inbound_at - interval '5 seconds' < :at) and coalesce(blocked_at <= :at, true)
                """)
                        .param("channel", channelId)
                        .param("identity", identityId)
                        .param("blocked", blocked)
                        .param("at", Columns.time(at))
                        .update()
                > 0;
    }

    private Channel known(long id) {
        return store.find(id).orElseThrow(() -> ChannelProblem.UNKNOWN_CHANNEL.with("There is no channel " + id + "."));
    }

    private Checked checked(@Nullable Channel channel, ChannelForm form, Caller me) {
        var checked = kinds.check(channel, form, form.takesOver(), me.equals(Caller.CONFIGURATION));
        if (checked.elsewhere() != null && !form.takesOver()) {
            throw ChannelProblem.WEBHOOK_ELSEWHERE
                    .with(checked.account() + " sends its messages to " + checked.elsewhere()
                            + " now. Say that Parley shall take it over, if that is what you want.")
                    .at("takeOver");
        }
        return checked;
    }
}
