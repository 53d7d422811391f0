package dev.parley.providers.website;

import dev.parley.platform.SocketSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Opens the widget's socket to pages of the channel's origins only. */
@Configuration
@EnableWebSocket
class WidgetSocketConfiguration implements WebSocketConfigurer, HandshakeInterceptor {
    private final VisitorSocketHandler handler;
    private final WidgetOrigins origins;

    WidgetSocketConfiguration(VisitorSocketHandler handler, WidgetOrigins origins) {
        this.handler = handler;
        this.origins = origins;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/widget/api/*/socket")
                .setHandshakeHandler(SocketSettings.handshake())
                .setAllowedOriginPatterns("*")
                .addInterceptors(this);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler socketHandler,
            Map<String, Object> attributes) {
        var channel = origins.channel(request.getURI().getPath());
        if (channel.isEmpty()) {
            response.setStatusCode(HttpStatus.NOT_FOUND);
            return false;
        }
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        var page = origins.page(channel.get(), servlet);
        if (!origins.allows(channel.get(), page)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(VisitorSocketHandler.PAGE, page);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler socketHandler,
            @Nullable Exception exception) {}
}
