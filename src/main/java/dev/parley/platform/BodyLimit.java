package dev.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies larger than anything the interface takes, before anything reads them: strangers must not fill the memory. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class BodyLimit extends OncePerRequestFilter {
    /** Bytes: a message of 4096 characters, each escaped, and room for the rest. */
    static final int MOST = 64 * 1024;

    /** Bytes of a provider's delivery, which may carry many messages; its proof is looked at before it is read. */
    static final int MOST_OF_A_PROVIDER = 8 << 20;

    private static final Pattern UPLOADS =
            Pattern.compile("/api/chats/[0-9]{1,18}/files|/widget/api/[^/]{1,64}/files/[0-9a-fA-F-]{36}");

    private static final String ANSWER = """
            {"type":"urn:parley:problem:too-large","title":"Content Too Large","status":413,\
            "detail":"What was sent is too large."}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(ANSWER);
            return;
        }
        chain.doFilter(new Limited(request, MOST), response);
    }

    /** A provider's delivery, whose body may be that much larger. */
    public static HttpServletRequest delivery(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_OF_A_PROVIDER) {
            throw tooLarge();
        }
        return new Limited(request, MOST_OF_A_PROVIDER);
    }

    /** A file has limits of its own, and goes to the disk as it comes. */
    private static boolean isUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && UPLOADS.matcher(request.getRequestURI()).matches();
    }

    private static Problem tooLarge() {
        return PlatformProblem.TOO_LARGE.with("What was sent is too large.");
    }

    /** For bodies that do not say their length. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), most);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream from;
        private final int most;
        private int read;

        LimitedStream(ServletInputStream from, int most) {
            this.from = from;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return count(from.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var got = from.read(bytes, offset, length);
            return count(got, got);
        }

        private int count(int result, int bytes) {
            read += Math.max(0, bytes);
            if (read > most) {
                throw tooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
