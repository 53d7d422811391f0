package dev.parley.chats;

import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Body body,
            @Nullable Source source)
            implements InboundEvent {

        /** In microseconds, as the database keeps it: a finer time would compare as another one after it was stored. */
        public InboundMessage {
            providerAt = providerAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * What a message says.
     *
     * @param text the text or caption, empty where there is none
     * @param about the provider's word for what came, where it is not shown fully
     * @param replyTo the provider's id of the message it answers
     * @param raw what the provider sent, kept where it is not shown fully
     * @param files to be fetched after the message is stored; whatever has some is no plain text
     * @param forwarded somebody else wrote it, and the customer passed it on
     * @param album what pictures that were sent as one share
     */
    record Body(
            MessageKind kind,
            String text,
            @Nullable String about,
            @Nullable String replyTo,
            @Nullable String raw,
            List<InboundFile> files,
            boolean forwarded,
            @Nullable String album) {
        private static final int LONGEST = 32_000;

        /** The database keeps no NUL characters, and no panel shows a book: far beyond any provider's limit a text is cut. */
        public Body {
            text = text.replace("\0", "");
            raw = raw == null ? null : raw.replace("\0", "");
            files = List.copyOf(files);
            album = album == null || album.isBlank() ? null : album.replace("\0", "");
            if (text.length() > LONGEST) {
                text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
            }
        }

        /** Neither forwarded nor of an album. */
        public Body(
                MessageKind kind,
                String text,
                @Nullable String about,
                @Nullable String replyTo,
                @Nullable String raw,
                List<InboundFile> files) {
            this(kind, text, about, replyTo, raw, files, false, null);
        }

        /** The same with these marks. */
        public Body marked(boolean isForwarded, @Nullable String ofAlbum) {
            return new Body(kind, text, about, replyTo, raw, files, isForwarded, ofAlbum);
        }

        /** Without files. */
        public Body(
                MessageKind kind, String text, @Nullable String about, @Nullable String replyTo, @Nullable String raw) {
            this(kind, text, about, replyTo, raw, List.of());
        }

        /** A plain text. */
        public static Body text(String text) {
            return new Body(MessageKind.TEXT, text, null, null, null);
        }
    }

    /** The customer got or read everything that was written to an identity up to a position. */
    record InboundReceipt(long channelId, long identityId, Position upTo, MessageStatus status)
            implements InboundEvent {}

    /** The customer got or read everything that the provider took before this time; a receipt for providers that name no message. */
    record InboundWatermark(long channelId, ChannelKind kind, IdentityClaim.Key key, Instant upTo, MessageStatus status)
            implements InboundEvent {

        /** As for messages: microseconds. */
        public InboundWatermark {
            upTo = upTo.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * What our side sent, told by the provider: a message of ours that left here, or one that was written elsewhere (IN-15).
     *
     * @param to the customer
     * @param ours the id of our message, null when the provider's message carries none
     * @param body null where the provider tells nothing of it, and only a message of ours can be meant
     */
    record InboundEcho(
            long channelId,
            ChannelKind kind,
            IdentityClaim.Key to,
            String providerId,
            Instant at,
            @Nullable Long ours,
            @Nullable Body body)
            implements InboundEvent {

        /** As for messages: microseconds. */
        public InboundEcho {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * The customer changed a message, or deleted it (IN-14). It goes to its message, also in a finished chat; one that comes before
     * its message waits for it.
     *
     * @param text the new text, null when the message was deleted
     * @param sequence the provider's order among changes of equal time
     */
    record InboundEdit(
            long channelId,
            String providerId,
            Instant at,
            long sequence,
            @Nullable String text) implements InboundEvent {

        /** As for messages: no NUL characters, microseconds. */
        public InboundEdit {
            text = text == null ? null : Body.text(text).text();
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * The customer reacted to a message of either side, or took a reaction back (PN-9). It goes to its message, also in a finished
     * chat; one that comes before its message, or before our answer's id is known, waits for it.
     *
     * @param emoji what they reacted with, at most three; null when nothing is left
     * @param sequence the provider's order among reactions of equal time
     */
    record InboundReaction(
            long channelId, String providerId, @Nullable String emoji, Instant at, long sequence)
            implements InboundEvent {
        private static final Pattern SIGN = Pattern.compile("\\X");
        private static final String PLAIN_HEART = "❤";
        private static final int MOST = 3;
        private static final int LONGEST = 64;

        /** As for messages: no NUL characters, microseconds. */
        public InboundReaction {
            emoji = emoji == null ? null : shown(emoji.replace("\0", "").strip());
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        private static @Nullable String shown(String text) {
            var signs = SIGN.matcher(text)
                    .results()
                    .limit(MOST)
                    .map(MatchResult::group)
                    // Without its second character some systems show it in black.
                    .map(sign -> sign.equals(PLAIN_HEART) ? "❤️" : sign)
                    .collect(Collectors.joining());
            return signs.isEmpty() || signs.length() > LONGEST ? null : signs;
        }
    }

    /** The customer blocked the account, or lets it write again. */
    record InboundBlock(long channelId, ChannelKind kind, IdentityClaim.Key who, boolean blocked, Instant at)
            implements InboundEvent {}

    /**
     * What became of a message of ours, as the provider tells it later. It only ever raises a status, and a failure is taken back by
     * nothing but an arrival (PN-8). One that comes before the message's id is known waits for it.
     *
     * @param reason why it failed, in words, null where it did not
     */
    record InboundStatus(
            long channelId,
            String providerId,
            MessageStatus status,
            @Nullable String reason,
            Instant at) implements InboundEvent {}

    /**
     * The customer read a message of ours, and everything that was written to them before; for providers that name that message only.
     */
    record InboundReadUpTo(long channelId, String providerId, Instant at) implements InboundEvent {
        /** What it says of the message itself. */
        InboundStatus ofItself() {
            return new InboundStatus(channelId, providerId, MessageStatus.READ, null, at);
        }
    }

    /** Where the customer wrote from: the page of a website and what led there. */
    record Source(@Nullable String page, @Nullable String referrer) {
        private static final int LONGEST_SOURCE = 2_000;

        /** What an advertisement or a link says of itself: an address that is none of the web's is left out; null if nothing is left. */
        public static @Nullable Source of(String page, String... referrers) {
            var address = page.matches("(?i)https?://.*") ? shown(page) : null;
            var words = Stream.of(referrers)
                    .filter(one -> !one.isBlank())
                    .findFirst()
                    .map(Source::shown)
                    .orElse(null);
            return address == null && words == null ? null : new Source(address, words);
        }

        private static String shown(String text) {
            var clean = text.replace("\0", "");
            return clean.length() > LONGEST_SOURCE ? clean.substring(0, LONGEST_SOURCE) : clean;
        }
    }
}
