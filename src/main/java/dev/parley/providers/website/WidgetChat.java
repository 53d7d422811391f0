package dev.parley.providers.website;

import dev.parley.chats.ChatStatus;
import org.jspecify.annotations.Nullable;

/** The conversation's state in the visitor's words. */
record WidgetChat(State state, @Nullable String agent) {
    enum State {
        NONE,
        WAITING,
        IN_PROGRESS,
        ENDED
    }

    static final WidgetChat NONE = new WidgetChat(State.NONE, null);

    static WidgetChat of(ChatStatus status, @Nullable String owner) {
        return switch (status) {
            case WAITING, BOT -> new WidgetChat(State.WAITING, null);
            case IN_PROGRESS -> new WidgetChat(State.IN_PROGRESS, owner);
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> new WidgetChat(State.ENDED, null);
        };
    }
}
