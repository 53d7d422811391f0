package dev.parley.providers;

import dev.parley.chats.Refs.ChannelRef;
import dev.parley.providers.Quarantine.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quarantine as administrators see it. */
public final class QuarantineView {
    private QuarantineView() {}

    /** Whether somebody has to look at it still. */
    public enum State {
        OPEN,
        REPLAYED
    }

    /** One payload; its size is in bytes. */
    public record QuarantinedItem(
            long id,
            ChannelRef channel,
            Instant receivedAt,
            Reason reason,
            String detail,
            State state,
            int size,
            @Nullable Instant replayedAt) {}

    /** A page, the id from which the next one goes on, and how many are open. */
    public record QuarantinePage(
            List<QuarantinedItem> items, @Nullable Long next, int open) {}

    /** One payload with what it says. */
    public record QuarantinedPayload(
            long id,
            ChannelRef channel,
            Instant receivedAt,
            Reason reason,
            String detail,
            State state,
            int size,
            @Nullable Instant replayedAt,
            String payload) {
        static QuarantinedPayload of(QuarantinedItem item, String payload) {
            return new QuarantinedPayload(
                    item.id(),
                    item.channel(),
                    item.receivedAt(),
                    item.reason(),
                    item.detail(),
                    item.state(),
                    item.size(),
                    item.replayedAt(),
                    payload);
        }
    }

    /** How many were taken in after all, and how many were not. */
    public record Replayed(int replayed, int failed) {}
}
