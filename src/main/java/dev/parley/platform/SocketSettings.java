package dev.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * What a connected page costs in memory. Tomcat's defaults are for few connections that send much: with them a page that says nothing
 * holds 70 KiB, and some hundred more where it compresses; thousands of pages are connected all day, with frames of a few hundred
 * bytes.
 */
@Configuration
public class SocketSettings {
    private static final int MOST_CHARACTERS = 4_096;
    private static final String BUFFER = "2048";
    private static final String CONNECTION_BUFFER = "4096";

    /** Sets what can be set for the whole process only, before the server starts. */
    public static void forThisProcess() {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", BUFFER);
    }

    /** How sockets are opened: without compression, which would keep its own memory for each. */
    public static HandshakeHandler handshake() {
        var ordinary = new DefaultHandshakeHandler();
        return (request, response, handler, attributes) -> ordinary.doHandshake(
                new ServletServerHttpRequest(
                        new WithoutExtensions(((ServletServerHttpRequest) request).getServletRequest())),
                response,
                handler,
                attributes);
    }

    /** Hides from the server that the browser could compress. */
    private static final class WithoutExtensions extends HttpServletRequestWrapper {
        WithoutExtensions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }

    @Bean
    ServletServerContainerFactoryBean webSocketBuffers() {
        var buffers = new ServletServerContainerFactoryBean();
        buffers.setMaxTextMessageBufferSize(MOST_CHARACTERS);
        // Nobody sends binary frames.
        buffers.setMaxBinaryMessageBufferSize(1);
        return buffers;
    }

    @Bean
    TomcatConnectorCustomizer connectionBuffers() {
        return SocketSettings::shrink;
    }

    private static void shrink(Connector connector) {
        connector.setProperty("socket.appReadBufSize", CONNECTION_BUFFER);
        connector.setProperty("socket.appWriteBufSize", CONNECTION_BUFFER);
    }
}
