package dev.parley.chats;

import dev.parley.chats.IntakeStore.Row;
import dev.parley.platform.Columns;
import dev.parley.platform.files.Files;
import dev.parley.platform.files.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the files of messages. */
@Repository
class AttachmentStore {
    /** The files of the message m as JSON; a text has none, so that nothing is looked for. */
    static final String OF_MESSAGE = """
            case when m.kind <> 'TEXT' then (
                select json_agg(json_build_object('id', a.id, 'state', a.state, 'kind', a.kind, 'name', a.name,
                    'type', coalesce(f.type, a.declared_type), 'size', coalesce(f.size, a.declared_size), 'width', f.width,
                    'height', f.height, 'thumbnail', f.thumbnail is not null, 'failure', a.failure) order by a.place)
                from chats.attachment a left join platform.v_file f on f.id = a.file_id where a.message_id = m.id) end
            """;

    private static final String OF = """
            select a.id, a.chat_id, a.message_id, a.state, a.kind, a.name, a.file_id, a.uploaded_by from chats.attachment a
            """;
    private final JdbcClient jdbc;
    private final Files files;

    /** A file of a message, or one that an agent has uploaded for the next. */
    record Attachment(
            long id,
            long chatId,
            @Nullable Long messageId,
            FileState state,
            MessageKind kind,
            @Nullable String name,
            @Nullable Long fileId,
            @Nullable Long uploadedBy) {}

    private record Added(UUID message, int place, InboundFile file) {}

