package dev.parley.contacts;

import dev.parley.contacts.Contact.Identity;
import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that shows contacts. */
@Repository
class ContactReads {
    private static final String PHONES = """
            coalesce((select array_agg(p.number order by p.number) from contacts.phone p where p.contact_id = c.id), '{}')
            """;
    private final JdbcClient jdbc;

    ContactReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> find(long id) {
        return jdbc.sql("""
                select c.id, c.name, c.email, c.language, c.source_kind, c.created_at, %s as phones,
                       c.name_source = 'PERSON' as name_by_person, p.version as picture
                from contacts.contact c left join contacts.picture p on p.contact_id = c.id
                where c.id = :id
                """.formatted(PHONES))
                .param("id", id)
                .query((rs, _) -> contact(rs, identities(id)))
                .optional();
    }

    Optional<Instant> createdAt(long id) {
        return jdbc.sql("select created_at from contacts.contact where id = :id")
                .param("id", id)
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** Newest first, from below the cursor; the search is a part of name, e-mail or phone, whatever its case. */
    List<ContactRow> page(String search, @Nullable Instant before, long beforeId, int limit) {
        return jdbc.sql("""
                select c.id, c.name, c.email, c.created_at, %s as phones, picture.version as picture,
                       coalesce((select array_agg(distinct i.kind) from contacts.identity i where i.contact_id = c.id), '{}')
                           as kinds
                from contacts.contact c left join contacts.picture picture on picture.contact_id = c.id
                where c.merged_into is null
                  and (:before::timestamptz is null or (c.created_at, c.id) < (:before, :beforeId))
                  and (:search = '' or c.name ilike :pattern or c.email ilike :pattern
                       or exists (select 1 from contacts.phone p where p.contact_id = c.id and p.number like :pattern))
                order by c.created_at desc, c.id desc limit :limit
                """.formatted(PHONES))
                .param("before", Columns.time(before))
                .param("beforeId", beforeId)
                .param("search", search)
                .param(
                        "pattern",
                        "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query(ContactReads::row)
                .list();
    }

    private List<Identity> identities(long contactId) {
        return jdbc.sql("""
                select i.id, i.kind, i.display_name, i.created_at,
                       (select min(k.key) from contacts.identity_key k where k.identity_id = i.id and i.kind in ('WHATSAPP', 'SMS'))
                           as key
                from contacts.identity i where i.contact_id = :id order by i.created_at, i.id
                """)
                .param("id", contactId)
                .query((rs, _) -> new Identity(
                        rs.getLong("id"),
                        ChannelKind.valueOf(rs.getString("kind")),
                        rs.getString("display_name"),
                        rs.getString("key"),
                        rs.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static Contact contact(ResultSet rs, List<Identity> identities) throws SQLException {
        return new Contact(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("email"),
                texts(rs, "phones"),
                rs.getString("language"),
                ChannelKind.valueOf(rs.getString("source_kind")),
                rs.getTimestamp("created_at").toInstant(),
                identities,
                ContactPictures.path(rs.getLong("id"), rs.getString("picture")),
                rs.getBoolean("name_by_person"));
    }

    private static ContactRow row(ResultSet rs, int no) throws SQLException {
        return new ContactRow(
                rs.getLong("id"),
                rs.getString("name"),
                ContactPictures.path(rs.getLong("id"), rs.getString("picture")),
                rs.getString("email"),
                texts(rs, "phones"),
                texts(rs, "kinds").stream().map(ChannelKind::valueOf).toList(),
                rs.getTimestamp("created_at").toInstant(),
                null);
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(rs.getArray(column)).getArray());
    }
}
