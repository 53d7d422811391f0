package dev.parley.contacts;

import dev.parley.contacts.IdentityClaim.Key;
import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind finding and making identities, a handful of statements however many come at once. */
@Repository
class ContactStore {
    private final JdbcClient jdbc;

    /** A key with its kind: unique in the installation. */
    record FullKey(ChannelKind kind, Key key) {
        @Override
        public String toString() {
            return kind + "/" + key.scope() + "/" + key.key();
        }
    }

    /** A contact and identity to be made. */
    record Newcomer(IdentityClaim claim, @Nullable Long contactId) {}

    /** The identities of keys, with what is in those that are locked. */
    record Found(Map<FullKey, Long> byKey, Map<Long, Locked> locked) {}

    /** What a locked identity says: its owner, and whether all look-ups of its profile were in vain. */
    record Locked(long contactId, boolean profileFailed) {}

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<FullKey, Long> identities(Collection<FullKey> keys) {
        var found = new HashMap<FullKey, Long>();
        jdbc.sql("""
                select k.kind, k.scope, k.key, k.identity_id
                from unnest(:kinds, :scopes, :keys) as wanted(kind, scope, key)
                join contacts.identity_key k using (kind, scope, key)
                """)
                .param("kinds", Columns.texts(keys, key -> key.kind().name()))
                .param("scopes", Columns.texts(keys, key -> key.key().scope()))
                .param("keys", Columns.texts(keys, key -> key.key().key()))
                .query((rs, _) -> found.put(
                        new FullKey(ChannelKind.valueOf(rs.getString(1)), new Key(rs.getString(2), rs.getString(3))),
                        rs.getLong(4)))
                .list();
        return found;
    }

    /**
     * Finds and locks at once, in the order of their ids, where all the keys are known, which is the ordinary case; finds and locks
     * nothing where one is not, because names are locked before identities.
     */
    Found lockIfAllKnown(Collection<FullKey> keys) {
        var found = new Found(new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                with found as (
                    select k.kind, k.scope, k.key, k.identity_id
                    from unnest(:kinds, :scopes, :keys) as wanted(kind, scope, key)
                    join contacts.identity_key k using (kind, scope, key))
                select f.kind, f.scope, f.key, i.id, i.contact_id, i.profile_failed
                from found f join contacts.identity i on i.id = f.identity_id
                where (select count(*) from found) = :count
                order by i.id for no key update of i
                """)
                .param("kinds", Columns.texts(keys, key -> key.kind().name()))
                .param("scopes", Columns.texts(keys, key -> key.key().scope()))
                .param("keys", Columns.texts(keys, key -> key.key().key()))
                .param("count", keys.size())
                .query(rs -> {
                    found.byKey()
                            .put(
                                    new FullKey(
                                            ChannelKind.valueOf(rs.getString(1)),
                                            new Key(rs.getString(2), rs.getString(3))),
                                    rs.getLong(4));
                    found.locked().put(rs.getLong(4), new Locked(rs.getLong(5), rs.getBoolean(6)));
                });
        return found;
    }

    /** Whoever makes an identity or a contact for one of these names does so alone, until the transaction ends. */
    void lockNames(Collection<String> names) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hash))
                from (select distinct hashtextextended(name, 1) as hash from unnest(:names) name order by hash) sorted
                """)
                .param("names", Columns.texts(new TreeSet<>(names)))
                .query(Long.class)
                .single();
    }

    /** The earliest created contact that holds each number. */
    Map<String, Long> contactsByPhone(Collection<String> numbers) {
        var found = new HashMap<String, Long>();
        jdbc.sql("""
                select distinct on (p.number) p.number, c.id
                from contacts.phone p join contacts.contact c on c.id = p.contact_id and c.merged_into is null
                where p.number = any(:numbers) order by p.number, c.created_at, c.id
                """)
                .param("numbers", Columns.texts(numbers))
                .query((rs, _) -> found.put(rs.getString(1), rs.getLong(2)))
                .list();
        return found;
    }

