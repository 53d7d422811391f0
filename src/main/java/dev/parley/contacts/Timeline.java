package dev.parley.contacts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.parley.contacts.TimelineSource.Place;
import dev.parley.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened with a contact, newest first, put together from what the modules know (AN-2). */
@Component
class Timeline {
    /** Above everything. */
    static final Place TOP = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final int MOST_AT_ONCE = 100;
    private final ContactReads reads;
    private final List<TimelineSource> sources;

    /** A page and the cursor of the next one, null at the end. */
    record TimelinePage(List<TimelineItem> items, @Nullable String next) {}

    Timeline(ContactReads reads, List<TimelineSource> sources) {
        this.reads = reads;
        this.sources = sources;
    }

    /** Entries of these kinds, of all if none is named. What happens meanwhile stands on the first page and moves nothing. */
    @Transactional(readOnly = true)
    public TimelinePage page(long contactId, Set<TimelineKind> kinds, @Nullable String cursor, int limit, Caller me) {
        var created = reads.createdAt(contactId)
                .orElseThrow(() -> ContactProblem.UNKNOWN_CONTACT.with("There is no contact " + contactId + "."));
        var most = Math.clamp(limit, 1, MOST_AT_ONCE);
        var items = new ArrayList<TimelineItem>();
        for (var source : sources) {
            if (kinds.isEmpty() || kinds.contains(source.kind())) {
                items.addAll(source.items(contactId, Cursor.place(cursor, source.kind()), most + 1, me));
            }
        }
        items.sort(comparing(TimelineItem::at)
                .reversed()
                .thenComparing(TimelineItem::kind)
                .thenComparing(comparingLong(TimelineItem::id).reversed()));
        // Whatever a clock says: nothing happened before.
        if (kinds.isEmpty() || kinds.contains(TimelineKind.CREATED)) {
            items.add(new TimelineItem(TimelineKind.CREATED, created, contactId, null, null));
        }
        return items.size() <= most
                ? new TimelinePage(items, null)
                : new TimelinePage(items.subList(0, most), Cursor.of(items.get(most - 1)));
    }

    /** Below which entry a page begins. */
    private record Cursor(Instant at, TimelineKind kind, long id) {
        static String of(TimelineItem last) {
            return last.at() + "_" + last.kind() + "_" + last.id();
        }

        /** Where a source goes on: things of the same instant are shown kind by kind. */
        static Place place(@Nullable String cursor, TimelineKind kind) {
            if (cursor == null || cursor.isEmpty()) {
                return TOP;
            }
            var last = read(cursor);
            var order = kind.compareTo(last.kind());
            return new Place(last.at(), order == 0 ? last.id() : order > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        }

        private static Cursor read(String text) {
            try {
                var parts = text.split("_", 3);
                return new Cursor(Instant.parse(parts[0]), TimelineKind.valueOf(parts[1]), Long.parseLong(parts[2]));
            } catch (RuntimeException e) {
                throw ContactProblem.BAD_CURSOR.with(
                        "This page of the timeline cannot be found. Please load it again.");
            }
        }
    }
}
