package dev.parley.providers;

import dev.parley.contacts.ChannelKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an answer may wait to leave, and how many messages an account sends in a second; 0 sends as fast as the provider takes
 * them.
 */
@Validated
@ConfigurationProperties("parley.delivery")
record DeliverySettings(
        @DefaultValue("24") @Min(value = 1, message = "must be at least 1")
        int longestWaitHours,

        @DefaultValue("30")
        @Min(value = 0, message = "must be at least 0")
        @Max(value = 10_000, message = "must be at most 10000")
        int telegramPerSecond,

        @DefaultValue("300")
        @Min(value = 0, message = "must be at least 0")
        @Max(value = 10_000, message = "must be at most 10000")
        int messengerPerSecond,

        @DefaultValue("300")
        @Min(value = 0, message = "must be at least 0")
        @Max(value = 10_000, message = "must be at most 10000")
        int instagramPerSecond,

        @DefaultValue("80")
        @Min(value = 0, message = "must be at least 0")
        @Max(value = 10_000, message = "must be at most 10000")
        int whatsappPerSecond) {

    Duration longestWait() {
        return Duration.ofHours(longestWaitHours);
    }

    /** Messages a second of an account of this kind, 0 where there is no limit. Twilio keeps a queue of its own. */
    int perSecond(ChannelKind kind) {
        return switch (kind) {
            case TELEGRAM -> telegramPerSecond;
            case MESSENGER -> messengerPerSecond;
            case INSTAGRAM -> instagramPerSecond;
            case WHATSAPP -> whatsappPerSecond;
            case WEBSITE, SMS -> 0;
        };
    }
}