    /** Makes contacts, in the order of the claims; nameless website visitors get a number. */
    List<Long> insertContacts(List<IdentityClaim> claims, Instant now) {
        return jdbc
                .sql("""
                insert into contacts.contact (name, name_source, email, language, source_kind, created_at)
                select coalesce(name, case when kind = 'WEBSITE' then 'Visitor ' || nextval('contacts.visitor_number')
                                           else '[New Contact][' || coalesce(origin, kind) || ']-' || key end),
                       case when name is null then 'PLACEHOLDER' else 'PROFILE' end, email, language, kind, :now
                from unnest(:names, :emails, :languages, :kinds, :keys, :origins) with ordinality
                     as claim(name, email, language, kind, key, origin, no)
                order by no returning id
                """)
                .param("names", Columns.texts(claims, IdentityClaim::name))
                .param("emails", Columns.texts(claims, IdentityClaim::email))
                .param("languages", Columns.texts(claims, IdentityClaim::language))
                .param("kinds", Columns.texts(claims, claim -> claim.kind().name()))
                .param(
                        "keys",
                        Columns.texts(claims, claim -> claim.keys().getFirst().key()))
                .param("origins", Columns.texts(claims, IdentityClaim::origin))
                .param("now", Columns.time(now))
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void insertPhones(Map<String, Long> contactsByNumber) {
        jdbc.sql("""
                insert into contacts.phone (contact_id, number)
                select * from unnest(:contacts, :numbers) on conflict do nothing
                """)
                .param("contacts", Columns.longs(contactsByNumber.values()))
                .param("numbers", Columns.texts(contactsByNumber.keySet()))
                .update();
    }

    /** Makes identities, in the order given; where a provider can be asked for the profile, that is due at once. */
    List<Long> insertIdentities(List<Newcomer> newcomers, Instant now) {
        return jdbc
                .sql("""
                insert into contacts.identity (contact_id, kind, display_name, created_at, profile_due_at)
                select contact_id, kind, display_name, :now, case when kind not in ('WEBSITE', 'SMS') then :now end
                from unnest(:contacts, :kinds, :names) with ordinality as n(contact_id, kind, display_name, no)
                order by no returning id
                """)
                .param("contacts", Columns.longs(newcomers, Newcomer::contactId))
                .param(
                        "kinds",
                        Columns.texts(
                                newcomers, newcomer -> newcomer.claim().kind().name()))
                .param(
                        "names",
                        Columns.texts(newcomers, newcomer -> newcomer.claim().name()))
                .param("now", Columns.time(now))
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void insertKeys(Map<FullKey, Long> identitiesByKey) {
        var keys = List.copyOf(identitiesByKey.keySet());
        jdbc.sql("""
                insert into contacts.identity_key (kind, scope, key, identity_id)
                select * from unnest(:kinds, :scopes, :keys, :identities) on conflict do nothing
                """)
                .param("kinds", Columns.texts(keys, key -> key.kind().name()))
                .param("scopes", Columns.texts(keys, key -> key.key().scope()))
                .param("keys", Columns.texts(keys, key -> key.key().key()))
                .param("identities", Columns.longs(keys, identitiesByKey::get))
                .update();
    }

    /** Locks identities in the order of their ids, so that a merge waits or is seen; answers what is in them. */
    Map<Long, Locked> lock(Collection<Long> identityIds) {
        var locked = new HashMap<Long, Locked>();
        jdbc.sql("""
                select id, contact_id, profile_failed from contacts.identity
                where id = any(:ids) order by id for no key update
                """)
                .param("ids", Columns.longs(new ArrayList<>(new TreeSet<>(identityIds))))
                .query((rs, _) -> locked.put(rs.getLong(1), new Locked(rs.getLong(2), rs.getBoolean(3))))
                .list();
        return locked;
    }

    /** Has the provider asked for these profiles once more. */
    void askAgain(Collection<Long> identityIds, Instant now) {
        jdbc.sql("""
                update contacts.identity set profile_due_at = :now, profile_failed = false where id = any(:ids)
                """)
                .param("ids", Columns.longs(identityIds))
                .param("now", Columns.time(now))
                .update();
    }
}
