package dev.parley.routing;

import dev.parley.chats.ChatAccess;
import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatStatus;
import dev.parley.routing.Matching.Match;
import dev.parley.routing.QueueStore.Membership;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to why agents got chats, or did not (RT-7). */
@Service
public class Explanations {
    private final DecisionStore store;
    private final MemberStore members;
    private final Rules rules;
    private final Circumstances circumstances;
    private final ChatAccess access;

    Explanations(
            DecisionStore store, MemberStore members, Rules rules, Circumstances circumstances, ChatAccess access) {
        this.store = store;
        this.members = members;
        this.rules = rules;
        this.circumstances = circumstances;
        this.access = access;
    }

    /** Who was chosen for the chat and why, newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> of(long chatId, Caller me) {
        access.mustRead(chatId, me);
        return store.of(chatId);
    }

    boolean isToAll(Membership queue) {
        return rules.toAll().contains(queue.rule());
    }

    /** Who sees the waiting chat at this moment; empty unless everybody does. */
    Optional<Decision> shown(ChatRow row, Membership queue) {
        if (row.status() != ChatStatus.WAITING || !isToAll(queue)) {
            return Optional.empty();
        }
        var moment = circumstances.now();
        var id = row.queue().id();
        var all = members.members(List.of(id), moment.defaultLimit(), moment.seenSince());
        return rules.find(queue.rule()).map(rule -> rule.choose(waiting(row, queue), all.getOrDefault(id, List.of())));
    }

    /** Keeps who took a chat that everybody saw. */
    void taken(ChatRow row, Membership queue, Decision decision) {
        var agent = Objects.requireNonNull(decision.chosen());
        store.keep(
                List.of(new Match(waiting(row, queue), queue.rule(), agent, decision)),
                circumstances.now().now());
    }

    private static WaitingChat waiting(ChatRow row, Membership queue) {
        var since = Objects.requireNonNullElse(row.waitingSince(), row.createdAt());
        return new WaitingChat(row.id(), row.queue().id(), queue.rule(), queue.priority(), since, null);
    }
}
