package dev.parley.security;

import dev.parley.platform.PlatformProblem;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks who somebody is: by password, and by a code where a second factor is on. */
@Service
class LogIn {
    private final UserStore users;
    private final Passwords passwords;
    private final Guesses guesses;
    private final SecondFactors secondFactors;
    private final Links links;

    LogIn(UserStore users, Passwords passwords, Guesses guesses, SecondFactors secondFactors, Links links) {
        this.users = users;
        this.passwords = passwords;
        this.guesses = guesses;
        this.secondFactors = secondFactors;
        this.links = links;
    }

    /** The user's id, or WRONG_PASSWORD, SECOND_FACTOR_NEEDED, WRONG_CODE, or TOO_MANY_ATTEMPTS with the time to wait. */
    long check(String email, String password, @Nullable String code, String address) {
        guesses.from(address);
        var attempt = guesses.begin(account(email));
        var known = users.credentials(attempt.account());
        var fits = unlessBusy(
                attempt,
                () -> passwords.fits(
                        password, known.map(UserStore.StoredPassword::hash).orElse(null)));
        if (known.isEmpty() || !fits || !known.get().enabled()) {
            guesses.failed(attempt, Guesses.STRANGER);
            throw SecurityProblem.WRONG_PASSWORD.with("E-mail and password do not fit together.");
        }
        if (secondFactors.isOn(known.get().id())) {
            checkCode(known.get().id(), code, attempt);
        }
        guesses.forget(attempt.account());
        return known.get().id();
    }

    /** Asks a logged-in user for the password once more; a wrong one counts like one at the log-in, and is shown beside the field. */
    void again(Caller me, String password, String field) {
        var stored = users.credentials(me.id());
        var attempt = guesses.begin(account(stored.email()));
        if (!unlessBusy(attempt, () -> passwords.fits(password, stored.hash()))) {
            guesses.failed(attempt, me);
            throw PlatformProblem.INVALID.with("This is not your password.").at(field);
        }
        guesses.spare(attempt);
    }

    /** Asks a logged-in user for a code of the second factor they are about to switch on. */
    List<String> confirm(Caller me, String code) {
        var attempt = guesses.begin(account(users.credentials(me.id()).email()));
        var codes = unlessBusy(attempt, () -> secondFactors.confirm(code, me));
        if (codes.isEmpty()) {
            guesses.failed(attempt, me);
            throw PlatformProblem.INVALID
                    .with("This code is wrong. Please check that the phone's clock is right, and type the next code.")
                    .at("code");
        }
        guesses.spare(attempt);
        return codes.get();
    }

    /** What could not be looked at was no guess. */
    private <T> T unlessBusy(Guesses.Attempt attempt, Supplier<T> look) {
        try {
            return look.get();
        } catch (RuntimeException busy) {
            guesses.spare(attempt);
            throw busy;
        }
    }

    /** Throws TOO_MANY when an address tries too often. */
    void mayTry(String address) {
        guesses.from(address);
    }

    /** Sets a password by a link. Nothing is hashed for those who have none that works. */
    void newPassword(String token, String password, String address) {
        guesses.from(address);
        links.find(token);
        var user = links.use(token, passwords.hash(password));
        guesses.forget(account(user.email()));
    }

    private void checkCode(long userId, @Nullable String code, Guesses.Attempt attempt) {
        if (code == null || code.isBlank()) {
            guesses.spare(attempt);
            throw SecurityProblem.SECOND_FACTOR_NEEDED.with("Please give the code of your authenticator app.");
        }
        if (!secondFactors.accept(userId, code)) {
            guesses.failed(attempt, Guesses.STRANGER);
            throw SecurityProblem.WRONG_CODE.with("This code is wrong or was used already. Please type the next one.");
        }
    }

    private static String account(String email) {
        return email.strip().toLowerCase(Locale.ROOT).replace("\0", "");
    }
}
