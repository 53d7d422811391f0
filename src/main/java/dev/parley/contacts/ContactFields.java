package dev.parley.contacts;

import dev.parley.security.Caller;
import dev.parley.security.UserRef;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits contacts, field by field. */
@Component
class ContactFields {
    private final FieldStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A field's value as the editor found it and as it is to be. */
    record FieldChange(@Nullable FieldValue was, @Nullable FieldValue value) {}

    ContactFields(FieldStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Changes a field, unless somebody else has changed it since the editor looked: then CHANGED_MEANWHILE. */
    @Transactional
    public void change(long contactId, ContactField field, FieldChange change, Caller me) {
        if (!store.lock(contactId)) {
            throw ContactProblem.UNKNOWN_CONTACT.with("There is no contact " + contactId + ".");
        }
        var before = store.value(contactId, field);
        var after = field.checked(FieldValue.orNothing(change.value()).texts());
        if (after.equals(before)) {
            return;
        }
        if (!FieldValue.orNothing(change.was()).texts().stream()
                .sorted()
                .toList()
                .equals(before)) {
            throw ContactProblem.CHANGED_MEANWHILE.with(meanwhile(before));
        }
        store.set(contactId, field, after);
        store.note(
                contactId,
                new ContactChange(
                        clock.instant(), new UserRef(me.id(), me.name()), field.key(), shown(before), shown(after)));
        events.publishEvent(new ContactsChanged(Set.of(contactId)));
    }

    private static String meanwhile(List<String> now) {
        return now.isEmpty()
                ? "Somebody emptied this meanwhile. Please look at it again."
                : "Somebody changed this to " + shown(now) + " meanwhile. Please look at it again.";
    }

    private static @Nullable String shown(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }
}
