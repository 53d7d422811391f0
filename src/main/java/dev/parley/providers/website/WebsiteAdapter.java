package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The website has no provider: a message has left once it may be shown, and the sockets show it. */
@Component
class WebsiteAdapter implements ChannelAdapter {
    private final VisitorSockets sockets;
    private final LaneThread thread;

    WebsiteAdapter(VisitorSockets sockets, LaneThread thread) {
        this.sockets = sockets;
        this.thread = thread;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBSITE;
    }

    @Override
    public boolean idempotent() {
        return true;
    }

    @Override
    public Result send(Outbound message) {
        return new Result.Sent(null);
    }

    @Override
    public void typing(long chatId, String agentName) {
        if (sockets.bound()) {
            thread.parts(List.of(chatId))
                    .forEach(part -> sockets.of(new Lane(part.channelId(), part.identityId()))
                            .forEach(socket -> socket.send(new WidgetFrame.Typing(true, agentName))));
        }
    }
}
