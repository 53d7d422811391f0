package dev.parley.security;

import dev.parley.platform.Columns;
import dev.parley.platform.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords or codes: after five failures an account waits, twice as long each time, and one address
 * may try only so often.
 */
@Component
class Guesses {
    /** Whoever tries to log in. */
    static final Caller STRANGER = new Caller(0, "Somebody not logged in", Set.of());

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final UserStore users;
    private final Audit audit;
    private final Clock clock;
    private final RateLimiter byAddress;

    /** An attempt counts as a failure until it is known to be none; `number` says how many there are with it. */
    record Attempt(long id, String account, int number) {}

    private record Failures(int count, Instant last) {}

    Guesses(JdbcClient jdbc, UserStore users, Audit audit, Clock clock, LogInSettings settings) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
        this.byAddress = new RateLimiter(clock, settings.attemptsPerMinuteAndAddress());
    }

    /** Throws TOO_MANY when an address tries too often. */
    void from(String address) {
        byAddress.take(address);
    }

    /** Counts the attempt before anything is looked at, so that guesses made side by side see each other; or TOO_MANY_ATTEMPTS. */
    @Transactional
    public Attempt begin(String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", account)
                .query((_, _) -> true)
                .single();
        var failures = failures(account);
        mustNotWait(failures);
        var id = jdbc.sql("insert into security.login_failure (account, at) values (:account, :at) returning id")
                .param("account", account)
                .param("at", Columns.time(clock.instant()))
                .query(Long.class)
                .single();
        return new Attempt(id, account, failures.count() + 1);
    }

    /** It was wrong. The one that makes the account wait from now on is noted. */
    @Transactional
    public void failed(Attempt attempt, Caller who) {
        if (attempt.number() == FREE_FAILURES) {
            users.credentials(attempt.account())
                    .ifPresent(known -> audit.note(
                            who,
                            "session.failed-lock",
                            new AuditObject("user", known.id(), attempt.account()),
                            Map.of("failures", FREE_FAILURES)));
        }
    }

    /** It was right as far as it went: it counts no more, but the failures before it do. */
    void spare(Attempt attempt) {
        jdbc.sql("delete from security.login_failure where id = :id")
                .param("id", attempt.id())
                .update();
    }

    /** The account's owner has proven who they are: all failures are forgotten. */
    void forget(String account) {
        jdbc.sql("delete from security.login_failure where account = :account")
                .param("account", account)
                .update();
    }

    @Scheduled(fixedDelay = 10 * 60_000)
    void forgetOld() {
        jdbc.sql("delete from security.login_failure where at < :time")
                .param("time", Columns.time(clock.instant().minus(LONGEST_WAIT)))
                .update();
    }

    private Failures failures(String account) {
        return jdbc.sql("""
                select count(*) as count, coalesce(max(at), 'epoch') as last from security.login_failure
                where account = :account and at > :since
                """)
                .param("account", account)
                .param("since", Columns.time(clock.instant().minus(LONGEST_WAIT)))
                .query((rs, _) -> new Failures(rs.getInt(1), rs.getTimestamp(2).toInstant()))
                .single();
    }

    private void mustNotWait(Failures failures) {
        if (failures.count() < FREE_FAILURES) {
            return;
        }
        var wait = Duration.ofSeconds(1L << Math.min(10, failures.count() - FREE_FAILURES + 1));
        var left = Duration.between(clock.instant(), failures.last().plus(wait));
        if (left.isPositive()) {
            throw SecurityProblem.TOO_MANY_ATTEMPTS
                    .with("Too many wrong passwords or codes for this account. Please wait " + (left.toSeconds() + 1)
                            + " seconds.")
                    .retryAfter(left);
        }
    }
}
