package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.chats.MessageLocks.Named;
import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What customers react with to a message of either side: the newest counts (PN-9). What comes before its message, or before the
 * provider's id of our answer is known, is parked until then.
 */
@Repository
class Reactions {
    private static final Duration LONGEST_PARKED = Duration.ofDays(7);
    private final JdbcClient jdbc;
    private final MessageLocks locks;
    private final Clock clock;

    Reactions(JdbcClient jdbc, MessageLocks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Shows what concerns messages that are here and parks the rest; answers the chats that changed. */
    Set<Long> take(Collection<InboundReaction> reactions) {
        if (reactions.isEmpty()) {
            return Set.of();
        }
        var here = locks.lock(reactions.stream().map(Reactions::named).toList());
        var changed = new HashSet<Long>();
        reactions.stream()
                .sorted(Comparator.comparing(InboundReaction::at).thenComparing(InboundReaction::sequence))
                .forEach(reaction -> {
                    if (here.contains(named(reaction))) {
                        change(reaction).ifPresent(changed::add);
                    } else {
                        park(reaction);
                    }
                });
        return changed;
    }

    /** Takes what was parked and whose message is known since; answers the chats that changed. */
    Set<Long> takeParked() {
        return take(jdbc.sql("""
                delete from chats.parked_reaction where id in (
                    select p.id from chats.parked_reaction p
                    join chats.message m on m.channel_id = p.channel_id and m.provider_id = p.provider_id
                    order by p.id limit 500 for update of p skip locked)
                returning channel_id, provider_id, emoji, at, sequence
                """).query(Reactions::parked).list());
    }

    /** Gives up what has waited too long for its message. */
    void forgetOld() {
        jdbc.sql("delete from chats.parked_reaction where parked_at < :time")
                .param("time", Columns.time(clock.instant().minus(LONGEST_PARKED)))
                .update();
    }

    /** Nothing where a later one is known: the same reaction twice is one. */
    private Optional<Long> change(InboundReaction reaction) {
        return jdbc.sql("""
                with m as (
                    select id, chat_id from chats.message
                    where channel_id = :channel and provider_id = :provider
                        and (reaction_at is null or (reaction_at, reaction_sequence) < (:at, :sequence))),
                c as (
                    update chats.chat c set change_no = change_no + 1 from m where c.id = m.chat_id returning c.id, c.change_no)
                update chats.message set reaction = :emoji, reaction_at = :at, reaction_sequence = :sequence,
                    change_no = c.change_no
                from m join c on c.id = m.chat_id where chats.message.id = m.id returning c.id
                """)
                .param("channel", reaction.channelId())
                .param("provider", reaction.providerId())
                .param("emoji", reaction.emoji())
                .param("at", Columns.time(reaction.at()))
                .param("sequence", reaction.sequence())
                .query(Long.class)
                .optional();
    }

    private void park(InboundReaction reaction) {
        jdbc.sql("""
                insert into chats.parked_reaction (channel_id, provider_id, emoji, at, sequence, parked_at)
                values (:channel, :provider, :emoji, :at, :sequence, :now)
                on conflict (channel_id, provider_id, at, sequence) do nothing
                """)
                .param("channel", reaction.channelId())
                .param("provider", reaction.providerId())
                .param("emoji", reaction.emoji())
                .param("at", Columns.time(reaction.at()))
                .param("sequence", reaction.sequence())
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    private static Named named(InboundReaction reaction) {
        return new Named(reaction.channelId(), reaction.providerId());
    }

    private static InboundReaction parked(ResultSet rs, int row) throws SQLException {
        return new InboundReaction(
                rs.getLong("channel_id"),
                rs.getString("provider_id"),
                rs.getString("emoji"),
                rs.getTimestamp("at").toInstant(),
                rs.getLong("sequence"));
    }
}
