package dev.parley.providers.website;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.InboundEvent.InboundReceipt;
import dev.parley.chats.InboundEvent.Source;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.chats.MessageStatus;
import dev.parley.chats.Position;
import dev.parley.chats.Taken;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.IdentityClaim;
import dev.parley.contacts.KnownIdentity;
import dev.parley.providers.IntakeGate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor can do: write, read their own thread, say what they have seen. */
@Component
class Conversations {
    private static final Duration OLDEST = Duration.ofHours(24);
    private final IntakeGate intake;
    private final Contacts contacts;
    private final Visitors visitors;
    private final LaneThread thread;
    private final WebsitePayloads payloads;
    private final Clock clock;

    /** Where a message stands now that it is durable. */
    record VisitorMessageWritten(
            String id,
            String position,
            Instant at,
            @JsonIgnore long identityId,
            @JsonIgnore long chatId) {}

    Conversations(
            IntakeGate intake,
            Contacts contacts,
            Visitors visitors,
            LaneThread thread,
            WebsitePayloads payloads,
            Clock clock) {
        this.intake = intake;
        this.contacts = contacts;
        this.visitors = visitors;
        this.thread = thread;
        this.payloads = payloads;
        this.clock = clock;
    }

    /** Takes a message in; durable once this returns. */
    VisitorMessageWritten write(Channel channel, Visitor visitor, WidgetController.VisitorMessage message, Body body) {
        introduce(visitor, message);
        var event = new InboundMessage(
                channel.id(),
                claim(channel, visitor, message),
                WidgetIds.onChannel(visitor, message.id()),
                believable(message.sentAt()),
                Duration.ofMillis(1),
                Math.max(0, message.sequence()),
                body,
                new Source(message.page(), message.referrer()));
        return switch (intake.take(event)) {
            case Taken.Stored stored ->
                new VisitorMessageWritten(
                        message.id().toString(),
                        stored.position().toString(),
                        stored.at(),
                        stored.identityId(),
                        stored.chatId());
            case Taken.ChannelInactive _ -> {
                if (message.hasFile()) {
                    // Files that nobody claims are removed: in quarantine the message would soon have none.
                    throw WidgetProblem.CLOSED.with("This chat is closed at the moment, so no files can be sent.");
                }
                payloads.keepAside(channel, event);
                throw WidgetProblem.CLOSED.with(
                        "This chat is closed at the moment. Your message is kept, but nobody may see it for a while.");
            }
            case Taken.Refused _ ->
                throw WidgetProblem.CLOSED.with("This message cannot be stored. Please write it in other words.");
            case Taken.Noted _ -> throw new IllegalStateException("a message was taken as a receipt");
        };
    }

    private static IdentityClaim claim(Channel channel, Visitor visitor, WidgetController.VisitorMessage message) {
        return new IdentityClaim(
                ChannelKind.WEBSITE,
                List.of(visitor.identityKey()),
                message.name() == null ? visitor.name() : message.name(),
                message.email() == null ? visitor.email() : message.email(),
                null,
                channel.language(),
                channel.name());
    }

    /** Notes what has arrived at the visitor or was read by them, up to a position. */
    void seen(Lane lane, Position upTo, boolean read) {
        var status = read ? MessageStatus.READ : MessageStatus.DELIVERED;
        intake.take(new InboundReceipt(lane.channelId(), lane.identityId(), upTo, status));
    }

    /** The visitor's identity; empty until their first message. */
    Optional<KnownIdentity> identity(Visitor visitor) {
        return contacts.identity(ChannelKind.WEBSITE, visitor.identityKey());
    }

    /** The visitor's thread before a position. */
    List<WidgetMessage> before(Visitor visitor, @Nullable Position before, int limit) {
        return identity(visitor)
                .map(known -> thread.before(new Lane(visitor.channelId(), known.identityId()), before, limit))
                .orElse(List.of())
                .stream()
                .map(WidgetMessage::of)
                .toList();
    }

    /** What the visitor tells later about themselves goes to the contact, unless it is filled already. */
    private void introduce(Visitor visitor, WidgetController.VisitorMessage message) {
        var newName = message.name() != null && !message.name().equals(visitor.name());
        var newEmail = message.email() != null && !message.email().equals(visitor.email());
        if (newName || newEmail) {
            identity(visitor)
                    .ifPresent(known -> contacts.introduce(known.contactId(), message.name(), message.email()));
            visitors.introduce(visitor, message.name(), message.email());
        }
    }

    /** The time the widget gives, where it can be true: not in the future, and not older than a widget keeps trying. */
    private Instant believable(@Nullable Instant sentAt) {
        var now = clock.instant();
        return sentAt == null || sentAt.isAfter(now) || sentAt.isBefore(now.minus(OLDEST)) ? now : sentAt;
    }
}
