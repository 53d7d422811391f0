package dev.parley.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to contacts and their identities. */
@Service
public class Contacts {
    private final ResolveIdentities resolve;
    private final ContactReads reads;
    private final LastMessages lastMessages;
    private final JdbcClient jdbc;

    /** A page of the list and the cursor of the next one, null at the end. */
    public record ContactPage(
            List<ContactRow> items, @Nullable String next) {}

    Contacts(ResolveIdentities resolve, ContactReads reads, LastMessages lastMessages, JdbcClient jdbc) {
        this.resolve = resolve;
        this.reads = reads;
        this.lastMessages = lastMessages;
        this.jdbc = jdbc;
    }

    /**
     * Finds or makes the identity behind each claim, in the order of the claims, and keeps them locked until the caller's
     * transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<KnownIdentity> resolve(List<IdentityClaim> claims) {
        return resolve.of(claims);
    }

    /** The identity with this key, if anybody has it. */
    @Transactional(readOnly = true)
    public Optional<KnownIdentity> identity(ChannelKind kind, IdentityClaim.Key key) {
        return jdbc.sql("""
                select i.id as identity_id, i.contact_id from contacts.identity_key k
                join contacts.identity i on i.id = k.identity_id
                where k.kind = :kind and k.scope = :scope and k.key = :key
                """)
                .param("kind", kind.name())
                .param("scope", key.scope())
                .param("key", key.key())
                .query(KnownIdentity.class)
                .optional();
    }

    /** What a provider calls this identity. */
    @Transactional(readOnly = true)
    public List<IdentityClaim.Key> keys(long identityId) {
        return jdbc
                .sql("select scope, key from contacts.identity_key where identity_id = :id order by scope, key")
                .param("id", identityId)
                .query(IdentityClaim.Key.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Fills what a customer tells later about themselves: a name only where there is a placeholder, an e-mail only where none is. */
    @Transactional
    public void introduce(long contactId, @Nullable String name, @Nullable String email) {
        jdbc.sql("""
                update contacts.contact set
                    email = coalesce(email, :email),
                    name = case when name_source = 'PLACEHOLDER' then coalesce(:name, name) else name end,
                    name_source = case when name_source = 'PLACEHOLDER' and :name::text is not null then 'PROFILE'
                                       else name_source end
                where id = :id
                """)
                .param("id", contactId)
                .param("name", name)
                .param("email", email)
                .update();
    }

    /** The contact, or UNKNOWN_CONTACT. */
    @Transactional(readOnly = true)
    public Contact find(long id) {
        return reads.find(id).orElseThrow(() -> ContactProblem.UNKNOWN_CONTACT.with("There is no contact " + id + "."));
    }

    /** Contacts, newest first, at most 200 at once. */
    @Transactional(readOnly = true)
    public ContactPage page(String search, @Nullable String cursor, int limit) {
        var most = Math.clamp(limit, 1, 200);
        var from = Cursor.read(cursor);
        var rows = reads.page(search.replace("\0", "").strip(), from.before(), from.id(), most);
        var last = rows.size() < most ? null : rows.getLast();
        var times = lastMessages.of(rows.stream().map(ContactRow::id).toList());
        return new ContactPage(
                rows.stream().map(row -> withTime(row, times)).toList(),
                last == null ? null : new Cursor(last.createdAt(), last.id()).toString());
    }

    private static ContactRow withTime(ContactRow row, Map<Long, Instant> times) {
        return new ContactRow(
                row.id(), row.name(), row.email(), row.phones(), row.kinds(), row.createdAt(), times.get(row.id()));
    }

    private record Cursor(@Nullable Instant before, long id) {
        static Cursor read(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return new Cursor(null, 0);
            }
            try {
                var cut = text.lastIndexOf('_');
                return new Cursor(Instant.parse(text.substring(0, cut)), Long.parseLong(text.substring(cut + 1)));
            } catch (RuntimeException e) {
                throw ContactProblem.BAD_CURSOR.with(
                        "This page of the list cannot be found. Please load the list again.");
            }
        }

        @Override
        public String toString() {
            return before + "_" + id;
        }
    }
}
