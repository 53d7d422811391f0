package dev.parley.contacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a contact's timeline; the id is unique within the kind. */
public record TimelineItem(
        TimelineKind kind,
        Instant at,
        @JsonIgnore long id,
        @Nullable TimelineChat chat,
        @Nullable ContactChange change) {

    /** An entry about a chat that began then. */
    public static TimelineItem of(Instant at, long id, TimelineChat chat) {
        return new TimelineItem(TimelineKind.CHAT, at, id, chat, null);
    }
}
