package dev.parley.chats;

import static dev.parley.chats.ChatStatus.COMPLETED;
import static dev.parley.chats.ChatStatus.IN_PROGRESS;
import static dev.parley.chats.ChatStatus.WAITING;

import dev.parley.platform.Problem;
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
        @Nullable Long lastIdentityId) {

    /** The agent makes the chat theirs (CH-3). */
    Chat accepted(long agentId, Instant now) {
        return switch (status) {
            case WAITING -> with(IN_PROGRESS, agentId, now, null, null, null);
            case IN_PROGRESS ->
                throw (isOwnedBy(agentId)
                        ? ChatProblem.TAKEN.with("You have this chat already.")
                        : ChatProblem.TAKEN.with(ownerName + " took this chat."));
            case BOT -> throw ChatProblem.HELD_BY_BOT.with("A bot holds this chat. It cannot be accepted now.");
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

    /** Back to the queue, because its owner can answer no more (CH-2). */
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

    private Problem ended() {
        return ChatProblem.ENDED.with("This chat has ended. The customer's next message starts a new one.");
    }

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
                lastIdentityId);
    }
}
