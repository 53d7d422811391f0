package dev.parley.security;

import dev.parley.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to links by which users choose a password: each works once and for a time (AD-6). */
@Service
public class Links {
    private static final Duration INVITE = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final LinkStore store;
    private final UserStore users;
    private final UserNews news;
    private final Clock clock;

    Links(LinkStore store, UserStore users, UserNews news, Clock clock) {
        this.store = store;
        this.users = users;
        this.news = news;
        this.clock = clock;
    }

    /** Makes a link for a user; the user's older one is void. Nobody can be shown it again. */
    @Transactional
    public UserLink make(long userId, Caller me) {
        var user = users.find(userId)
                .orElseThrow(() -> SecurityProblem.UNKNOWN_USER.with("There is no user " + userId + "."));
        if (!user.enabled()) {
            throw SecurityProblem.USER_DISABLED.with("This user is disabled. Enable them first.");
        }
        var purpose = user.invited() ? UserLink.Purpose.INVITE : UserLink.Purpose.RESET;
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.random(TOKEN_BYTES));
        var expiresAt = clock.instant().plus(lasts(purpose));
        store.put(userId, Tokens.hash(token), purpose, expiresAt);
        news.note(me, "user.link-made", user, Map.of("purpose", purpose, "expiresAt", expiresAt));
        return new UserLink(purpose, page(purpose) + "#" + token, expiresAt);
    }

    /** What the link is for, or UNKNOWN_LINK. */
    @Transactional(readOnly = true)
    public LinkView find(String token) {
        return store.find(Tokens.hash(token), clock.instant()).orElseThrow(Links::unknown);
    }

    /**
     * Sets the user's password and logs them out everywhere, or throws UNKNOWN_LINK; the link works no more.
     *
     * @param hash what the password hashes to
     */
    @Transactional
    public User use(String token, String hash) {
        find(token);
        var id = store.use(Tokens.hash(token), clock.instant()).orElseThrow(Links::unknown);
        users.setPassword(id, hash);
        news.endSessions(id);
        var user = users.find(id).orElseThrow();
        news.note(users.caller(id).orElseThrow(), "user.password-set", user, Map.of("by", "link"));
        return user;
    }

    private static Duration lasts(UserLink.Purpose purpose) {
        return switch (purpose) {
            case INVITE -> INVITE;
            case RESET -> RESET;
        };
    }

    private static String page(UserLink.Purpose purpose) {
        return switch (purpose) {
            case INVITE -> "/welcome";
            case RESET -> "/new-password";
        };
    }

    private static Problem unknown() {
        return SecurityProblem.UNKNOWN_LINK.with(
                "This link works no more: it was used, or its time is over. Please ask an administrator for a new one.");
    }
}
