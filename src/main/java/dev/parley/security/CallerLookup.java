package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
        return session(request)
                .flatMap(session -> session.getAttribute(SeldomSaved.CALLER) instanceof Caller caller
                        ? Optional.of(caller)
                        : userId(session).flatMap(users::caller));
    }

    static Optional<Long> userId(HttpServletRequest request) {
        return session(request).flatMap(CallerLookup::userId);
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> System.currentTimeMillis() - session.getCreationTime() <= Sessions.LONGEST_MILLIS);
    }

    private static Optional<Long> userId(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(Sessions.USER)).map(Long::valueOf);
    }
}
