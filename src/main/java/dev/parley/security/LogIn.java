package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks passwords, and slows down whoever guesses: after five failures an account waits, twice as long each time. */
@Service
class LogIn {
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final UserStore users;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;
    /** Compared for unknown accounts, so that the answer takes as long as for known ones. */
    private final String nobodysHash;

    private record Failures(int count, Instant last) {}

    LogIn(UserStore users, PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    /** The user's id, or WRONG_PASSWORD, or TOO_MANY_ATTEMPTS with the time to wait. */
    long check(String email, String password) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        mustNotWait(account);
        var known = users.credentials(email.strip());
        var matches = passwords.matches(
                password, known.map(UserStore.Credentials::passwordHash).orElse(nobodysHash));
        if (known.isPresent() && matches && known.get().enabled()) {
            jdbc.sql("delete from security.login_failure where account = :account")
                    .param("account", account)
                    .update();
            return known.get().id();
        }
        jdbc.sql("insert into security.login_failure (account, at) values (:account, :at)")
                .param("account", account.substring(0, Math.min(254, account.length())))
                .param("at", Columns.time(clock.instant()))
                .update();
        throw SecurityProblem.WRONG_PASSWORD.with("E-mail and password do not fit together.");
    }

    private void mustNotWait(String account) {
        var failures = jdbc.sql("""
                select count(*) as count, coalesce(max(at), 'epoch') as last from security.login_failure
                where account = :account and at > :since
                """)
                .param("account", account)
                .param("since", Columns.time(clock.instant().minus(LONGEST_WAIT)))
                .query((rs, _) -> new Failures(rs.getInt(1), rs.getTimestamp(2).toInstant()))
                .single();
        if (failures.count() < FREE_FAILURES) {
            return;
        }
        var wait = Duration.ofSeconds(1L << Math.min(10, failures.count() - FREE_FAILURES + 1));
        var left = Duration.between(clock.instant(), failures.last().plus(wait));
        if (left.isPositive()) {
            throw SecurityProblem.TOO_MANY_ATTEMPTS
                    .with("Too many wrong passwords for this account. Please wait " + (left.toSeconds() + 1)
                            + " seconds.")
                    .retryAfter(left);
        }
    }
}
