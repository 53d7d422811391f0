package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the user behind a request, with the rights they have now. */
@Component
public class CallerLookup {
    private final Users users;

    CallerLookup(Users users) {
        this.users = users;
    }

    /** The caller, empty when nobody is logged in, the session is too old, or the user was disabled. */
    public Optional<Caller> of(HttpServletRequest request) {
        return userId(request).flatMap(users::caller);
    }

    static Optional<Long> userId(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || System.currentTimeMillis() - session.getCreationTime() > Sessions.LONGEST_MILLIS) {
            return Optional.empty();
        }
        return Optional.ofNullable((String) session.getAttribute(Sessions.USER)).map(Long::valueOf);
    }
}
