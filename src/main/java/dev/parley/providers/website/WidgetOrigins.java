package dev.parley.providers.website;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

/** Which sites may use a channel's widget: those the channel lists, and Parley's own pages. */
@Configuration
class WidgetOrigins {
    private static final String API = "/widget/api/";
    private final Channels channels;

    WidgetOrigins(Channels channels) {
        this.channels = channels;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> widgetCors() {
        var registration = new FilterRegistrationBean<CorsFilter>(new WidgetDoor(this::configuration));
        registration.addUrlPatterns(API + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** The channel that a widget's address names. */
    Optional<Channel> channel(String path) {
        var rest = path.substring(path.indexOf(API) + API.length());
        var end = rest.indexOf('/');
        return channels.byPublicKey(end < 0 ? rest : rest.substring(0, end));
    }

    /** Where a request comes from. */
    Page page(Channel channel, HttpServletRequest request) {
        var origin = CorsUtils.isCorsRequest(request) ? request.getHeader(HttpHeaders.ORIGIN) : null;
        return new Page(channel.id(), channel.publicKey(), origin, request.getRemoteAddr());
    }

    /** Whether the page may talk to the channel. */
    boolean allows(Channel channel, Page page) {
        return page.origin() == null || channel.allowedOrigins().stream().anyMatch(page.origin()::equalsIgnoreCase);
    }

    /** Whether there is still the page's channel, and it still allows the page. */
    boolean stillAllows(Page page) {
        return channels.byPublicKey(page.channelKey())
                .filter(channel -> allows(channel, page))
                .isPresent();
    }

    private CorsConfiguration configuration(HttpServletRequest request) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(
                channel(request.getRequestURI()).map(Channel::allowedOrigins).orElse(List.of()));
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of("authorization", "content-type"));
        cors.setExposedHeaders(List.of("Retry-After", "Date"));
        cors.setMaxAge(600L);
        return cors;
    }
}
