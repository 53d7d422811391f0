package dev.parley.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a queue at the moment of a decision, with regard to one chat.
 *
 * @param wantsActive set themselves Active
 * @param connected has a page that was seen within a minute
 * @param inProgress chats of theirs
 * @param offered open offers to them
 * @param limit how many chats at most
 * @param lastTookAt when they last accepted a chat, null if never
 * @param passed whether they declined or missed just this chat
 */
public record Candidate(
        long agentId,
        boolean wantsActive,
        boolean connected,
        int inProgress,
        int offered,
        int limit,
        @Nullable Instant lastTookAt,
        @Nullable Passed passed) {

    /** That the agent let this chat pass, and whether that was long enough ago to ask them again when nobody else fits. */
    public record Passed(Verdict why, boolean mayBeAskedAgain) {}

    /** Chats in progress and offered. */
    public int load() {
        return inProgress + offered;
    }

    /** Why the agent cannot be asked first, or FITS. */
    public Verdict verdict() {
        if (!wantsActive) {
            return Verdict.INACTIVE;
        }
        if (!connected) {
            return Verdict.AWAY;
        }
        if (load() >= limit) {
            return Verdict.NO_PLACE;
        }
        return passed == null ? Verdict.FITS : passed.why();
    }

    /** Whether the agent has let the chat pass, but can be asked once more. */
    boolean canBeAskedAgain() {
        return passed != null && verdict() == passed.why() && passed.mayBeAskedAgain();
    }

    /** Whether the agent is there and has a place. */
    boolean canTake() {
        return verdict() == Verdict.FITS || passed != null && verdict() == passed.why();
    }

    /** The same agent with regard to a chat, after more offers were made to them. */
    Candidate withRegardTo(@Nullable Passed pass, int moreOffers) {
        return new Candidate(
                agentId, wantsActive, connected, inProgress, offered + moreOffers, limit, lastTookAt, pass);
    }
}
