package dev.parley.contacts;

import dev.parley.security.Caller;
import java.time.Instant;
import java.util.List;

/** Gives a contact's timeline what a module knows about the contact. */
public interface TimelineSource {
    /** What all its entries are. */
    TimelineKind kind();

    /** The newest entries below a place that the caller may read, newest first, then by descending id. */
    List<TimelineItem> items(long contactId, Place below, int limit, Caller me);

    /** A place in the order of one source. */
    record Place(Instant at, long id) {}
}
