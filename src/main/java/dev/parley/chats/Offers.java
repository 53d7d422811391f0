package dev.parley.chats;

import dev.parley.chats.OfferStore.Locked;
import dev.parley.chats.OffersEnded.How;
import dev.parley.security.Caller;
import dev.parley.security.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to directed offers: a waiting chat is offered to one agent, who accepts, declines or misses it (RT-3, CH-6).
 *
 * <p>Nobody waits for anybody in a circle here, because everybody locks chats before loads, and each by ascending key. What
 * serves many chats at once ({@link #make}, {@link #end}) never waits for a chat at all: one that is locked at this moment is
 * left for the next look.
 */
@Service
public class Offers {
    private final ChatStore chats;
    private final OfferStore store;
    private final AgentLoads loads;
    private final Announcements announcements;

    /** A chat, and the agent it shall be offered to. */
    public record Choice(long chatId, long agentId) {}

    /** Why an offer ends that the agent neither accepted nor declined. */
    public enum Ending {
        /** Its time is over. */
        MISSED,
        /** The agent takes no such chats any more: Inactive, or no member. */
        LEFT,
        /** No page of the agent is connected; an assignment to them stays. */
        AWAY,
        /** The agent has reached the limit; an assignment to them stays. */
        NO_PLACE
    }

    /** An offer that ends, or an assignment that was not offered yet. */
    public record End(long chatId, long agentId, Ending why) {}

    Offers(ChatStore chats, OfferStore store, AgentLoads loads, Announcements announcements) {
        this.chats = chats;
        this.store = store;
        this.loads = loads;
        this.announcements = announcements;
    }

    /** The agent to whom the chat is offered passes it on, without becoming Inactive (CH-6). */
    @Transactional
    public void decline(long chatId, Caller me) {
        var now = announcements.now();
        var chat = lock(chatId);
        var declined = chat.declined(me.id());
        chats.save(declined);
        chats.addEntry(chatId, "DECLINED", me.id(), me.name(), now);
        if (chat.assignedTo() != null) {
            chats.addEntry(chatId, "RETURNED", null, "ASSIGNMENT_ENDED", now);
        }
        store.declined(chatId, me.id(), now);
        loads.giveBack(me.id(), 0, 1);
        announcements.moved(declined, me.id());
        announcements.offersEnded(How.DECLINED, 1);
    }

    /** From now on the waiting chat is offered only to this agent (RT-5). */
    @Transactional
    public void assign(long chatId, UserRef agent, Caller me) {
        var now = announcements.now();
        var chat = lock(chatId);
        var assigned = chat.assigned(agent);
        var before = chat.offeredTo();
        if (before != null && assigned.offeredTo() == null) {
            chats.addEntry(chatId, "WITHDRAWN", null, before.name(), now);
            loads.giveBack(before.id(), 0, 1);
            announcements.offersEnded(How.WITHDRAWN, 1);
        }
        chats.save(assigned);
        chats.addEntry(chatId, "ASSIGNED", me.id(), agent.name(), now);
        store.forgetPassed(chatId, agent.id());
        announcements.moved(assigned, before == null ? null : (Long) before.id());
    }

    /** Makes those of the offers that are still possible, the first ones first; answers them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Choice> make(List<Choice> choices, Instant now, Instant until) {
        var waiting = store.lockWaiting(choices);
        var possible = choices.stream()
                .filter(choice -> waiting.containsKey(choice.chatId()))
                .toList();
        var free = loads.lockFree(agents(possible, Choice::agentId));
        var made = new ArrayList<Choice>();
        for (var choice : possible) {
            if (free.merge(choice.agentId(), -1, Integer::sum) >= 0) {
                made.add(choice);
            }
        }
        if (!made.isEmpty()) {
            store.offer(made, now, until);
            loads.changeOffered(counts(made, Choice::agentId, 1));
            announcements.offersMade(made.size());
            announcements.offered(
                    made.stream().map(Choice::chatId).toList(),
                    made.stream()
                            .map(choice -> Objects.requireNonNull(waiting.get(choice.chatId())))
                            .collect(Collectors.toSet()),
                    agents(made, Choice::agentId));
        }
        return made;
    }

    /** Ends those of the offers that are still open; answers them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<End> end(List<End> ends, Instant now) {
        var locked = store.lockHeld(ends, now).stream().collect(Collectors.toMap(Locked::chatId, Function.identity()));
        var ended =
                ends.stream().filter(end -> locked.containsKey(end.chatId())).toList();
        if (!ended.isEmpty()) {
            var offered = ended.stream()
                    .filter(end ->
                            Objects.requireNonNull(locked.get(end.chatId())).offered())
                    .toList();
            loads.lockFree(agents(offered, End::agentId));
            store.end(ended, now);
            loads.changeOffered(counts(offered, End::agentId, -1));
            var missed = (int)
                    offered.stream().filter(end -> end.why() == Ending.MISSED).count();
            announcements.offersEnded(How.MISSED, missed);
            announcements.offersEnded(How.WITHDRAWN, offered.size() - missed);
            announcements.offered(
                    locked.keySet(),
                    locked.values().stream().map(Locked::queueId).collect(Collectors.toSet()),
                    agents(ended, End::agentId));
        }
        return ended;
    }

    /** Moves the end of all open offers, because nobody could accept for so long (CH-9). This waits for the chats. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postpone(Duration by) {
        announcements.changed(new HashSet<>(store.postpone(by)));
    }

    private Chat lock(long chatId) {
        return chats.lock(chatId).orElseThrow(() -> ChatProblem.UNKNOWN_CHAT.with("There is no such chat."));
    }

    private static <T> Set<Long> agents(List<T> some, Function<T, Long> agent) {
        return some.stream().map(agent).collect(Collectors.toSet());
    }

    private static <T> Map<Long, Integer> counts(List<T> some, Function<T, Long> agent, int each) {
        return some.stream().collect(Collectors.groupingBy(agent, Collectors.summingInt(_ -> each)));
    }
}
