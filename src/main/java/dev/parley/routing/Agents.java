package dev.parley.routing;

import dev.parley.chats.AgentLoads;
import dev.parley.chats.AgentLoads.Load;
import dev.parley.chats.NewQueues;
import dev.parley.security.SessionEnded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the presence of agents. What an agent wants is kept; whether they are effectively Active follows from it and
 * from their connected pages, so that a reconnect restores the status by itself (AG-3).
 */
@Service
public class Agents implements NewQueues {
    /** A page not seen for so long counts as gone (AG-3). */
    public static final Duration GONE_AFTER = Duration.ofSeconds(60);

    /** The reason of whoever is Inactive because they missed an offer. */
    public static final String MISSED_OFFER = "MISSED_OFFER";

    private static final Duration SAME_ARRIVAL = Duration.ofSeconds(10);

    /** The name of this process among the nodes of the installation. */
    private final String node = UUID.randomUUID().toString();

    private final PresenceStore store;
    private final AgentLoads loads;
    private final Rules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A page that connected, and whether the agent became Active by it. */
    public record Connected(UUID id, boolean restored) {}

    Agents(PresenceStore store, AgentLoads loads, Rules rules, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.loads = loads;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** How the agent stands now. */
    @Transactional(readOnly = true)
    public Presence presence(long agentId) {
        return Objects.requireNonNull(presences(List.of(agentId)).get(agentId));
    }

    /** How these agents stand now. */
    @Transactional(readOnly = true)
    public Map<Long, Presence> presences(Collection<Long> agentIds) {
        var known = loads.of(agentIds);
        var presences = new HashMap<Long, Presence>();
        store.find(agentIds, seenSince())
                .forEach((agent, row) -> presences.put(agent, presence(row, known.getOrDefault(agent, Load.NONE))));
        return presences;
    }

    private static Presence presence(PresenceStore.Row row, Load load) {
        return new Presence(
                row.wanted(),
                row.active(),
                load.exceeded(),
                row.reason(),
                row.since(),
                load.taken(),
                load.offered(),
                load.limit());
    }

    /** The agent sets their own status; Inactive may carry a reason. */
    @Transactional
    public void want(long agentId, Wanted wanted, @Nullable String reason) {
        store.set(agentId, wanted, wanted == Wanted.INACTIVE ? reason : null, clock.instant());
        events.publishEvent(new PresenceChanged(agentId));
    }

    /** They let an offer run out: Inactive until they set Active themselves, and told so (CH-6). */
    @Transactional
    public void missed(Set<Long> agentIds) {
        if (!agentIds.isEmpty()) {
            store.missed(agentIds, MISSED_OFFER, clock.instant());
            agentIds.forEach(agent -> events.publishEvent(new PresenceChanged(agent)));
        }
    }

    /** A page of the agent connected. */
    @Transactional
    public Connected connect(long agentId, String sessionId) {
        var wanted = store.find(agentId, seenSince()).wanted();
        // A page may need a second attempt: what it connected a moment ago does not count as having been there.
        var wasThere = store.connectedBefore(agentId, clock.instant().minus(SAME_ARRIVAL), seenSince());
        var id = UUID.randomUUID();
        store.connect(id, agentId, sessionId, node, clock.instant());
        events.publishEvent(new PresenceChanged(agentId));
        return new Connected(id, wanted == Wanted.ACTIVE && !wasThere);
    }

    /** When pages were last heard. Answers those that are known; one that is not has to connect again. */
    @Transactional
    public Set<UUID> seen(Map<UUID, Instant> heardAt) {
        return heardAt.isEmpty() ? Set.of() : store.seen(heardAt);
    }

    /** For each of the agents, the queues whose waiting chats stand in their New, beside what is offered to them alone. */
    @Transactional(readOnly = true)
    public Map<Long, Set<Long>> newQueues(Collection<Long> agentIds) {
        var queues = new HashMap<Long, Set<Long>>();
        agentIds.forEach(agent -> queues.put(agent, Set.of()));
        store.standings(agentIds, rules.toAll(), loads.simultaneousChats(), seenSince())
                .forEach(standing -> queues.put(standing.agentId(), standing.newQueues()));
        return queues;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> of(long agentId) {
        return newQueues(List.of(agentId)).getOrDefault(agentId, Set.of());
    }

    /** How many chats wait in these queues for everybody. */
    @Transactional(readOnly = true)
    public int waiting(Collection<Long> queueIds) {
        return queueIds.isEmpty() ? 0 : store.waiting(queueIds);
    }

    /** Logging out of a session makes its pages count no more; those of other devices stay. */
    @EventListener
    @Transactional
    public void forget(SessionEnded ended) {
        store.forgetSession(ended.sessionId());
        events.publishEvent(new PresenceChanged(ended.userId()));
    }

    @Scheduled(fixedDelay = 10 * 60_000)
    void forgetOld() {
        store.forgetBefore(clock.instant().minus(GONE_AFTER.multipliedBy(10)));
    }

    private Instant seenSince() {
        return clock.instant().minus(GONE_AFTER);
    }
}
