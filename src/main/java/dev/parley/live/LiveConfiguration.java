package dev.parley.live;

import dev.parley.platform.SocketSettings;
import dev.parley.security.CallerLookup;
import dev.parley.security.Permission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Opens the socket to logged-in users with the right, from Parley's own pages only (the framework compares the origin). */
@Configuration
class LiveConfiguration implements WebSocketConfigurer, HandshakeInterceptor {
    private final LiveHandler handler;
    private final CallerLookup callers;

    LiveConfiguration(LiveHandler handler, CallerLookup callers) {
        this.handler = handler;
        this.callers = callers;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/api/live")
                .setHandshakeHandler(SocketSettings.handshake())
                .addInterceptors(this);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler socketHandler,
            Map<String, Object> attributes) {
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        var caller = callers.of(servlet);
        if (caller.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        if (!caller.get().may(Permission.PROCESS_CHATS)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(LiveHandler.CALLER, caller.get());
        attributes.put(LiveHandler.SESSION, servlet.getSession(false).getId());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler socketHandler,
            @Nullable Exception exception) {}
}
