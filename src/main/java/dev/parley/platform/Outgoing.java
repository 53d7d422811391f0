package dev.parley.platform;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way out of one WebSocket: whoever has something to say never waits for a slow reader. A reader that falls too far behind is
 * cut off; it connects again and gets the state as it is then.
 */
public final class Outgoing {
    private static final int MOST_WAITING = 1_000;

    /** A frame for many sockets, written as JSON once. */
    public static final class Shared {
        private final Object frame;
        private @Nullable TextMessage message;

        public Shared(Object frame) {
            this.frame = frame;
        }

        private synchronized TextMessage message(JsonMapper json) {
            if (message == null) {
                message = new TextMessage(json.writeValueAsString(frame));
            }
            return message;
        }
    }

    private static final Object END = new Object();
    private final WebSocketSession session;
    private final JsonMapper json;
    private final BlockingQueue<Object> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean cut = new AtomicBoolean();
    private final Runnable told;
    private final Thread writer;

    /**
     * Starts the writer of a session.
     *
     * @param told is called after each frame that has left
     */
    public Outgoing(WebSocketSession session, JsonMapper json, Runnable told) {
        this.session = session;
        this.json = json;
        this.told = told;
        this.writer = Thread.ofVirtual().name("socket").start(this::run);
    }

    /** Sends the frame as JSON, after what was said before it. */
    public void send(Object frame) {
        if (!cut.get() && !waiting.offer(frame)) {
            cut();
        }
    }

    /** Closes after what was said. */
    public void close() {
        if (!cut.get() && !waiting.offer(END)) {
            cut();
        }
    }

    /** To be called when the session has ended: frees the writer. */
    public void ended() {
        writer.interrupt();
    }

    private void run() {
        try {
            while (session.isOpen()) {
                var frame = waiting.take();
                if (frame == END) {
                    close(CloseStatus.NORMAL);
                    return;
                }
                session.sendMessage(
                        frame instanceof Shared shared
                                ? shared.message(json)
                                : new TextMessage(json.writeValueAsString(frame)));
                told.run();
            }
        } catch (InterruptedException _) {
            // The session has ended, and this thread with it.
        } catch (IOException | IllegalStateException _) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** On a thread of its own, because closing waits for a write that the slow reader holds up. */
    private void cut() {
        if (cut.compareAndSet(false, true)) {
            waiting.clear();
            Thread.ofVirtual().name("socket-cut").start(() -> close(CloseStatus.SESSION_NOT_RELIABLE));
        }
    }

    private void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException _) {
            // It is closed already, and its reader connects again.
        }
    }
}
