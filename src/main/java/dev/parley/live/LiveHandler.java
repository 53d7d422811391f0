package dev.parley.live;

import dev.parley.chats.ChatViews;
import dev.parley.routing.Agents;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The socket of an agent's page: says what is theirs on connecting, and takes the few things a page says. */
@Component
class LiveHandler extends TextWebSocketHandler {
    static final String CALLER = "caller";
    static final String SESSION = "session";
    private final LiveSockets sockets;
    private final Agents agents;
    private final ChatViews views;
    private final Dirty dirty;
    private final ObeyCommands commands;
    private final JsonMapper json;
    private final ConcurrentMap<String, LiveSocket> bySession = new ConcurrentHashMap<>();

    LiveHandler(
            LiveSockets sockets, Agents agents, ChatViews views, Dirty dirty, ObeyCommands commands, JsonMapper json) {
        this.sockets = sockets;
        this.agents = agents;
        this.views = views;
        this.dirty = dirty;
        this.commands = commands;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(4_096);
        var caller = caller(session);
        var httpSession =
                (String) Objects.requireNonNull(session.getAttributes().get(SESSION));
        var connected = agents.connect(caller.id(), httpSession);
        var socket = sockets.opened(connected.id(), caller, httpSession, session);
        bySession.put(session.getId(), socket);
        socket.send(new LiveFrame.Hello(agents.presence(caller.id()), connected.restored()));
        sockets.add(socket);
        var mine = views.inProgressOf(caller.id());
        mine.forEach(row -> socket.list(row.id(), row.changeNo()));
        socket.send(new LiveFrame.Active(mine));
        dirty.chats(socket.listed());
        dirty.news(List.of(caller.id()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = bySession.remove(session.getId());
        if (socket != null) {
            sockets.remove(socket);
            socket.ended();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage text) {
        var socket = bySession.get(session.getId());
        if (socket == null) {
            return;
        }
        socket.heard();
        try {
            var frame = json.readTree(text.getPayload());
            LiveCommand.of(frame.path("type").asString(""))
                    .filter(command -> caller(session).may(command.needs()))
                    .ifPresent(command -> commands.obey(command, frame, socket, caller(session)));
        } catch (JacksonException _) {
            // A frame that cannot be understood changes nothing; the next one may be right.
        }
    }

    private static Caller caller(WebSocketSession session) {
        return (Caller) Objects.requireNonNull(session.getAttributes().get(CALLER));
    }
}
