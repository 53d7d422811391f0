package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.MessageLocks.Named;
import dev.parley.platform.Columns;
import dev.parley.platform.files.Files;
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
 * Edits and deletions by customers (IN-14). The newest text is shown and the earlier ones are kept; a deletion removes them all.
 * What comes before its message is parked until the message is there.
 */
@Repository
class Edits {
    private static final Duration LONGEST_PARKED = Duration.ofDays(7);
    private final JdbcClient jdbc;
    private final MessageLocks locks;
    private final AttachmentStore attachments;
    private final Files files;
    private final Clock clock;

    Edits(JdbcClient jdbc, MessageLocks locks, AttachmentStore attachments, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /** Changes what is here already and parks the rest; answers the chats that changed. */
    Set<Long> take(Collection<InboundEdit> edits) {
        if (edits.isEmpty()) {
            return Set.of();
        }
        var here = locks.lock(edits.stream().map(Edits::named).toList());
        var changed = new HashSet<Long>();
        edits.stream()
                .sorted(Comparator.comparing(InboundEdit::at).thenComparing(InboundEdit::sequence))
                .forEach(edit -> {
                    if (here.contains(named(edit))) {
                        change(edit).ifPresent(changed::add);
                        if (edit.text() == null) {
                            files.release(attachments.removeOf(edit.channelId(), edit.providerId()));
                        }
                    } else {
                        park(edit);
                    }
                });
        return changed;
    }

    /** Takes what was parked and whose message has come since; answers the chats that changed. */
    Set<Long> takeParked() {
        var come = jdbc.sql("""
                delete from chats.parked where id in (
                    select p.id from chats.parked p
                    join chats.message m on m.channel_id = p.channel_id and m.provider_id = p.provider_id
                    order by p.id limit 500 for update of p skip locked)
                returning channel_id, provider_id, text, at, sequence
                """).query(Edits::parked).list();
        return take(come);
    }

    /** Gives up what has waited too long for its message. */
    void forgetOld() {
        jdbc.sql("delete from chats.parked where parked_at < :time")
                .param("time", Columns.time(clock.instant().minus(LONGEST_PARKED)))
                .update();
    }

    private static Named named(InboundEdit edit) {
        return new Named(edit.channelId(), edit.providerId());
    }

    /** Nothing where the message was deleted, or changed later already: the same edit twice is one. */
    private Optional<Long> change(InboundEdit edit) {
        return jdbc.sql("""
                with m as (
                    select id, chat_id, text, order_at from chats.message
                    where channel_id = :channel and provider_id = :provider and direction = 'IN' and deleted_at is null
                        and (edited_at is null or (edited_at, edit_sequence) < (:at, :sequence))
                        and text is distinct from :text),
                kept as (
                    insert into chats.message_version (message_id, text, until)
                    select id, text, :at from m where :text::text is not null),
                gone as (
                    delete from chats.message_version v using m where v.message_id = m.id and :text::text is null),
                raw as (delete from chats.raw_payload r using m where r.message_id = m.id and :text::text is null),
                c as (
                    update chats.chat c set change_no = change_no + 1,
                        last_text = case when c.last_at = m.order_at then coalesce(:text, '') else c.last_text end,
                        last_kind = case when c.last_at = m.order_at and :text::text is null then 'TEXT' else c.last_kind end
                    from m where c.id = m.chat_id returning c.id, c.change_no)
                update chats.message set text = coalesce(:text, ''), edit_sequence = :sequence, change_no = c.change_no,
                    edited_at = case when :text::text is null then edited_at else :at end,
                    deleted_at = case when :text::text is null then :at end
                from m join c on c.id = m.chat_id where chats.message.id = m.id
                returning c.id
                """)
                .param("channel", edit.channelId())
                .param("provider", edit.providerId())
                .param("at", Columns.time(edit.at()))
                .param("sequence", edit.sequence())
                .param("text", edit.text())
                .query(Long.class)
                .optional();
    }

    private void park(InboundEdit edit) {
        jdbc.sql("""
                insert into chats.parked (channel_id, provider_id, text, at, sequence, parked_at)
                values (:channel, :provider, :text, :at, :sequence, :now)
                on conflict (channel_id, provider_id, at, sequence) do nothing
                """)
                .param("channel", edit.channelId())
                .param("provider", edit.providerId())
                .param("text", edit.text())
                .param("at", Columns.time(edit.at()))
                .param("sequence", edit.sequence())
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    private static InboundEdit parked(ResultSet rs, int row) throws SQLException {
        return new InboundEdit(
                rs.getLong("channel_id"),
                rs.getString("provider_id"),
                rs.getTimestamp("at").toInstant(),
                rs.getLong("sequence"),
                rs.getString("text"));
    }
}
