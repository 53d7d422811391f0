package dev.parley.providers.twilio;

import dev.parley.channels.ChannelHealth;
import dev.parley.providers.Deliveries;
import dev.parley.providers.OwnMessages;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Takes in what Twilio brought, or had when it was asked. */
@Component
class TwilioIntake {
    private final Deliveries deliveries;
    private final OwnMessages ours;
    private final ChannelHealth health;
    private final Missing missing;

    TwilioIntake(Deliveries deliveries, OwnMessages ours, ChannelHealth health, Missing missing) {
        this.deliveries = deliveries;
        this.ours = ours;
        this.health = health;
        this.missing = missing;
    }

    /** A customer's message that was brought. Durable once this returns. */
    void message(TwilioAccount account, TwilioForm form, byte[] raw) {
        var sid = form.value(TwilioMessages.SID);
        deliveries.receive(account.channel(), sid.isEmpty() ? fingerprint(raw) : key(sid), raw);
        missing.arrives(account.channelId());
        health.well(account.channelId());
    }

    /** A customer's message that Twilio has and did not bring. Durable once this returns. */
    void listed(TwilioAccount account, String sid, byte[] raw) {
        deliveries.receive(account.channel(), key(sid), raw);
    }

    /** What became of a message of ours, and which it is: it may come before the answer that gives its id. */
    void status(TwilioAccount account, String correlator, TwilioForm form, byte[] raw) {
        var sid = form.value(TwilioMessages.SID);
        if (!sid.isEmpty()) {
            TwilioAccount.Correlator.read(correlator)
                    .ifPresent(known -> ours.recognised(account.channelId(), known.messageId(), known.queuedAt(), sid));
        }
        deliveries.receive(account.channel(), "status " + fingerprint(raw), raw);
    }

    /** The same message has the same key, whichever way it came. */
    static String key(String sid) {
        return "message " + sid;
    }

    private static String fingerprint(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
