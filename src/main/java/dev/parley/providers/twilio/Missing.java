package dev.parley.providers.twilio;

import dev.parley.channels.ChannelHealth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which channels get messages only because Parley asks: Twilio's calls do not arrive there, and an administrator is told (AD-4). */
@Component
class Missing {
    private final ChannelHealth health;
    private final Set<Long> channels = ConcurrentHashMap.newKeySet();

    Missing(ChannelHealth health) {
        this.health = health;
    }

    /** A message was found that no call had brought, though nothing was wrong on our side. */
    void found(TwilioAccount account) {
        channels.add(account.channelId());
        health.trouble(
                account.channelId(),
                "Twilio's calls do not arrive, so messages come up to two minutes late. In the Twilio console, compare the"
                        + " address of the number with " + account.webhook(TwilioWebhook.MESSAGE)
                        + ", and the auth token with this channel's.");
    }

    /** A call has arrived. */
    void arrives(long channelId) {
        channels.remove(channelId);
    }

    /** Twilio answers when it is asked; that alone does not mean that its calls arrive. */
    void answers(long channelId) {
        if (!channels.contains(channelId)) {
            health.well(channelId);
        }
    }
}
