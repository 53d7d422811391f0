package dev.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for the filters what {@link ProblemAdvice} answers for the controllers: sessions are looked up before any controller is
 * reached, and with the database away that must be a 503 in words, not a stack trace.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OutageAnswer extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(OutageAnswer.class);
    private static final String ANSWER = """
            {"type":"urn:parley:problem:%s","title":"%s","status":%d,"detail":"%s"}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(response, e);
        }
    }

    private static void answer(HttpServletResponse response, Exception e) throws IOException {
        response.resetBuffer();
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (DatabaseFault.of(e).passes()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(
                    response,
                    ANSWER.formatted(
                            "database-away",
                            "Service Unavailable",
                            503,
                            "The database is away for a moment. Please try again."));
            return;
        }
        var id = UUID.randomUUID();
        Faults.log(log, id, e);
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        write(
                response,
                ANSWER.formatted(
                        "fault",
                        "Internal Server Error",
                        500,
                        "Parley met a fault of its own. Your administrator finds it in the log as " + id + "."));
    }

    /** Whoever failed may have begun to write, in one of two ways, and the other is not allowed any more. */
    private static void write(HttpServletResponse response, String body) throws IOException {
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException _) {
            response.getWriter().write(body);
        }
    }
}
