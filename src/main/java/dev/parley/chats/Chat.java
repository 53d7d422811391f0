package dev.parley.chats;

import static dev.parley.chats.ChatStatus.COMPLETED;
import static dev.parley.chats.ChatStatus.IN_PROGRESS;
import static dev.parley.chats.ChatStatus.WAITING;

import dev.parley.platform.Problem;
import dev.parley.security.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat as the rules see it: which changes are allowed, and what they make of it (CH-2). No SQL, no clock. */
public record Chat(
        long id,
        long channelId,
        long contactId,
        long queueId,
        ChatStatus status,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        long changeNo,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable Long endedBy,
        @Nullable Instant waitingSince,
        Instant lastAt,
        @Nullable Long lastIdentityId,
        @Nullable UserRef offeredTo,
        @Nullable UserRef assignedTo) {

    /** The agent makes the chat theirs (CH-3): one that is offered to them, or that the whole queue may take. */
    Chat accepted(long agentId, boolean openToAll, Instant now) {
        return switch (status) {
            case WAITING -> {
                if (!isOfferedTo(agentId) && !(openToAll && offeredTo == null && assignedTo == null)) {
                    throw notOfferedTo(agentId);
                }
                yield with(IN_PROGRESS, agentId, now, null, null, null);
            }
            case IN_PROGRESS ->
                throw (isOwnedBy(agentId)
                        ? ChatProblem.TAKEN.with("You have this chat already.")
                        : ChatProblem.TAKEN.with(ownerName + " took this chat."));
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat. It cannot be accepted now.");
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> throw ended();
        };
    }

    /** The agent to whom it is offered passes it on; an assignment to them ends (CH-6, RT-5). */
    Chat declined(long agentId) {
        return switch (status) {
            case WAITING -> {
                if (!isOfferedTo(agentId)) {
                    throw notOfferedTo(agentId);
                }
                yield returned();
            }
            case IN_PROGRESS -> throw ChatProblem.TAKEN.with(ownerName + " took this chat.");
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat.");
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> throw ended();
        };
    }

    /** From now on only this agent may get it; an offer to them stands (RT-5). */
    Chat assigned(UserRef agent) {
        return switch (status) {
            case WAITING -> held(isOfferedTo(agent.id()) ? offeredTo : null, agent);
            case IN_PROGRESS ->
                throw ChatProblem.TAKEN.with(ownerName + " has this chat. Only a waiting chat can be assigned.");
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat. It cannot be assigned now.");
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> throw ended();
        };
    }

    /** Ends the chat for good (CH-2, CH-4). */
    Chat completed(EndReason reason, @Nullable Long by, Instant now) {
        return switch (status) {
            case WAITING, IN_PROGRESS -> with(COMPLETED, ownerId, acceptedAt, now, reason, by);
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat. It ends when the bot is done.");
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> throw ended();
        };
    }

    /** Back to the queue, for whom its rule chooses (CH-2). */
    Chat returned() {
        return with(WAITING, null, null, null, null, null);
    }

    /** Throws unless the agent may answer now. */
    void mustBeAnswerableBy(long agentId) {
        switch (status) {
            case WAITING -> throw ChatProblem.NOT_ACCEPTED.with("Accept the chat before you answer.");
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat. It cannot be answered now.");
            case COMPLETED, HANDED_OVER, COMPLETED_BY_BOT -> throw ended();
            case IN_PROGRESS -> {
                if (!isOwnedBy(agentId)) {
                    throw ChatProblem.NOT_THE_OWNER.with(ownerName + " has this chat; only its owner can answer.");
                }
            }
        }
    }

    boolean isOwnedBy(long agentId) {
        return ownerId != null && ownerId == agentId;
    }

    /** Whether an open offer of the chat is made to the agent. */
    boolean isOfferedTo(long agentId) {
        return offeredTo != null && offeredTo.id() == agentId;
    }

    /** Whether the agent owns the chat, or it waits for them alone. */
    boolean isHeldBy(long agentId) {
        return status == IN_PROGRESS && isOwnedBy(agentId)
                || isOfferedTo(agentId)
                || assignedTo != null && assignedTo.id() == agentId;
    }

    /** The agent one of whose places the chat takes: its owner, or whom it is offered to. */
    @Nullable
    Long placeOf() {
        return status == IN_PROGRESS ? ownerId : offeredTo == null ? null : (Long) offeredTo.id();
    }

    private Problem notOfferedTo(long agentId) {
        if (offeredTo != null) {
            return ChatProblem.OFFERED_TO_ANOTHER.with("This chat is offered to " + offeredTo.name() + ".");
        }
        return assignedTo != null && assignedTo.id() != agentId
                ? ChatProblem.OFFERED_TO_ANOTHER.with("This chat waits for " + assignedTo.name() + " alone.")
                : ChatProblem.NOT_OFFERED.with(
                        "This chat is not offered to you now. It is offered to one agent at a time.");
    }

    private Problem ended() {
        return ChatProblem.ENDED.with("This chat has ended. The customer's next message starts a new one.");
    }

    /** Its owner wrote to the customer. */
    Chat answered(Instant at) {
        return new Chat(
                id,
                channelId,
                contactId,
                queueId,
                status,
                ownerId,
                ownerName,
                changeNo + 1,
                acceptedAt,
                endedAt,
                endReason,
                endedBy,
                null,
                at,
                lastIdentityId,
                offeredTo,
                assignedTo);
    }

    private Chat held(@Nullable UserRef offer, @Nullable UserRef assignment) {
        return new Chat(
                id,
                channelId,
                contactId,
                queueId,
                status,
                ownerId,
                ownerName,
                changeNo + 1,
                acceptedAt,
                endedAt,
                endReason,
                endedBy,
                waitingSince,
                lastAt,
                lastIdentityId,
                offer,
                assignment);
    }

    /** Whatever changes hands or ends is neither offered nor assigned any more. */
    private Chat with(
            ChatStatus newStatus,
            @Nullable Long owner,
            @Nullable Instant accepted,
            @Nullable Instant ended,
            @Nullable EndReason reason,
            @Nullable Long by) {
        return new Chat(
                id,
                channelId,
                contactId,
                queueId,
                newStatus,
                owner,
                ownerName,
                changeNo + 1,
                accepted,
                ended,
                reason,
                by,
                waitingSince,
                lastAt,
                lastIdentityId,
                null,
                null);
    }
}