    AttachmentStore(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The files of messages that were inserted just now; whether some are to be fetched. */
    boolean add(List<Row> rows, Instant now) {
        var added = new ArrayList<Added>();
        for (var row : rows) {
            var files = row.body().files();
            for (int i = 0; i < files.size(); i++) {
                added.add(new Added(row.position().publicId(), i, files.get(i)));
            }
        }
        if (added.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                insert into chats.attachment
                    (chat_id, message_id, place, kind, state, ref, name, declared_type, declared_size, file_id, retry_at)
                select m.chat_id, m.id, a.place, a.kind, case when a.stored is null then 'PENDING' else 'STORED' end, a.ref,
                       a.name, a.type, a.size, a.stored, case when a.stored is null then cast(:now as timestamptz) end
                from unnest(:messages, :places, :kinds, :refs, :names, :types, :sizes, :stored)
                     as a(public_id, place, kind, ref, name, type, size, stored)
                join chats.message m using (public_id) order by m.id, a.place
                """)
                .param("messages", Columns.uuids(added, Added::message))
                .param("places", Columns.ints(added, Added::place))
                .param("kinds", Columns.texts(added, one -> one.file().kind().name()))
                .param("refs", Columns.texts(added, one -> one.file().ref()))
                .param("names", Columns.texts(added, one -> one.file().name()))
                .param("types", Columns.texts(added, one -> one.file().type()))
                .param("sizes", Columns.longs(added, one -> one.file().size()))
                .param("stored", Columns.longs(added, one -> one.file().stored()))
                .param("now", Columns.time(now))
                .update();
        added.stream()
                .flatMap(one -> Optional.ofNullable(one.file().stored()).stream())
                .forEach(files::claim);
        return added.stream().anyMatch(one -> one.file().stored() == null);
    }

    /** Takes files that are due, until the lease is over. */
    List<WantedFile> due(int most, Instant now, Instant lease) {
        return jdbc.sql("""
                with due as (
                    select id from chats.attachment where state = 'PENDING' and retry_at <= :now
                    order by retry_at limit :most for update skip locked)
                update chats.attachment a set attempts = a.attempts + 1, retry_at = :lease
                from due, chats.chat c where a.id = due.id and c.id = a.chat_id
                returning a.id, c.channel_id, a.kind, a.ref, a.name, a.declared_type, a.declared_size, a.attempts
                """)
                .param("now", Columns.time(now))
                .param("lease", Columns.time(lease))
                .param("most", most)
                .query(AttachmentStore::wanted)
                .list();
    }

    /** Gives the chat and the message of a file the next change number; before the file changes, as chats are locked first. */
    void changeMessageOf(long id) {
        jdbc.sql("""
                with a as (select chat_id, message_id from chats.attachment where id = :id and message_id is not null),
                c as (
                    update chats.chat set change_no = change_no + 1 from a where chats.chat.id = a.chat_id
                    returning chats.chat.change_no)
                update chats.message m set change_no = c.change_no from a, c where m.id = a.message_id
                """).param("id", id).update();
    }

    /** False when it waits no longer: the message was deleted meanwhile. */
    boolean stored(long id, StoredFile file) {
        return jdbc.sql("""
                update chats.attachment set state = 'STORED', file_id = :file, failure = null, retry_at = null
                where id = :id and state = 'PENDING'
                """).param("id", id).param("file", file.id()).update() > 0;
    }

    void failed(long id, String reason) {
        jdbc.sql("""
                update chats.attachment set state = 'FAILED', failure = :reason, retry_at = null
                where id = :id and state = 'PENDING'
                """).param("id", id).param("reason", reason).update();
    }

    /** It is tried again then. */
    void postponed(long id, Instant until) {
        jdbc.sql("update chats.attachment set retry_at = :until where id = :id and state = 'PENDING'")
                .param("id", id)
                .param("until", Columns.time(until))
                .update();
    }

    void again(long id, Instant now) {
        jdbc.sql("""
                update chats.attachment set state = 'PENDING', failure = null, attempts = 0, retry_at = :now
                where id = :id and state = 'FAILED'
                """).param("id", id).param("now", Columns.time(now)).update();
    }

    Optional<Attachment> find(long id) {
        return jdbc.sql(OF + " where a.id = :id")
                .param("id", id)
                .query(AttachmentStore::attachment)
                .optional();
    }

    /** Forgets the files of a message that its customer has deleted; answers those that were stored. */
    List<Long> removeOf(long channelId, String providerId) {
        return removed(jdbc.sql("""
                delete from chats.attachment a using chats.message m
                where a.message_id = m.id and m.channel_id = :channel and m.provider_id = :provider and m.deleted_at is not null
                returning a.file_id
                """).param("channel", channelId).param("provider", providerId));
    }

    /** An agent's upload that is in no message yet. */
    long addUpload(Uploads.Upload upload, MessageKind kind, StoredFile stored, Instant now) {
        return jdbc.sql("""
                insert into chats.attachment (chat_id, place, kind, state, name, file_id, uploaded_by, uploaded_at)
                values (:chat, 0, :kind, 'STORED', :name, :file, :by, :now) returning id
                """)
                .param("chat", upload.chatId())
                .param("kind", kind.name())
                .param("name", upload.file().name())
                .param("file", stored.id())
                .param("by", upload.by().id())
                .param("now", Columns.time(now))
                .query(Long.class)
                .single();
    }

    /** Puts an upload into the message that was queued for it; false when it is none of theirs, or in a message already. */
    boolean attach(long id, Message message, long author) {
        return jdbc.sql("""
                with a as (
                    update chats.attachment set message_id = :message
                    where id = :id and chat_id = :chat and message_id is null and uploaded_by = :author returning kind),
                m as (update chats.message set kind = a.kind from a where chats.message.id = :message returning a.kind)
                update chats.chat set last_kind = m.kind from m where id = :chat
                """)
                        .param("id", id)
                        .param("message", message.id())
                        .param("chat", message.chatId())
                        .param("author", author)
                        .update()
                > 0;
    }

    /** The files of these messages that go out, by message. */
    Map<Long, OutboundFile> outbound(Collection<Long> messages) {
        var files = new HashMap<Long, OutboundFile>();
        jdbc.sql("""
                select a.message_id, a.kind, a.name as given, f.* from chats.attachment a
                join platform.v_file f on f.id = a.file_id where a.message_id = any(:messages)
                """).param("messages", Columns.longs(messages)).query(rs -> {
            var file = new StoredFile(
                    rs.getLong("id"),
                    rs.getString("name"),
                    rs.getString("type"),
                    rs.getLong("size"),
                    (Integer) rs.getObject("width"),
                    (Integer) rs.getObject("height"),
                    rs.getString("thumbnail"));
            files.put(
                    rs.getLong("message_id"),
                    new OutboundFile(MessageKind.valueOf(rs.getString("kind")), file, rs.getString("given")));
        });
        return files;
    }

    /** Forgets what was uploaded before a moment and never sent; answers the files. */
    List<Long> removeUnsent(Instant before) {
        return removed(jdbc.sql("""
                delete from chats.attachment where message_id is null and uploaded_at < :before returning file_id
                """).param("before", Columns.time(before)));
    }

    private static List<Long> removed(JdbcClient.StatementSpec statement) {
        return statement.query((rs, _) -> Optional.ofNullable((Long) rs.getObject(1))).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static WantedFile wanted(ResultSet rs, int row) throws SQLException {
        return new WantedFile(
                rs.getLong("id"),
                rs.getLong("channel_id"),
                new InboundFile(
                        MessageKind.valueOf(rs.getString("kind")),
                        rs.getString("ref"),
                        rs.getString("name"),
                        rs.getString("declared_type"),
                        (Long) rs.getObject("declared_size")),
                rs.getInt("attempts"));
    }

    private static Attachment attachment(ResultSet rs, int row) throws SQLException {
        return new Attachment(
                rs.getLong("id"),
                rs.getLong("chat_id"),
                (Long) rs.getObject("message_id"),
                FileState.valueOf(rs.getString("state")),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                (Long) rs.getObject("file_id"),
                (Long) rs.getObject("uploaded_by"));
    }
}
