package dev.parley.security;

import dev.parley.platform.PlatformProblem;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords. That is dear on purpose: a few at a time, so that strangers cannot take the whole machine. */
@Component
class Passwords {
    private static final int AT_ONCE = 8;
    private final PasswordEncoder encoder;
    private final Semaphore hashing = new Semaphore(AT_ONCE);
    /** Compared where there is none, so that the answer takes as long as for known accounts. */
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash(Base64.getEncoder().encodeToString(Tokens.random(32)));
    }

    /** What is stored of a password. */
    final String hash(String password) {
        return busily(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Whether this is the password; none fits where there is no hash. */
    boolean fits(String password, @Nullable String hash) {
        return busily(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T busily(Supplier<T> work) {
        if (!hashing.tryAcquire()) {
            throw PlatformProblem.BUSY
                    .with("Many people log in at this moment. Please try again.")
                    .retryAfter(Duration.ofSeconds(1));
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
