package dev.parley.chats;

import dev.parley.contacts.TimelineItem;
import dev.parley.contacts.TimelineKind;
import dev.parley.contacts.TimelineSource;
import dev.parley.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a contact's chats into their timeline, each where it began: those that the caller may read (AD-1). */
@Component
class ChatTimeline implements TimelineSource {
    private static final int AT_ONCE = 200;
    private final ChatReads reads;
    private final ChatAccess access;

    ChatTimeline(ChatReads reads, ChatAccess access) {
        this.reads = reads;
        this.access = access;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.CHAT;
    }

    @Override
    public List<TimelineItem> items(long contactId, Place below, int limit, Caller me) {
        var readable = new ArrayList<Long>();
        var from = below;
        while (readable.size() < limit) {
            var next = reads.begunBefore(contactId, from, AT_ONCE);
            var allowed = access.readable(next.stream().map(Place::id).toList(), me);
            next.stream().map(Place::id).filter(allowed::contains).forEach(readable::add);
            if (next.size() < AT_ONCE) {
                break;
            }
            from = next.getLast();
        }
        return reads.summaries(readable.subList(0, Math.min(limit, readable.size()))).stream()
                .map(chat -> TimelineItem.of(chat.createdAt(), chat.id(), chat))
                .toList();
    }
}
