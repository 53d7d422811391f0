package dev.parley.chats;

import dev.parley.contacts.IdentityClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a provider tells us. Whatever the channel, it comes in one of these forms. */
public sealed interface InboundEvent {

    /** The channel it came on. */
    long channelId();

    /**
     * A message of a customer.
     *
     * @param providerId the provider's id, unique on the channel: the same id again is the same message
     * @param providerAt the provider's time
     * @param unit how exact that time is (Telegram and WhatsApp: a second)
     * @param sequence the provider's order among messages of equal time, 0 where there is none
     */
    record InboundMessage(
            long channelId,
            IdentityClaim from,
            String providerId,
            Instant providerAt,
            Duration unit,
            long sequence,
            MessageKind kind,
            String text,
            @Nullable Source source)
            implements InboundEvent {

        /** In microseconds, as the database keeps it: a finer time would compare as another one after it was stored. */
        public InboundMessage {
            providerAt = providerAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The customer got or read everything that was written to an identity up to a position. */
    record InboundReceipt(long channelId, long identityId, Position upTo, MessageStatus status)
            implements InboundEvent {}

    /** Where the customer wrote from: the page of a website and what led there. */
    record Source(@Nullable String page, @Nullable String referrer) {}
}
