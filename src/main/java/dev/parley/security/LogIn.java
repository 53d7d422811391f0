package dev.parley.security;

import dev.parley.platform.Columns;
import dev.parley.platform.PlatformProblem;
import dev.parley.platform.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks passwords, and slows down whoever guesses: after five failures an account waits, twice as long each time. */
@Service
class LogIn {
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int HASHES_AT_ONCE = 8;

    private final UserStore users;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RateLimiter byAddress;
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE);
    /** Compared for unknown accounts, so that the answer takes as long as for known ones. */
    private final String nobodysHash;

    private record Failures(int count, Instant last) {}

    LogIn(UserStore users, PasswordEncoder passwords, JdbcClient jdbc, Clock clock, LogInSettings settings) {
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.byAddress = new RateLimiter(clock, settings.attemptsPerMinuteAndAddress());
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    /** The user's id, or WRONG_PASSWORD, or TOO_MANY_ATTEMPTS with the time to wait. */
    long check(String email, String password, String address) {
        byAddress.take(address);
        var account = email.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        mustNotWait(account);
        // Counted before the password is looked at, so that guesses made side by side are seen by each other.
        fail(account);
        var known = users.credentials(account);
        var matches =
                matches(password, known.map(UserStore.Credentials::passwordHash).orElse(nobodysHash));
        if (known.isPresent() && matches && known.get().enabled()) {
            jdbc.sql("delete from security.login_failure where account = :account")
                    .param("account", account)
                    .update();
            return known.get().id();
        }
        throw SecurityProblem.WRONG_PASSWORD.with("E-mail and password do not fit together.");
    }

    /** Hashing is dear on purpose: a few at a time, so that strangers cannot take the whole machine. */
    private boolean matches(String password, String hash) {
        if (!hashing.tryAcquire()) {
            throw PlatformProblem.BUSY
                    .with("Many people log in at this moment. Please try again.")
                    .retryAfter(Duration.ofSeconds(1));
        }
        try {
            return passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private void fail(String account) {
        jdbc.sql("insert into security.login_failure (account, at) values (:account, :at)")
                .param("account", account)
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelay = 10 * 60_000)
    void forgetOld() {
        jdbc.sql("delete from security.login_failure where at < :time")
                .param("time", Columns.time(clock.instant().minus(LONGEST_WAIT)))
                .update();
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
