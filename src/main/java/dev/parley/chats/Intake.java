package dev.parley.chats;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.chats.InboundEvent.InboundReadUpTo;
import dev.parley.chats.InboundEvent.InboundReceipt;
import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.InboundEvent.InboundWatermark;
import dev.parley.chats.IntakeStore.Addition;
import dev.parley.chats.IntakeStore.Landed;
import dev.parley.chats.IntakeStore.LaneFrom;
import dev.parley.chats.IntakeStore.Placed;
import dev.parley.chats.IntakeStore.ProviderKey;
import dev.parley.chats.IntakeStore.Row;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.KnownIdentity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes messages in: a fixed number of statements, however many messages come at once. The identities are locked first, in a
 * statement of their own; only then is looked which messages are known already, so that the same message on two nodes at once is
 * seen by the second.
 */
@Component
class Intake {
    private final Channels channels;
    private final Contacts contacts;
    private final IntakeStore store;
    private final PublicIds ids;
    private final Clock clock;

    /** A message that was not seen before, and who wrote it. */
    private record Fresh(InboundMessage message, KnownIdentity from) {}

    /** A fresh message with its place. */
    private record PlacedMessage(Fresh fresh, Position position) {}

    private record ChatKey(long channelId, long contactId) {}

    /** What became of each event, in order, the chats that changed by it, and how many messages of which kind came. */
    record Result(List<Taken> taken, List<Landed> chats, MessagesTaken counts) {}

