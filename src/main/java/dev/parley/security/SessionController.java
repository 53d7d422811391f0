package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** First start, log in, log out. */
@RestController
class SessionController {
    private final Users users;
    private final LogIn logIn;
    private final ApplicationEventPublisher events;

    record SessionView(boolean firstStart, @Nullable Me user) {}

    record Credentials(
            @NotNull(message = "Please give your e-mail address.") @Size(max = 254)
            String email,

            @NotNull(message = "Please give your password.") @Size(max = 200)
            String password,

            @Nullable @Size(max = 50) String code) {}

    record FirstAdministrator(
            @NotBlank(message = "Please give your name.")
            @Size(max = 200, message = "A name has at most 200 characters.")
            String name,

            @NotBlank(message = "Please give an e-mail address.")
            @Email(message = "This is no e-mail address.")
            @Size(max = 254, message = "An e-mail address has at most 254 characters.")
            String email,

            @NotNull(message = "Please choose a password.")
            @Size(min = 10, max = 200, message = "A password has 10 to 200 characters.")
            String password) {}

    SessionController(Users users, LogIn logIn, ApplicationEventPublisher events) {
        this.users = users;
        this.logIn = logIn;
        this.events = events;
    }

    @GetMapping("/api/session")
    @Open(because = "the page asks who is logged in before anybody is")
    SessionView session(HttpServletRequest request, CsrfToken csrf) {
        csrf.getToken();
        var me = CallerLookup.userId(request).flatMap(users::me);
        return new SessionView(me.isEmpty() && users.firstStart(), me.orElse(null));
    }

    @PostMapping("/api/session")
    @Open(because = "logging in is for those who are not logged in; guessing is slowed down")
    Me logIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        var user =
                logIn.check(credentials.email(), credentials.password(), credentials.code(), request.getRemoteAddr());
        return open(request, user);
    }

    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    @Open(because = "it works only until somebody can manage users")
    Me setUp(@Valid @RequestBody FirstAdministrator first, HttpServletRequest request) {
        return open(request, users.setUp(first.name().strip(), first.email().strip(), first.password()));
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Open(because = "logging out twice does no harm")
    void logOut(HttpServletRequest request) {
        end(request);
    }

    private void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var user = CallerLookup.userId(request);
            var id = session.getId();
            session.invalidate();
            user.ifPresent(userId -> events.publishEvent(new SessionEnded(userId, id)));
        }
    }

    private Me open(HttpServletRequest request, long userId) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(Sessions.USER, Long.toString(userId));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(userId));
        return users.me(userId).orElseThrow();
    }
}
