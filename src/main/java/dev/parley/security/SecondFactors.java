package dev.parley.security;

import dev.parley.platform.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of each user: codes of an authenticator app, and recovery codes for the day the phone is lost (AD-6). */
@Service
class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactorStore store;
    private final UserStore users;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, UserStore users, Secrets secrets, Audit audit, Clock clock) {
        this.store = store;
        this.users = users;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOn(long userId) {
        return store.isOn(userId);
    }

    /** Makes a secret that counts for nothing until it is confirmed; a later one takes its place. */
    @Transactional
    public SecondFactorStart start(Caller me) {
        if (!store.begin(me.id())) {
            throw SecurityProblem.SECOND_FACTOR_ON.with(
                    "The second factor is on already. Switch it off first to use another app.");
        }
        var secret = Base32.encode(Tokens.random(SECRET_BYTES));
        secrets.put(secretOf(me.id()), secret);
        var email = URLEncoder.encode(users.credentials(me.id()).email(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new SecondFactorStart(secret, "otpauth://totp/Parley:" + email + "?secret=" + secret + "&issuer=Parley");
    }

    /** Switches it on if the code is right, and answers the recovery codes; empty if it is wrong. */
    @Transactional
    public Optional<List<String>> confirm(String code, Caller me) {
        if (!store.isPending(me.id())) {
            throw SecurityProblem.SECOND_FACTOR_NOT_STARTED.with("Please begin again: give your password first.");
        }
        var step = Totp.stepOf(secret(me.id()), normal(code), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        store.confirm(me.id(), step.getAsLong(), clock.instant());
        var codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        store.setRecoveryCodes(
                me.id(), codes.stream().map(one -> hash(me.id(), one)).toList());
        audit.note(me, "user.second-factor-on", new AuditObject("user", me.id(), me.name()), Map.of());
        return Optional.of(codes);
    }

    /** Whether this is a code of now that was not used, or a recovery code that was not used; either counts once. */
    @Transactional
    public boolean accept(long userId, String code) {
        var typed = normal(code);
        var step = Totp.stepOf(secret(userId), typed, clock.instant());
        return step.isPresent()
                ? store.use(userId, step.getAsLong())
                : store.useRecoveryCode(userId, hash(userId, typed));
    }

    /** Switches it off, by the user or by an administrator. */
    @Transactional
    public void off(long userId, Caller me) {
        var user = users.find(userId)
                .orElseThrow(() -> SecurityProblem.UNKNOWN_USER.with("There is no user " + userId + "."));
        if (store.remove(userId)) {
            secrets.remove(secretOf(userId));
            audit.note(me, "user.second-factor-off", new AuditObject("user", userId, user.name()), Map.of());
        }
    }

    private byte[] secret(long userId) {
        return Base32.decode(secrets.read(secretOf(userId)).orElseThrow());
    }

    private static String secretOf(long userId) {
        return "user/" + userId + "/totp";
    }

    /** 80 random bits in four groups. */
    private static String recoveryCode() {
        return String.join("-", Base32.encode(Tokens.random(RECOVERY_BYTES)).split("(?<=\\G.{4})"));
    }

    /** However people type it: with gaps, hyphens or small letters. */
    private static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] hash(long userId, String code) {
        return Tokens.hash(userId + " " + normal(code));
    }
}
