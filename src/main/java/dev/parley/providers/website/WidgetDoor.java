package dev.parley.providers.website;

import dev.parley.platform.DatabaseFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets allowed sites in. A database that is away already here is answered as it is further inside: the widget tries again. */
final class WidgetDoor extends CorsFilter {
    private static final byte[] AWAY = """
            {"type":"urn:parley:problem:database-away","title":"Service Unavailable","status":503,\
            "detail":"The database is away for a moment. Please try again."}""".getBytes(StandardCharsets.UTF_8);

    WidgetDoor(CorsConfigurationSource origins) {
        super(origins);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            super.doFilterInternal(request, response, chain);
        } catch (RuntimeException e) {
            if (!DatabaseFault.of(e).passes() || response.isCommitted()) {
                throw e;
            }
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(AWAY);
        }
    }
}
