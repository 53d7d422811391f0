package dev.parley.channels;

import dev.parley.platform.Managed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows channels to administrators, with all that other modules know about them. */
@Component
class ChannelViews {
    private final ChannelStore store;
    private final ChannelKinds kinds;
    private final ChannelSecrets secrets;
    private final ChannelHealth health;
    private final Managed managed;
    private final Surroundings around;

    /** What the modules above tell. */
    @Component
    record Surroundings(QueueDirectory queues, UnfinishedChats unfinished, QuarantineCounts quarantine) {}

    /** What is known of all channels at once. */
    private record Facts(
            Map<Long, String> queues,
            Map<Long, Integer> unfinished,
            Map<Long, Integer> quarantined,
            Map<Long, ChannelHealth.Row> health) {}

    ChannelViews(
            ChannelStore store,
            ChannelKinds kinds,
            ChannelSecrets secrets,
            ChannelHealth health,
            Managed managed,
            Surroundings around) {
        this.store = store;
        this.kinds = kinds;
        this.secrets = secrets;
        this.health = health;
        this.managed = managed;
        this.around = around;
    }

    List<ChannelView> all() {
        var facts = facts();
        return store.all().stream().map(channel -> view(channel, facts)).toList();
    }

    ChannelView one(long id) {
        return view(store.find(id).orElseThrow(), facts());
    }

    /** How many unfinished chats the channel has. */
    int unfinished(long id) {
        return around.unfinished().byChannel().getOrDefault(id, 0);
    }

    /** The queue's name, empty when it is no more. */
    String queueName(long queueId) {
        return around.queues().names().getOrDefault(queueId, "");
    }

    /** Throws unless there is such a queue, which cannot go before the caller's transaction ends. */
    void mustHaveQueue(long queueId) {
        if (!around.queues().exists(queueId)) {
            throw ChannelProblem.UNKNOWN_QUEUE
                    .with("Please choose a queue that exists.")
                    .at("queueId");
        }
    }

    private Facts facts() {
        return new Facts(
                around.queues().names(),
                around.unfinished().byChannel(),
                around.quarantine().openByChannel(),
                health.all());
    }

    private ChannelView view(Channel channel, Facts facts) {
        var id = channel.id();
        return new ChannelView(
                id,
                channel.kind(),
                channel.name(),
                channel.account(),
                channel.active(),
                channel.queueId(),
                facts.queues().getOrDefault(channel.queueId(), ""),
                channel.language(),
                channel.publicKey(),
                channel.allowedOrigins(),
                channel.settings(),
                secrets.set(id, kinds.secrets(channel.route())),
                managed.is(Managed.Kind.CHANNEL, channel.name()),
                health(channel, facts.health().get(id), facts.quarantined().getOrDefault(id, 0)),
                channel.createdAt(),
                facts.unfinished().getOrDefault(id, 0));
    }

    private static Health health(Channel channel, ChannelHealth.@Nullable Row row, int quarantined) {
        if (row == null) {
            var state = channel.active() ? Health.State.WAITING : Health.State.INACTIVE;
            return new Health(state, null, null, null, null, quarantined, 0);
        }
        return new Health(
                state(channel, row),
                row.trouble() == null ? row.silence() : row.trouble(),
                row.trouble() == null ? row.silentSince() : row.since(),
                row.lastInAt(),
                row.lastOutAt(),
                quarantined,
                row.ignored());
    }

    private static Health.State state(Channel channel, ChannelHealth.Row row) {
        if (row.trouble() != null || row.silence() != null) {
            return Health.State.TROUBLE;
        }
        if (!channel.active()) {
            return Health.State.INACTIVE;
        }
        return row.heardAt() == null ? Health.State.WAITING : Health.State.WELL;
    }
}
