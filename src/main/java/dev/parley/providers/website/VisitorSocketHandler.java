package dev.parley.providers.website;

import dev.parley.chats.Position;
import dev.parley.platform.DatabaseFault;
import dev.parley.platform.Faults;
import dev.parley.platform.Outgoing;
import dev.parley.platform.Problem;
import dev.parley.providers.VisitorTyped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The widget's socket: the first frame proves the visitor, then state flows one way and typing and receipts the other. */
@Component
class VisitorSocketHandler extends TextWebSocketHandler {
    static final String PAGE = "page";
    private static final Logger log = LoggerFactory.getLogger(VisitorSocketHandler.class);
    private static final String SOCKET = "socket";
    private final Greeting greeting;
    private final Conversations conversations;
    private final VisitorSockets sockets;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitorSocketHandler(
            Greeting greeting,
            Conversations conversations,
            VisitorSockets sockets,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.greeting = greeting;
        this.conversations = conversations;
        this.sockets = sockets;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(4_096);
        var page = (Page) Objects.requireNonNull(session.getAttributes().get(PAGE));
        var socket = new VisitorSocket(session, new Outgoing(session, json, sockets.pushed()), page, clock.instant());
        session.getAttributes().put(SOCKET, socket);
        if (!sockets.arrived(socket)) {
            socket.cut(CloseStatus.SERVICE_OVERLOAD);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = socket(session);
        sockets.remove(socket);
        socket.ended();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage text) {
        var socket = socket(session);
        var now = clock.instant();
        if (!socket.heard(now)) {
            socket.cut(CloseStatus.POLICY_VIOLATION);
            return;
        }
        try {
            hear(socket, json.readTree(text.getPayload()), now);
        } catch (JacksonException | Problem _) {
            // A frame that cannot be understood changes nothing; the next one may be right.
        } catch (RuntimeException e) {
            if (!DatabaseFault.of(e).passes()) {
                Faults.log(log, "widget-socket", e);
            }
            // The widget connects again and says again what it has to say.
            socket.cut(CloseStatus.SERVICE_OVERLOAD);
        }
    }

    private void hear(VisitorSocket socket, JsonNode frame, Instant now) {
        switch (frame.path("type").asString("")) {
            case "auth" -> {
                if (socket.asks()) {
                    greeting.greet(
                            socket,
                            frame.path("token").asString(""),
                            frame.path("after").asString(null));
                }
            }
            case "typing" -> typing(socket, now);
            case "seen" -> seen(socket, frame);
            case "ping" -> socket.send(new WidgetFrame.Pong());
            default -> {}
        }
    }

    private void typing(VisitorSocket socket, Instant now) {
        socket.visitor()
                .flatMap(visitor -> socket.types(now).map(chat -> new VisitorTyped(chat, visitor.shownName())))
                .ifPresent(events::publishEvent);
    }

    private void seen(VisitorSocket socket, JsonNode frame) {
        socket.lane()
                .ifPresent(lane -> conversations.seen(
                        lane,
                        Position.parse(frame.path("position").asString("")),
                        frame.path("read").asBoolean(false)));
    }

    private static VisitorSocket socket(WebSocketSession session) {
        return (VisitorSocket) Objects.requireNonNull(session.getAttributes().get(SOCKET));
    }
}
