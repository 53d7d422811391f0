package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.chats.LaneMessage;
import dev.parley.chats.LaneThread;
import dev.parley.chats.LaneThread.State;
import dev.parley.chats.MessageStatus;
import dev.parley.chats.Position;
import dev.parley.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Finds out whose a socket is and says hello: what the widget has not seen yet. From then on changes are pushed. */
@Component
class Greeting {
    private static final int PAGE = 30;
    private static final int MOST_MISSED = 500;
    private static final int MOST_CHATS = 20;
    private static final Duration LATE = Duration.ofHours(1);
    private final Visitors visitors;
    private final Conversations conversations;
    private final VisitorSockets sockets;
    private final VisitorPush push;
    private final LaneThread thread;
    private final Clock clock;

    Greeting(
            Visitors visitors,
            Conversations conversations,
            VisitorSockets sockets,
            VisitorPush push,
            LaneThread thread,
            Clock clock) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.sockets = sockets;
        this.push = push;
        this.thread = thread;
        this.clock = clock;
    }

    void greet(VisitorSocket socket, String token, @Nullable String after) {
        var visitor = visitors.find(socket.page().channelId(), token);
        if (visitor.isEmpty()) {
            socket.send(new WidgetFrame.Denied("This conversation has expired."));
            socket.close();
        } else if (!sockets.proved(socket, visitor.get(), clock.instant())) {
            socket.cut(CloseStatus.SERVICE_OVERLOAD);
        } else {
            welcome(socket, visitor.get(), after);
        }
    }

    /** The first message may be written at the same moment, so who has none yet is looked up again once they can be told. */
    private void welcome(VisitorSocket socket, Visitor visitor, @Nullable String after) {
        var before = conversations.identity(visitor);
        socket.greet(before.map(known -> hello(socket, new Lane(visitor.channelId(), known.identityId()), after))
                .orElseGet(
                        () -> new WidgetFrame.Hello(clock.instant(), List.of(), false, WidgetChat.NONE, null, null)));
        before.or(() -> conversations.identity(visitor)).ifPresent(known -> push.bind(visitor, known.identityId()));
    }

    /** How the chats stand is read before the messages: what changes in between is told once more, and nothing is left out. */
    private WidgetFrame.Hello hello(VisitorSocket socket, Lane lane, @Nullable String after) {
        var chats = thread.states(lane, MOST_CHATS);
        var found = missed(lane, after);
        var more = after == null && found.size() > PAGE;
        var shown = more ? found.subList(1, found.size()) : found;
        chats.forEach(chat -> socket.told.put(chat.chatId(), chat.changeNo()));
        var stands =
                chats.stream().findFirst().map(chat -> remember(socket, chat)).orElse(WidgetChat.NONE);
        return new WidgetFrame.Hello(
                clock.instant(),
                shown.stream().map(WidgetMessage::of).toList(),
                more,
                stands,
                lastRead(found),
                seen(lane, chats));
    }

    /** The last of the visitor's messages that an agent has read. What is read later is pushed. */
    private @Nullable String seen(Lane lane, List<State> chats) {
        return thread
                .seen(
                        chats.stream().map(State::chatId).toList(),
                        chats.stream().map(_ -> lane.identityId()).toList())
                .stream()
                .map(LaneThread.Seen::position)
                .max(Comparator.naturalOrder())
                .map(Position::toString)
                .orElse(null);
    }

    private static WidgetChat remember(VisitorSocket socket, State newest) {
        var stands = WidgetChat.of(newest.status(), newest.owner());
        socket.remember(newest.chatId(), stands);
        return stands;
    }

    /**
     * Everything after what the widget has, and the hour before that: an answer that left late stands before what the widget
     * heard meanwhile. If that is too much, or nothing is known, the last page.
     */
    private List<LaneMessage> missed(Lane lane, @Nullable String after) {
        var last = known(after);
        if (last != null) {
            var from = new Position(last.orderAt().minus(LATE), 0, last.publicId());
            var missed = thread.after(lane, from, MOST_MISSED);
            if (missed.size() < MOST_MISSED) {
                return missed;
            }
        }
        return thread.before(lane, null, PAGE + 1);
    }

    /** A place that cannot be read is none. */
    private static @Nullable Position known(@Nullable String after) {
        try {
            return after == null ? null : Position.parse(after);
        } catch (Problem _) {
            return null;
        }
    }

    /** The last of our messages that the visitor has read. */
    private static @Nullable String lastRead(Collection<LaneMessage> messages) {
        return messages.stream()
                .filter(message -> message.status() == MessageStatus.READ)
                .reduce((_, last) -> last)
                .map(message -> message.position().toString())
                .orElse(null);
    }
}
