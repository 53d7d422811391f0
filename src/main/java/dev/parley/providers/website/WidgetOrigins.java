package dev.parley.providers.website;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
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
        var registration = new FilterRegistrationBean<>(new CorsFilter(this::configuration));
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

    /** Whether pages of this origin may talk to the channel. */
    boolean allows(Channel channel, @Nullable String origin, HttpServletRequest request) {
        return origin == null || channel.allowedOrigins().contains(origin) || !CorsUtils.isCorsRequest(request);
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
