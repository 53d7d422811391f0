package dev.parley.providers.website;

import dev.parley.chats.MessageKind;
import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of visitors' uploads: one for each message id that a widget gives. */
@Repository
class VisitorFileStore {
    private final JdbcClient jdbc;

    /** A file that is here and may become a message. */
    record Uploaded(long fileId, MessageKind kind, @Nullable String name, String type, long size, boolean thumbnail) {}

    VisitorFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Uploaded> find(String visitor, UUID message) {
        return jdbc.sql("""
                select v.file_id, v.kind, v.name, f.type, f.size, f.thumbnail is not null as thumbnail
                from providers.visitor_file v join platform.v_file f on f.id = v.file_id
                where v.visitor_key = :visitor and v.message_id = :message
                """)
                .param("visitor", visitor)
                .param("message", message)
                .query((rs, _) -> new Uploaded(
                        rs.getLong("file_id"),
                        MessageKind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        rs.getString("type"),
                        rs.getLong("size"),
                        rs.getBoolean("thumbnail")))
                .optional();
    }

    /** Of two uploads for the same message the first one counts. */
    @Transactional
    public void insert(String visitor, UUID message, Uploaded file, Instant now) {
        jdbc.sql("""
                insert into providers.visitor_file (visitor_key, message_id, file_id, kind, name, uploaded_at)
                values (:visitor, :message, :file, :kind, :name, :now) on conflict do nothing
                """)
                .param("visitor", visitor)
                .param("message", message)
                .param("file", file.fileId())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("now", Columns.time(now))
                .update();
    }

    @Transactional
    public void deleteBefore(Instant time) {
        jdbc.sql("delete from providers.visitor_file where uploaded_at < :time")
                .param("time", Columns.time(time))
                .update();
    }
}
