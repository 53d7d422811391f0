package dev.parley.contacts;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Profiles profiles;
    private final JdbcClient jdbc;

    /** A page of the list and the cursor of the next one, null at the end. */
    public record ContactPage(
            List<ContactRow> items, @Nullable String next) {}

    Contacts(
            ResolveIdentities resolve,
            ContactReads reads,
            LastMessages lastMessages,
            Profiles profiles,
            JdbcClient jdbc) {
        this.resolve = resolve;
        this.reads = reads;
        this.lastMessages = lastMessages;
        this.profiles = profiles;
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
        return keys(List.of(identityId)).getOrDefault(identityId, List.of());
    }

    /** What providers call these identities. */
    @Transactional(readOnly = true)
    public Map<Long, List<IdentityClaim.Key>> keys(Collection<Long> identityIds) {
        var keys = new HashMap<Long, List<IdentityClaim.Key>>();
        jdbc.sql(
                        "select identity_id, scope, key from contacts.identity_key where identity_id = any(:ids) order by scope, key")
                .param("ids", Columns.longs(identityIds))
                .query(rs -> {
                    keys.computeIfAbsent(rs.getLong(1), _ -> new ArrayList<>())
                            .add(new IdentityClaim.Key(rs.getString(2), rs.getString(3)));
                });
        return keys;
    }

    /** Fills what a customer tells later about themselves: a name only where there is a placeholder, an e-mail only where none is. */
    @Transactional
    public void introduce(long contactId, @Nullable String name, @Nullable String email) {
        profiles.fill(contactId, Names.fromProfile(name), email, false);
    }

    /**
     * Identities of these kinds whose provider is to be asked for the profile now, at most so many, for the caller alone during
     * the next two minutes: until then {@link #profileFound} or {@link #profileFailed} says how it went (IN-5).
     */
    @Transactional
    public List<DueProfile> dueProfiles(Set<ChannelKind> kinds, int most) {
        return profiles.due(kinds, most);
    }

    /**
     * The provider told who the identity is. The name goes to the contact unless a person has named it; the picture is copied if
     * it is one. Call it outside a transaction: unpacking a picture takes a while.
     */
    public void profileFound(long identityId, @Nullable String name, byte @Nullable [] picture) {
        profiles.found(identityId, Names.fromProfile(name), picture);
    }

    /** The provider did not tell: asked again after 1 min, 10 min, 1 h and 24 h, and then at the identity's next message. */
    @Transactional
    public void profileFailed(long identityId) {
        profiles.failed(identityId);
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
                rows.stream()
                        .map(row -> row.withLastMessage(times.get(row.id())))
                        .toList(),
                last == null ? null : new Cursor(last.createdAt(), last.id()).toString());
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
