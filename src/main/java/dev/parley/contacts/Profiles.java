package dev.parley.contacts;

import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which profiles are to be looked up when, and what becomes of what is found (IN-5). */
@Component
class Profiles {
    /** How long whoever asks a provider may take before somebody else asks too. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final FieldStore fields;
    private final ContactPictures pictures;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Profiles(
            JdbcClient jdbc,
            FieldStore fields,
            ContactPictures pictures,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.pictures = pictures;
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
    }

    /** What is locked just now (a message of theirs is being taken in) comes with the next look. */
    List<DueProfile> due(Set<ChannelKind> kinds, int most) {
        var now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select id from contacts.identity where profile_due_at <= :now and kind = any(:kinds)
                    order by profile_due_at, id limit :most for no key update skip locked),
                leased as (
                    update contacts.identity i set profile_due_at = :until from due where i.id = due.id
                    returning i.id, i.contact_id, i.kind)
                select l.id, l.contact_id, l.kind, array_agg(k.scope order by k.scope, k.key) as scopes,
                       array_agg(k.key order by k.scope, k.key) as keys
                from leased l join contacts.identity_key k on k.identity_id = l.id group by l.id, l.contact_id, l.kind
                order by l.id
                """)
                .param("now", Columns.time(now))
                .param("until", Columns.time(now.plus(LEASE)))
                .param("kinds", Columns.texts(kinds, ChannelKind::name))
                .param("most", most)
                .query(Profiles::dueProfile)
                .list();
    }

    /** The picture is unpacked before anything is locked. */
    void found(long identityId, @Nullable String name, byte @Nullable [] picture) {
        var avatar = picture == null ? Optional.<byte[]>empty() : Avatar.of(picture);
        transactions.executeWithoutResult(_ -> {
            var contact = lockContactOf(identityId);
            if (contact.isPresent()) {
                settle(identityId, name);
                fill(contact.get(), name, null, true);
                avatar.ifPresent(jpeg -> pictures.put(contact.get(), jpeg));
            }
        });
    }

    void failed(long identityId) {
        jdbc.sql("""
                update contacts.identity set
                    profile_due_at = :now::timestamptz
                        + (array['1 minute', '10 minutes', '1 hour', '24 hours']::interval[])[profile_attempts + 1],
                    profile_failed = profile_attempts >= 4,
                    profile_attempts = least(profile_attempts + 1, 5)
                where id = :id and profile_due_at is not null
                """)
                .param("id", identityId)
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    void fill(long contactId, @Nullable String name, @Nullable String email, boolean again) {
        if (fields.fill(contactId, name, email, again, clock.instant())) {
            events.publishEvent(new ContactsChanged(Set.of(contactId)));
        }
    }

    private Optional<Long> lockContactOf(long identityId) {
        return jdbc.sql("""
                select c.id from contacts.identity i join contacts.contact c on c.id = i.contact_id
                where i.id = :id for no key update of c
                """).param("id", identityId).query(Long.class).optional();
    }

    private void settle(long identityId, @Nullable String name) {
        jdbc.sql("""
                update contacts.identity set display_name = coalesce(:name, display_name), profile_due_at = null,
                    profile_attempts = 0, profile_failed = false
                where id = :id
                """).param("id", identityId).param("name", name).update();
    }

    private static DueProfile dueProfile(ResultSet rs, int row) throws SQLException {
        var scopes = texts(rs, "scopes");
        var names = texts(rs, "keys");
        var keys = new ArrayList<IdentityClaim.Key>();
        for (int i = 0; i < scopes.length; i++) {
            keys.add(new IdentityClaim.Key(scopes[i], names[i]));
        }
        return new DueProfile(
                rs.getLong("id"),
                rs.getLong("contact_id"),
                ChannelKind.valueOf(rs.getString("kind")),
                List.copyOf(keys));
    }

    private static String[] texts(ResultSet rs, String column) throws SQLException {
        return (String[]) Objects.requireNonNull(rs.getArray(column)).getArray();
    }
}
