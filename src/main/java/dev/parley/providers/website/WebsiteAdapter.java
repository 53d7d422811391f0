package dev.parley.providers.website;

import dev.parley.chats.Abilities;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.chats.LongestText;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The website has no provider: a message has left once it may be shown, and the sockets show it. */
@Component
class WebsiteAdapter implements ChannelAdapter {
    private static final long LARGEST_FILE = 25L << 20;
    private static final int LONGEST_TEXT = 4_000;
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

    /** The widget holds a file in its memory while it is opened. */
    @Override
    public LongestText longestText() {
        return LongestText.characters(LONGEST_TEXT);
    }

    @Override
    public FilesTaken files() {
        return new FilesTaken(null, LARGEST_FILE, LONGEST_TEXT);
    }

    @Override
    public Abilities abilities() {
        return new Abilities(List.of(), true, true);
    }

    /** The sockets show it with the change of the message. */
    @Override
    public Optional<String> edit(KnownMessage message, String text) {
        return Optional.empty();
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
