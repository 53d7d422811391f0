package dev.parley.live;

import dev.parley.chats.ChatViews;
import dev.parley.chats.ReadTrail;
import dev.parley.providers.Typing;
import dev.parley.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Does what a page says over the socket; the right to say it was checked. */
@Component
class ObeyCommands {
    private final ChatViews views;
    private final ReadTrail trail;
    private final Dirty dirty;
    private final Typing typing;

    ObeyCommands(ChatViews views, ReadTrail trail, Dirty dirty, Typing typing) {
        this.views = views;
        this.trail = trail;
        this.dirty = dirty;
        this.typing = typing;
    }

    void obey(LiveCommand command, JsonNode frame, LiveSocket socket, Caller caller) {
        var chat = frame.path("chat").asLong(0);
        switch (command) {
            case WATCH -> {
                trail.read(chat, caller);
                socket.watch(chat, Math.max(0, frame.path("after").asLong(0)));
                dirty.chats(List.of(chat));
            }
            case UNWATCH -> socket.unwatch(chat);
            case TYPING -> {
                if (socket.lists(chat)) {
                    views.rows(List.of(chat))
                            .forEach(row -> typing.byAgent(row.channel().route(), chat, caller.name()));
                }
            }
            case PING -> socket.send(new LiveFrame.Pong());
        }
    }
}
