package dev.parley.chats;

import static dev.parley.security.Permission.SUPERVISE;

import dev.parley.platform.Problem;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to chats. Each command is one transaction: lock, check, decide, save, announce. */
@Service
public class Chats {
    private final ChatStore store;
    private final Intake intake;
    private final Answers answers;
    private final OtherEvents others;
    private final AgentLoads loads;
    private final Announcements announcements;

    Chats(
            ChatStore store,
            Intake intake,
            OtherEvents others,
            Answers answers,
            AgentLoads loads,
            Announcements announcements) {
        this.store = store;
        this.intake = intake;
        this.others = others;
        this.answers = answers;
        this.loads = loads;
        this.announcements = announcements;
    }

    /** Takes events in, many as one; answers what became of each, in order. Durable once this returns. */
    @Transactional
    public List<Taken> take(List<InboundEvent> events) {
        var result = intake.take(events);
        announcements.landed(result.chats());
        announcements.taken(result.counts());
        announcements.changed(others.take(events));
        return result.taken();
    }

    /**
     * Makes the agent the owner, if the chat still waits for them and they have a place (CH-3, AG-5); answers whether it was
     * offered to them alone.
     *
     * @param openToAll the chat's queue lets each of its agents take what waits
     */
    @Transactional
    public boolean accept(long chatId, long agentId, boolean openToAll) {
        var now = announcements.now();
        var chat = lock(chatId);
        var accepted = chat.accepted(agentId, openToAll, now);
        loads.take(agentId, chat.isOfferedTo(agentId), now);
        store.save(accepted);
        store.addEntry(chatId, "ACCEPTED", agentId, null, now);
        announcements.moved(accepted, agentId);
        announcements.offersEnded(OffersEnded.How.ACCEPTED, chat.isOfferedTo(agentId) ? 1 : 0);
        return chat.isOfferedTo(agentId);
    }

    /** Ends the chat; its owner may, and a supervisor (CH-4). */
    @Transactional
    public void complete(long chatId, Caller me) {
        var now = announcements.now();
        var chat = lock(chatId);
        if (!chat.isOwnedBy(me.id()) && !me.may(SUPERVISE)) {
            throw ChatProblem.NOT_THE_OWNER.with("Only the chat's owner or a supervisor can complete it.");
        }
        var reason = chat.isOwnedBy(me.id()) ? EndReason.AGENT : EndReason.SUPERVISOR;
        var completed = chat.completed(reason, me.id(), now);
        var place = chat.placeOf();
        if (place != null) {
            var inProgress = chat.status() == ChatStatus.IN_PROGRESS;
            loads.giveBack(place, inProgress ? 1 : 0, inProgress ? 0 : 1);
            announcements.offersEnded(OffersEnded.How.WITHDRAWN, inProgress ? 0 : 1);
        }
        store.save(completed);
        store.addEntry(chatId, "ENDED", me.id(), reason.name(), now);
        announcements.moved(completed, place);
    }

    /**
     * Stores an answer as queued and answers with it; the same client id again is the same message. What agents send at the same
     * moment is stored in one transaction.
     */
    public Message send(Answer answer) {
        return answers.send(answer);
    }

    /** Queues a file that the caller has uploaded; the same client id again is the same message. */
    Message sendFile(long chatId, FileAnswer answer, Caller me) {
        return answers.sendFile(chatId, answer, me);
    }

    /** Sends a failed message again, as the newest (PN-8). */
    @Transactional
    public Message retry(long chatId, long messageId, Caller me) {
        return answers.again(chatId, messageId, me);
    }

    /** Takes back a message that still waits to leave; throws where it has begun to. */
    public Message cancel(long chatId, long messageId, Caller me) {
        return answers.cancel(chatId, messageId, me);
    }

    /** The owner has seen the chat in a visible page up to this change; anybody else's look marks nothing (PN-16). */
    @Transactional
    public void read(long chatId, long changeNo, Caller me) {
        if (store.markRead(chatId, me.id(), changeNo)) {
            announcements.read(chatId);
            announcements.changed(Set.of(chatId));
        }
    }

    /** Gives an agent's chats back to their queues, with what is offered or assigned to them, because they can answer no more. */
    @Transactional
    public void returnChatsOf(long agentId) {
        var held = store.heldBy(agentId).stream()
                .map(this::lock)
                .filter(chat -> chat.isHeldBy(agentId))
                .toList();
        for (var chat : held) {
            store.save(chat.returned());
            if (chat.status() == ChatStatus.IN_PROGRESS) {
                store.addEntry(chat.id(), "RETURNED", agentId, "OWNER_DISABLED", announcements.now());
            } else {
                var agent = Objects.requireNonNullElse(chat.offeredTo(), chat.assignedTo());
                store.addEntry(chat.id(), "WITHDRAWN", null, agent == null ? null : agent.name(), announcements.now());
            }
            announcements.moved(chat, agentId);
        }
        // All chats before the places, as everywhere: whoever completes one of them meanwhile waits in no circle.
        var inProgress = (int) held.stream()
                .filter(chat -> chat.status() == ChatStatus.IN_PROGRESS)
                .count();
        var offered =
                (int) held.stream().filter(chat -> chat.isOfferedTo(agentId)).count();
        loads.giveBack(agentId, inProgress, offered);
        announcements.offersEnded(OffersEnded.How.WITHDRAWN, offered);
    }

    private Chat lock(long chatId) {
        return store.lock(chatId).orElseThrow(Chats::unknown);
    }

    static Problem unknown() {
        return ChatProblem.UNKNOWN_CHAT.with("There is no such chat.");
    }
}