    Intake(Channels channels, Contacts contacts, IntakeStore store, PublicIds ids, Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Result take(List<InboundEvent> events) {
        var messages = events.stream()
                .filter(InboundMessage.class::isInstance)
                .map(InboundMessage.class::cast)
                .toList();
        var taken = new HashMap<InboundMessage, Taken>();
        var counts = new MessagesTaken(new EnumMap<>(ChannelKind.class), new EnumMap<>(ChannelKind.class));
        var landed = messages.isEmpty() ? List.<Landed>of() : takeMessages(messages, taken, counts);
        return new Result(
                events.stream()
                        .map(event -> switch (event) {
                            case InboundMessage message -> Objects.requireNonNull(taken.get(message));
                            case InboundReaction _,
                                    InboundReceipt _,
                                    InboundEdit _,
                                    InboundBlock _,
                                    InboundStatus _,
                                    InboundWatermark _,
                                    InboundReadUpTo _,
                                    InboundEcho _ -> new Taken.Noted();
                        })
                        .toList(),
                landed,
                counts);
    }

    private List<Landed> takeMessages(
            List<InboundMessage> messages, Map<InboundMessage, Taken> taken, MessagesTaken counts) {
        var byId = channels
                .keep(messages.stream()
                        .map(InboundMessage::channelId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Channel::id, Function.identity()));
        var active = new ArrayList<InboundMessage>();
        for (var message : messages) {
            var channel = byId.get(message.channelId());
            if (channel != null && channel.active()) {
                active.add(message);
            } else {
                taken.put(message, new Taken.ChannelInactive());
            }
        }
        if (active.isEmpty()) {
            return List.of();
        }
        var identities =
                contacts.resolve(active.stream().map(InboundMessage::from).toList());
        // Not earlier: whoever waited for the same identity would stand before what was taken meanwhile.
        var now = clock.instant();
        var earlier = store.earlier(active, lanes(active, identities));
        var fresh = fresh(active, identities, earlier.known(), taken);
        count(active, fresh, byId, counts);
        var placed = place(fresh, earlier.placed(), now);
        var landed = placed.isEmpty() ? List.<Landed>of() : land(placed, byId, taken, now);
        repeatWithinTheBatch(active, taken);
        return landed;
    }

    private static List<Fresh> fresh(
            List<InboundMessage> active,
            List<KnownIdentity> identities,
            Map<ProviderKey, Taken.Stored> known,
            Map<InboundMessage, Taken> taken) {
        var fresh = new LinkedHashMap<ProviderKey, Fresh>();
        for (int i = 0; i < active.size(); i++) {
            var message = active.get(i);
            var stored = known.get(key(message));
            if (stored != null) {
                taken.put(message, stored);
            } else {
                fresh.putIfAbsent(key(message), new Fresh(message, identities.get(i)));
            }
        }
        return List.copyOf(fresh.values());
    }

    /** From where on each lane has to be known, to find the places of its messages. */
    private static List<LaneFrom> lanes(List<InboundMessage> active, List<KnownIdentity> identities) {
        var from = new HashMap<Lane, Instant>();
        for (int i = 0; i < active.size(); i++) {
            var message = active.get(i);
            from.merge(
                    new Lane(message.channelId(), identities.get(i).identityId()),
                    message.providerAt().minus(Placing.SKEW),
                    (a, b) -> a.isBefore(b) ? a : b);
        }
        return from.entrySet().stream()
                .map(entry ->
                        new LaneFrom(entry.getKey().channelId(), entry.getKey().identityId(), entry.getValue()))
                .toList();
    }

    /** Gives each message its place, the provider's latest first, and answers them in the order in which they are shown. */
    private List<PlacedMessage> place(List<Fresh> fresh, List<Placed> earlier, Instant now) {
        var neighbours = earlier.stream()
                .collect(Collectors.groupingBy(
                        one -> new Lane(one.channelId(), one.identityId()), Collectors.toCollection(ArrayList::new)));
        var publicIds = fresh.stream().collect(Collectors.toMap(Function.identity(), _ -> ids.next()));
        var latestFirst = new ArrayList<>(fresh);
        latestFirst.sort(Comparator.comparing((Fresh one) -> one.message().providerAt())
                .thenComparing(one -> one.message().sequence())
                .reversed());
        var placed = new ArrayList<PlacedMessage>();
        for (var one : latestFirst) {
            var lane = neighbours.computeIfAbsent(lane(one), _ -> new ArrayList<>());
            var message = one.message();
            var at = Placing.orderAt(message, now, lane);
            lane.add(new Placed(
                    message.channelId(), one.from().identityId(), message.providerAt(), message.sequence(), at));
            placed.add(new PlacedMessage(
                    one, new Position(at, message.sequence(), Objects.requireNonNull(publicIds.get(one)))));
        }
        placed.sort(Comparator.comparing(PlacedMessage::position));
        return placed;
    }

    private List<Landed> land(
            List<PlacedMessage> placed, Map<Long, Channel> byId, Map<InboundMessage, Taken> taken, Instant now) {
        var byChat = new TreeMap<ChatKey, List<PlacedMessage>>(
                Comparator.comparingLong(ChatKey::channelId).thenComparingLong(ChatKey::contactId));
        placed.forEach(one ->
                byChat.computeIfAbsent(chatKey(one), _ -> new ArrayList<>()).add(one));
        var additions = byChat.entrySet().stream()
                .map(entry -> addition(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(byId.get(entry.getKey().channelId()))))
                .toList();
        var rows = new ArrayList<Row>();
        byChat.values().forEach(messages -> {
            for (int i = 0; i < messages.size(); i++) {
                var one = messages.get(i);
                rows.add(new Row(one.fresh().message(), one.fresh().from(), one.position(), messages.size() - 1L - i));
            }
        });
        var landed = store.land(additions, rows, now);
        answer(placed, landed, taken, now);
        return landed;
    }

    private static void answer(
            List<PlacedMessage> placed, List<Landed> landed, Map<InboundMessage, Taken> taken, Instant now) {
        var chats = landed.stream()
                .collect(
                        Collectors.toMap(chat -> new ChatKey(chat.channelId(), chat.contactId()), Function.identity()));
        for (var one : placed) {
            var chat = Objects.requireNonNull(chats.get(chatKey(one)));
            taken.put(
                    one.fresh().message(),
                    new Taken.Stored(chat.chatId(), one.fresh().from().identityId(), one.position(), now));
        }
    }

    private static Addition addition(ChatKey key, List<PlacedMessage> messages, Channel channel) {
        var first = messages.getFirst();
        var last = messages.getLast();
        return new Addition(
                key.channelId(),
                key.contactId(),
                channel.queueId(),
                messages.size(),
                first.position().orderAt(),
                last.position().orderAt(),
                last.fresh().message().body(),
                last.fresh().from().identityId(),
                first.fresh().message().source());
    }

    private static void count(
            List<InboundMessage> active, List<Fresh> fresh, Map<Long, Channel> byId, MessagesTaken counts) {
        for (var one : fresh) {
            counts.fresh().merge(kind(one.message(), byId), 1, Integer::sum);
        }
        if (fresh.size() < active.size()) {
            active.forEach(message -> counts.repeated().merge(kind(message, byId), 1, Integer::sum));
            counts.fresh().forEach((kind, count) -> counts.repeated().merge(kind, -count, Integer::sum));
        }
    }

    private static ChannelKind kind(InboundMessage message, Map<Long, Channel> byId) {
        return Objects.requireNonNull(byId.get(message.channelId())).kind();
    }

    /** The same message twice in one batch: the second is answered like the first. */
    private static void repeatWithinTheBatch(List<InboundMessage> active, Map<InboundMessage, Taken> taken) {
        var byKey = new HashMap<ProviderKey, Taken>();
        taken.forEach((message, result) -> byKey.putIfAbsent(key(message), result));
        active.forEach(message -> taken.computeIfAbsent(message, _ -> Objects.requireNonNull(byKey.get(key(message)))));
    }

    private static ProviderKey key(InboundMessage message) {
        return new ProviderKey(message.channelId(), message.providerId());
    }

    private static Lane lane(Fresh fresh) {
        return new Lane(fresh.message().channelId(), fresh.from().identityId());
    }

    private static ChatKey chatKey(PlacedMessage placed) {
        return new ChatKey(
                placed.fresh().message().channelId(), placed.fresh().from().contactId());
    }
}
