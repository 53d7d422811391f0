package dev.parley.contacts;

import dev.parley.contacts.ContactStore.Found;
import dev.parley.contacts.ContactStore.FullKey;
import dev.parley.contacts.ContactStore.Locked;
import dev.parley.contacts.ContactStore.Newcomer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds or makes the identity of each claim and locks them all, whatever their number, in a few statements. */
@Component
class ResolveIdentities {
    private final ContactStore store;
    private final Clock clock;

    ResolveIdentities(ContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<KnownIdentity> of(List<IdentityClaim> claims) {
        var keys = new HashSet<FullKey>();
        claims.forEach(claim -> keys.addAll(keys(claim)));
        var found = store.lockIfAllKnown(keys);
        if (found.byKey().isEmpty()) {
            found = withStrangers(claims, keys);
        }
        askAgain(found.locked());
        return answers(claims, found);
    }

    private Found withStrangers(List<IdentityClaim> claims, Collection<FullKey> keys) {
        var known = new HashMap<>(store.identities(keys));
        var strangers =
                claims.stream().filter(claim -> identity(claim, known) == null).toList();
        if (!strangers.isEmpty()) {
            store.lockNames(names(strangers));
            known.putAll(store.identities(keys));
            make(strangers, known);
        }
        addFurtherKeys(claims, known);
        return new Found(known, store.lock(known.values()));
    }

    private static List<KnownIdentity> answers(List<IdentityClaim> claims, Found found) {
        return claims.stream()
                .map(claim -> Objects.requireNonNull(identity(claim, found.byKey())))
                .map(id -> new KnownIdentity(
                        id, Objects.requireNonNull(found.locked().get(id)).contactId()))
                .toList();
    }

    /** Where every look-up of the profile failed, a message is the reason for another (IN-5). */
    private void askAgain(Map<Long, Locked> locked) {
        var failed = locked.entrySet().stream()
                .filter(entry -> entry.getValue().profileFailed())
                .map(Map.Entry::getKey)
                .toList();
        if (!failed.isEmpty()) {
            store.askAgain(failed, clock.instant());
        }
    }

    private void make(List<IdentityClaim> strangers, Map<FullKey, Long> known) {
        var byFirstKey = new LinkedHashMap<FullKey, IdentityClaim>();
        strangers.stream()
                .filter(claim -> identity(claim, known) == null)
                .forEach(claim -> byFirstKey.putIfAbsent(keys(claim).getFirst(), claim));
        if (byFirstKey.isEmpty()) {
            return;
        }
        var newcomers = withContacts(List.copyOf(byFirstKey.values()));
        var ids = store.insertIdentities(newcomers, clock.instant());
        var made = new LinkedHashMap<FullKey, Long>();
        for (int i = 0; i < ids.size(); i++) {
            for (var key : keys(newcomers.get(i).claim())) {
                made.putIfAbsent(key, ids.get(i));
            }
        }
        store.insertKeys(made);
        known.putAll(made);
    }

    /** A proven phone number leads to the contact that holds it; everybody else becomes a new contact (IN-4). */
    private List<Newcomer> withContacts(List<IdentityClaim> claims) {
        var phones = claims.stream()
                .map(IdentityClaim::provenPhone)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var byPhone = phones.isEmpty() ? new HashMap<String, Long>() : new HashMap<>(store.contactsByPhone(phones));
        var needed = new ArrayList<IdentityClaim>();
        var numbered = new HashSet<String>(byPhone.keySet());
        for (var claim : claims) {
            if (claim.provenPhone() == null || numbered.add(claim.provenPhone())) {
                needed.add(claim);
            }
        }
        var contacts = needed.isEmpty() ? List.<Long>of() : store.insertContacts(needed, clock.instant());
        var made = new HashMap<IdentityClaim, Long>();
        var newPhones = new HashMap<String, Long>();
        for (int i = 0; i < needed.size(); i++) {
            made.put(needed.get(i), contacts.get(i));
            if (needed.get(i).provenPhone() != null) {
                newPhones.put(needed.get(i).provenPhone(), contacts.get(i));
            }
        }
        if (!newPhones.isEmpty()) {
            store.insertPhones(newPhones);
            byPhone.putAll(newPhones);
        }
        return claims.stream()
                .map(claim -> new Newcomer(
                        claim, claim.provenPhone() == null ? made.get(claim) : byPhone.get(claim.provenPhone())))
                .toList();
    }

    private void addFurtherKeys(List<IdentityClaim> claims, Map<FullKey, Long> known) {
        var further = new HashMap<FullKey, Long>();
        for (var claim : claims) {
            for (var key : keys(claim)) {
                if (!known.containsKey(key)) {
                    further.put(key, Objects.requireNonNull(identity(claim, known)));
                }
            }
        }
        if (!further.isEmpty()) {
            store.insertKeys(further);
        }
    }

    private static Collection<String> names(List<IdentityClaim> strangers) {
        var names = new HashSet<String>();
        for (var claim : strangers) {
            keys(claim).forEach(key -> names.add(key.toString()));
            if (claim.provenPhone() != null) {
                names.add("phone/" + claim.provenPhone());
            }
        }
        return names;
    }

    private static List<FullKey> keys(IdentityClaim claim) {
        return claim.keys().stream().map(key -> new FullKey(claim.kind(), key)).toList();
    }

    private static @Nullable Long identity(IdentityClaim claim, Map<FullKey, Long> known) {
        return keys(claim).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
